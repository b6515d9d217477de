package org.kanyin.intake.marks;

import java.util.Locale;
import java.util.Optional;
import org.kanyin.base.PrivateCodes;
import org.kanyin.intake.report.RemarkLog;
import org.kanyin.intake.report.RemarkLog.Spot;

/**
 * Private codes: what GBK systems and 方正 fonts meant by them, where Unicode has it since; else 〓,
 * the typesetter's sign for a character that is to come. So where a character was lost before.
 */
final class PrivateCharacters {
  private static final String MISSING = "〓";

  /** What decoders put in the place of what they could not read (Unicode 23.8). */
  private static final int REPLACEMENT = 0xFFFD;

  private PrivateCharacters() {}

  static void replace(EditedText text, Spot spot, RemarkLog log) {
    String current = text.current();
    for (int i = 0; i < current.length(); i = current.offsetByCodePoints(i, 1)) {
      int point = current.codePointAt(i);
      if (!PrivateCodes.contains(point) && point != REPLACEMENT) {
        continue;
      }
      Optional<String> known = PrivateCodes.encoded(point).map(Character::toString);
      String written = Character.toString(point);
      String code = String.format(Locale.ROOT, "U+%04X", point);
      if (known.isPresent()) {
        log.changed("W077", spot, written, known.get(), code, known.get());
      } else {
        log.changed("W078", spot, written, MISSING, code);
      }
      text.replace(i, known.orElse(MISSING));
      if (written.length() > 1) {
        text.replace(i + 1, "");
      }
    }
  }
}
