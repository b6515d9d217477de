package org.kanyin.impose.layout;

import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kanyin.base.Finding;
import org.kanyin.base.Place;
import org.kanyin.impose.model.Area;
import org.kanyin.impose.model.ImposeFindings;
import org.kanyin.impose.model.PaperSize;
import org.kanyin.inspect.PdfReader;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.PaintedPath;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfImage;
import org.kanyin.inspect.model.PdfOverview;
import org.kanyin.inspect.model.PdfPage;

/** What of the pages falls where the printer prints nothing. White margins may fall there. */
public final class UnprintableMargin {
  private UnprintableMargin() {}

  /** A warning that names the pages; nothing where the cells keep clear of the margin anyway. */
  public static Optional<Finding> of(Path pdf, PdfOverview sizes, Imposition imposition) {
    CellLayout layout = imposition.layout();
    Area block = layout.block();
    if (Math.min(block.left(), block.bottom()) >= layout.margin()) {
      return Optional.empty();
    }
    Optional<Pdf> facts = PdfReader.read(pdf).value();
    if (facts.isEmpty()) {
      return Optional.empty();
    }
    TreeSet<Integer> cut = new TreeSet<>();
    for (PrintedSide side : imposition.sides()) {
      for (PagePlacement placing : side.pages()) {
        PdfPage page = facts.get().pages().get(placing.page() - 1);
        PlacementMatrix matrix = placing.fromSeen(sizes.pages().get(placing.page() - 1));
        if (ink(page).anyMatch(b -> isCut(b, matrix, placing, layout))) {
          cut.add(placing.page());
        }
      }
    }
    if (cut.isEmpty()) {
      return Optional.empty();
    }
    String pages = cut.stream().map(String::valueOf).collect(Collectors.joining("、"));
    String margin = PaperSize.millimetres(layout.margin());
    return Optional.of(ImposeFindings.finding("P014", Place.file(pdf.toString()), margin, pages));
  }

  private static Stream<Box> ink(PdfPage page) {
    Stream<Box> text =
        page.glyphs().stream().filter(g -> g.shown() && !g.isBlank()).map(g -> page.shown(g.box()));
    Stream<Box> pictures = page.images().stream().map(PdfImage::box);
    Stream<Box> shapes =
        page.shapes().stream().filter(s -> !s.colour().isWhite()).map(PaintedPath::box);
    return Stream.of(text, pictures, shapes).flatMap(s -> s);
  }

  private static boolean isCut(
      Box box, PlacementMatrix matrix, PagePlacement placing, CellLayout layout) {
    Area ink =
        matrix.of(
            new Area(box.left(), /* bottom= */ box.top(), box.right(), /* top= */ box.bottom()));
    Area seen = placing.shown();
    double left = Math.max(ink.left(), seen.left());
    double right = Math.min(ink.right(), seen.right());
    double bottom = Math.max(ink.bottom(), seen.bottom());
    double top = Math.min(ink.top(), seen.top());
    boolean shows = left <= right && bottom <= top;
    double far = layout.margin();
    return shows
        && (left < far
            || bottom < far
            || right > layout.sheet().width() - far
            || top > layout.sheet().height() - far);
  }
}
