package org.kanyin.typeset.trace;

import java.util.List;
import org.kanyin.base.Finding;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.SourceMap;
import org.kanyin.typeset.findings.TypesetFindings;

/** Lines that leave the paper, however they came there: what is printed there is lost. */
public final class OffPaper {
  /** Points; a rounded sum is not off the paper. */
  private static final double TOLERANCE = 0.1;

  private OffPaper() {}

  /**
   * One finding a page, for its first such line: what follows has mostly the same cause.
   *
   * @param places leads from ids to the manuscript
   */
  public static List<Finding> of(LayoutTrace trace, SourceMap places) {
    return trace.pages().stream()
        .flatMap(
            page ->
                page.lines().stream()
                    .filter(l -> !holds(page, l))
                    .limit(1)
                    .map(l -> finding(page, l, places)))
        .toList();
  }

  private static Finding finding(LayoutTrace.Page page, LayoutTrace.Line line, SourceMap places) {
    String sheet = "第 " + page.number() + " 张纸面";
    return TypesetFindings.finding(
            "T055", places.of(line.block(), line.start()), line.text(), sheet)
        .withText(line.text());
  }

  /** By where the glyphs begin: how wide a folio turned out, the line does not know. */
  private static boolean holds(LayoutTrace.Page page, LayoutTrace.Line line) {
    return line.baseline() >= 0
        && line.baseline() <= page.height()
        && line.glyphX().stream().allMatch(x -> x >= -TOLERANCE && x < page.width());
  }
}
