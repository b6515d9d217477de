package org.kanyin.intake.marks;

import java.util.Map;
import org.kanyin.intake.report.RemarkLog;
import org.kanyin.intake.report.RemarkLog.Spot;

/** Boxes to tick and arrows that no text face has, as the signs that Chinese print uses. */
final class BoxSigns {
  private static final Map<Character, String> PRINTED =
      Map.of('☐', "□", '☑', "√", '➢', "→", '➔', "→", '✦', "◆", '❑', "□", '❒', "□", '⬧', "◆");

  private BoxSigns() {}

  static void replace(EditedText text, Spot spot, RemarkLog log) {
    String current = text.current();
    for (int i = 0; i < current.length(); i++) {
      String printed = PRINTED.get(current.charAt(i));
      if (printed != null && !text.isGone(i)) {
        String written = String.valueOf(current.charAt(i));
        text.replace(i, printed);
        log.changed("W101", spot, written, printed, written, printed);
      }
    }
  }
}
