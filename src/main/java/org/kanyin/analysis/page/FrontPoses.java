package org.kanyin.analysis.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PagePose;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.base.PageSpec;

/**
 * The pages before the text, where a style says what stands at which height: a cover whose lines
 * are all lower, a contents page whose lines are all off the grid by one amount.
 */
public final class FrontPoses {
  /** So many lines of a cover must agree. */
  private static final int FEW = 3;

  /** Points: one amount. */
  private static final double ONE = 0.4;

  /** Points: less is no fault of a whole page. */
  private static final double DOWN = 0.6;

  private final PageStructure structure;
  private final PoseMeasurer measurer;
  private final PageSpec spec;

  public FrontPoses(PageStructure structure, PoseMeasurer measurer, PageSpec spec) {
    this.structure = structure;
    this.measurer = measurer;
    this.spec = spec;
  }

  public List<PagePose> find() {
    List<PagePose> poses = new ArrayList<>();
    for (PageLayout layout : structure.pages()) {
      boolean first = layout.number() == 1;
      if (first && layout.kind() != PageLayout.Kind.BODY && !spec.cover().isEmpty()) {
        cover(layout).ifPresent(poses::add);
      } else if (layout.kind() == PageLayout.Kind.CONTENTS) {
        measurer.of(layout).filter(p -> !p.isScaled()).ifPresent(poses::add);
      }
    }
    return poses;
  }

  private Optional<PagePose> cover(PageLayout layout) {
    double[] off =
        spec.cover().stream()
            .filter(c -> c.baseline().isPresent())
            .flatMap(
                c ->
                    layout.text().stream()
                        .filter(l -> PrintedText.solid(l).equals(PrintedText.solid(c.text())))
                        .map(l -> l.baseline() - c.baseline().getAsDouble())
                        .limit(1))
            .mapToDouble(d -> d)
            .sorted()
            .toArray();
    if (off.length < FEW || off[off.length - 1] - off[0] > ONE) {
      return Optional.empty();
    }
    double down = Arrays.stream(off).average().orElseThrow();
    return Math.abs(down) < DOWN
        ? Optional.empty()
        : Optional.of(new PagePose(layout.number(), 1, 0, down));
  }
}
