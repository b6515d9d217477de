package org.kanyin.check.rules.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PagePose;
import org.kanyin.check.align.ManuscriptAlignment;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.PaintedPath;
import org.kanyin.inspect.model.PdfImage;
import org.kanyin.inspect.model.PdfPage;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.IssuePicture;
import org.kanyin.manifest.model.Node;

/** The pictures of the manuscript: each is there, whole, as its file has it. */
public final class ManuscriptPictureRule implements Rule {
  /** Points: smaller ones are ornaments. */
  private static final double SMALL = 8;

  /** Points: 18 millimetres; codes are made of 20. */
  private static final double STAMP = 51;

  /** Points: thinner ones are rules. */
  private static final double THIN = 2;

  /** A share of the sides: rounding, and a picture may lose a pixel. */
  private static final double SAME_SHAPE = 0.03;

  /** A share of the area: less is cut off, or lies beyond the text. */
  private static final double WHOLE = 0.97;

  /** With fewer of its shapes a drawing is not there, or not whole. */
  private static final double ALL = 0.8;

  private static final double NONE = 0.2;

  @Override
  public List<String> codes() {
    return List.of("K103", "K104");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    return Stream.concat(
        context.statedAlignment().stream().flatMap(a -> check(context, a)),
        context.issue().stream().flatMap(i -> codes(context, i)));
  }

  /** QR codes are black squares as large as a stamp: as many as the manuscript has. */
  private static Stream<Violation> codes(CheckContext context, Issue issue) {
    List<Node.Element> wanted = issue.root().all(BlockKind.QRCODE).toList();
    long there =
        context.pdf().pages().stream()
            .flatMap(p -> p.shapes().stream())
            .filter(ManuscriptPictureRule::isCode)
            .count();
    return wanted.stream()
        .skip(there)
        .map(e -> "二维码（" + e.attribute("href").orElse("") + "）")
        .map(name -> Violation.of("K103", FaultLocation.DOCUMENT.saying(name), name));
  }

  private static boolean isCode(PaintedPath shape) {
    Box box = shape.box();
    return shape.kind() == PaintedPath.Kind.FILL
        && box.width() > STAMP
        && Math.abs(box.width() / box.height() - 1) < SAME_SHAPE;
  }

  private static Stream<Violation> check(CheckContext context, ManuscriptAlignment alignment) {
    FigurePlace.Finder finder = new FigurePlace.Finder(context, alignment);
    List<PdfImage> used = new ArrayList<>();
    return context
        .issue()
        .orElseThrow()
        .root()
        .all(BlockKind.FIGURE)
        .flatMap(f -> finder.of(f).flatMap(place -> figure(context, f, place, used)).stream())
        .toList()
        .stream();
  }

  private static Optional<Violation> figure(
      CheckContext context, Node.Element figure, FigurePlace place, List<PdfImage> used) {
    Optional<IssuePicture> picture =
        figure
            .attribute("src")
            .flatMap(src -> Optional.ofNullable(context.issue().orElseThrow().pictures().get(src)));
    return picture.flatMap(
        p ->
            p.drawing().isPresent() ? drawing(context, p, place) : pixels(context, p, place, used));
  }

  // ------------------------------------------------------------------ pictures made of pixels

  /** A picture and the page that shows it. */
  private record Shown(PdfPage page, PdfImage image) {}

  private static Optional<Violation> pixels(
      CheckContext context, IssuePicture picture, FigurePlace place, List<PdfImage> used) {
    Optional<Shown> shown =
        place.pages().stream()
            .map(n -> context.pdf().pages().get(n - 1))
            .flatMap(page -> page.images().stream().map(i -> new Shown(page, i)))
            .filter(s -> isPicture(s.image()) && used.stream().noneMatch(u -> u == s.image()))
            .min(Comparator.comparingDouble(s -> distance(s.image(), place)));
    if (shown.isEmpty()) {
      return Optional.of(Violation.of("K103", location(place), name(picture)));
    }
    used.add(shown.get().image());
    return difference(context, picture, shown.get(), place)
        .map(
            how ->
                Violation.of(
                    "K104",
                    FaultLocation.box(shown.get().page().number(), shown.get().image().box()),
                    name(picture),
                    how));
  }

