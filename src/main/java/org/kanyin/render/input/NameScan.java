package org.kanyin.render.input;

import java.util.Optional;
import org.kanyin.base.Finding;
import org.kanyin.base.Length;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.IssuePicture;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.render.model.RenderFindings;
import org.kanyin.typeset.model.PrintedPictures;

/** The publication's name as a scan: strokes of a brush are line work, and ask for its pixels. */
final class NameScan {
  /** Pixels to the inch below which the edges of strokes show steps. */
  private static final int LEAST = 600;

  /** So many are kept: a device does not show more. */
  static final int KEPT = 1200;

  private NameScan() {}

  /** The element that shows this picture as the name; empty where none does. */
  static Optional<Node.Element> of(Issue issue, String key) {
    return issue
        .root()
        .element(PartKind.MASTHEAD)
        .flatMap(m -> m.element(PartKind.LOGO))
        .filter(logo -> logo.attribute("src").filter(key::equals).isPresent());
  }

  /** Whether it has too few pixels for the size that it is shown in. */
  static Optional<Finding> coarse(Node.Element logo, IssuePicture scan, PrintedPictures.Size size) {
    double shape = (double) scan.width() / scan.height();
    // It is fitted into the frame: the smaller of both ways is what it is shown in.
    double width =
        size.width() == 0
            ? size.height() * shape
            : size.height() == 0 ? size.width() : Math.min(size.width(), size.height() * shape);
    long there = Math.round(scan.width() * Length.POINTS_PER_INCH / width);
    return width > 0 && there < LEAST
        ? Optional.of(
            RenderFindings.finding(
                "R042",
                logo.place(),
                scan.path().getFileName(),
                Math.round(width / Length.MILLIMETRE),
                there,
                LEAST))
        : Optional.empty();
  }
}
