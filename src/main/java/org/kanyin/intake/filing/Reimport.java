package org.kanyin.intake.filing;

import java.util.List;
import java.util.stream.Collectors;
import org.kanyin.intake.report.RemarkLog;
import org.kanyin.intake.report.RemarkLog.Spot;

/** What is told when a manuscript comes again. */
public final class Reimport {
  private static final int LENGTH = 80;

  private Reimport() {}

  /** One place where the manuscript changed since. */
  public static void tell(ArticleMerge.Difference d, RemarkLog log) {
    String code = d.taken() ? "W081" : "W082";
    log.told(code, Spot.FILE, words(d.before()), words(d.after()));
  }

  /** The text of lines of XML, shortened. */
  private static String words(List<String> lines) {
    String text =
        lines.stream()
            .map(l -> l.replaceAll("<[^>]*>", "").strip())
            .filter(l -> !l.isEmpty())
            .collect(Collectors.joining(" "));
    if (text.isEmpty()) {
      return lines.isEmpty() ? "（没有）" : "（只有标记）";
    }
    return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "……";
  }
}