  private static boolean isPicture(PdfImage image) {
    double least = Math.min(image.box().width(), image.box().height());
    return Math.max(image.box().width(), image.box().height()) >= SMALL && least >= THIN;
  }

  /**
   * How far it is from where the picture should be: over the middle of its caption. Where several
   * stand beside each other, each has its own.
   */
  private static double distance(PdfImage image, FigurePlace place) {
    if (place.caption().isEmpty()) {
      return 0;
    }
    Box words = place.caption().get();
    Box box = image.box();
    double beside = Math.abs(box.left() + box.right() - words.left() - words.right()) / 2;
    return beside + Math.abs(words.top() - box.bottom());
  }

  /** The area that lies where the picture should. */
  private static double common(PdfImage image, FigurePlace place) {
    return place.region().flatMap(image.box()::within).map(ManuscriptPictureRule::area).orElse(0.0);
  }

  private static double area(Box box) {
    return box.width() * box.height();
  }

  private static Optional<String> difference(
      CheckContext context, IssuePicture picture, Shown shown, FigurePlace place) {
    Box box = shown.image().box();
    double shape = box.width() / box.height() * picture.height() / picture.width();
    if (Math.abs(shape - 1) > SAME_SHAPE) {
      return Optional.of("高宽的比例变了");
    }
    if (shown.image().seen().map(ManuscriptPictureRule::area).orElse(0.0) < WHOLE * area(box)) {
      return Optional.of("有一部分被裁去了");
    }
    if (place.region().isPresent() && common(shown.image(), place) < WHOLE * area(box)) {
      return Optional.of("不在它的位置上，压到文字或出了版心");
    }
    return shown.page().rotation() == 0
        ? context
            .sampler()
            .flatMap(
                pdf ->
                    PictureLikeness.difference(
                        picture,
                        pdf,
                        shown.page().number(),
                        shown.page().images().indexOf(shown.image()),
                        onPage(context, shown)))
        : Optional.empty();
  }

  /** Where the page shows it, if the page was put straight. */
  private static Box onPage(CheckContext context, Shown shown) {
    PagePose pose = context.poses().get(shown.page().number());
    return pose == null ? shown.image().box() : pose.shown(shown.image().box());
  }

  // ------------------------------------------------------------------ drawings

  /** A drawing is painted as its shapes: they are counted where it should stand. */
  private static Optional<Violation> drawing(
      CheckContext context, IssuePicture picture, FigurePlace place) {
    int wanted = DrawingShapes.least(picture.drawing().orElseThrow());
    if (wanted == 0) {
      return Optional.empty();
    }
    // A shape that is filled and outlined is painted twice.
    long there =
        place.pages().stream()
            .map(n -> context.pdf().pages().get(n - 1))
            .flatMap(p -> p.shapes().stream())
            .filter(s -> isIn(s, place))
            .map(PaintedPath::box)
            .distinct()
            .count();
    if (there >= ALL * wanted) {
      return Optional.empty();
    }
    return Optional.of(
        there <= NONE * wanted
            ? Violation.of("K103", location(place), name(picture))
            : Violation.of("K104", location(place), name(picture), "图里的线条、图形少了"));
  }

  private static boolean isIn(PaintedPath shape, FigurePlace place) {
    return shape.seen().isPresent()
        && place.region().map(r -> r.holds(shape.box(), SMALL)).orElse(true);
  }

  private static FaultLocation location(FigurePlace place) {
    int page = place.pages().get(0);
    return place
        .region()
        .map(r -> FaultLocation.box(page, r))
        .orElseGet(() -> FaultLocation.page(page));
  }

  private static String name(IssuePicture picture) {
    return String.valueOf(picture.path().getFileName());
  }
}
