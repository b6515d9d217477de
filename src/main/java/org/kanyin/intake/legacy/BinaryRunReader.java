package org.kanyin.intake.legacy;

import java.util.List;
import java.util.Optional;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.kanyin.intake.document.RunLook;
import org.kanyin.intake.document.WordBreak;
import org.kanyin.intake.document.WordInline;
import org.kanyin.intake.document.WordText;
import org.kanyin.intake.report.RemarkLog;
import org.kanyin.intake.report.RemarkLog.Spot;

/** Runs of a {@code .doc}; the characters below U+0020 are its signs (MS-DOC 2.4.1). */
final class BinaryRunReader {
  private static final char FIELD_BEGIN = 0x13;
  private static final char FIELD_SEPARATOR = 0x14;
  private static final char FIELD_END = 0x15;
  private static final char LINE = 0x0B;
  private static final char HYPHEN = 0x1E;

  private final RemarkLog log;
  private final boolean accepts;

  /** How many fields are open whose instruction is being read. */
  private int instructions;

  BinaryRunReader(RemarkLog log, boolean accepts) {
    this.log = log;
    this.accepts = accepts;
  }

  void read(CharacterRun run, int paragraph, List<WordInline> inlines) {
    RunLook look = look(run);
    boolean gone = accepts ? run.isMarkedDeleted() : run.isMarkedInserted();
    StringBuilder text = new StringBuilder();
    for (char c : run.text().toCharArray()) {
      switch (c) {
        case FIELD_BEGIN -> instructions++;
        case FIELD_SEPARATOR -> instructions = Math.max(0, instructions - 1);
        case FIELD_END -> {
          // A field without a result has no separator; its instruction ends here.
        }
        case LINE -> {
          add(text, look, inlines);
          inlines.add(WordBreak.LINE);
        }
        case HYPHEN -> append('-', text);
        case '\t' -> append(c, text);
        default -> append(c, text);
      }
    }
    String all = text.toString();
    if ((gone || run.isVanished()) && !all.isBlank()) {
      String code = gone ? (accepts ? "W020" : "W027") : "W022";
      log.leftOut(code, Spot.of(paragraph, ""), all, all);
    } else if (!gone && !run.isVanished()) {
      add(text, look, inlines);
    }
  }

  private void append(char c, StringBuilder text) {
    boolean sign = c < ' ' && c != '\t';
    if (!sign && instructions == 0) {
      text.append(c);
    }
  }

  private static void add(StringBuilder text, RunLook look, List<WordInline> inlines) {
    if (!text.isEmpty()) {
      inlines.add(new WordText(text.toString(), look, Optional.empty()));
      text.setLength(0);
    }
  }

  private static RunLook look(CharacterRun run) {
    RunLook.Position position =
        switch (run.getSubSuperScriptIndex()) {
          case 1 -> RunLook.Position.SUPERSCRIPT;
          case 2 -> RunLook.Position.SUBSCRIPT;
          default -> RunLook.Position.LINE;
        };
    String face = run.getFontName();
    return new RunLook(
        face == null ? "" : face,
        run.getFontSize() / 2.0,
        run.isBold(),
        run.isItalic(),
        false,
        position,
        run.getUnderlineCode() != 0,
        run.isStrikeThrough() || run.isDoubleStrikeThrough());
  }

  /** Text without the file's signs. */
  static String plain(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0E-\\x1F]", "").replaceAll("[\\r\\n\\x0B\\f]+", " ");
  }
}
