package org.kanyin.impose;

import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kanyin.base.Catalogue;
import org.kanyin.base.Finding;
import org.kanyin.base.Place;
import org.kanyin.inspect.Box;
import org.kanyin.inspect.Glyph;
import org.kanyin.inspect.Pdf;
import org.kanyin.inspect.PdfImage;
import org.kanyin.inspect.PdfPage;
import org.kanyin.inspect.PdfReader;
import org.kanyin.inspect.PdfSizes;
import org.kanyin.inspect.Shape;

/** What of the pages falls where the printer prints nothing. White margins may fall there. */
final class Unprintable {
  private static final Catalogue CATALOGUE = Catalogue.of(Unprintable.class);

  private Unprintable() {}

  /** A warning that names the pages; nothing where the cells keep clear of the margin anyway. */
  static Optional<Finding> of(Path pdf, PdfSizes sizes, Layout layout) {
    Plan plan = layout.plan();
    Area block = plan.block();
    if (Math.min(block.left(), block.bottom()) >= plan.margin()) {
      return Optional.empty();
    }
    Optional<Pdf> facts = PdfReader.read(pdf).value();
    if (facts.isEmpty()) {
      return Optional.empty();
    }
    TreeSet<Integer> cut = new TreeSet<>();
    for (PrintedSide side : layout.sides()) {
      for (Placing placing : side.pages()) {
        PdfPage page = facts.get().pages().get(placing.page() - 1);
        Matrix matrix = placing.fromSeen(sizes.pages().get(placing.page() - 1));
        if (ink(page).anyMatch(b -> isCut(b, matrix, placing, plan))) {
          cut.add(placing.page());
        }
      }
    }
    if (cut.isEmpty()) {
      return Optional.empty();
    }
    String pages = cut.stream().map(String::valueOf).collect(Collectors.joining("、"));
    String margin = Size.millimetres(plan.margin());
    return Optional.of(
        CATALOGUE.finding("P014", Place.file(pdf.toString()), margin, pages));
  }

  private static Stream<Box> ink(PdfPage page) {
    Stream<Box> text =
        page.glyphs().stream().filter(g -> g.shown() && !g.isBlank()).map(Glyph::box);
    Stream<Box> pictures = page.images().stream().map(PdfImage::box);
    Stream<Box> shapes = page.shapes().stream().filter(s -> !s.colour().isWhite()).map(Shape::box);
    return Stream.of(text, pictures, shapes).flatMap(s -> s);
  }

  private static boolean isCut(Box box, Matrix matrix, Placing placing, Plan plan) {
    Area ink = matrix.of(new Area(box.left(), box.top(), box.right(), box.bottom()));
    Area seen = placing.shown();
    double left = Math.max(ink.left(), seen.left());
    double right = Math.min(ink.right(), seen.right());
    double bottom = Math.max(ink.bottom(), seen.bottom());
    double top = Math.min(ink.top(), seen.top());
    boolean shows = left <= right && bottom <= top;
    double far = plan.margin();
    return shows
        && (left < far
            || bottom < far
            || right > plan.sheet().width() - far
            || top > plan.sheet().height() - far);
  }
}
