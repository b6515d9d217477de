package org.kanyin.analysis.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** What a line by itself tells of being running Chinese text. */
public final class ProseLine {
  /** Of its width so much is ideographs and their marks: less is a listing, a formula, a name. */
  private static final double MOSTLY = 0.5;

  /**
   * Ems from one ideograph to the next: farther apart is a row across vertical lines, or a line
   * that is spread out.
   */
  private static final double APART = 1.35;

  /** Ems without a blank drawn: characters of one cell stand closer. */
  private static final double GAP = 0.3;

  private static final Pattern LEADER = Pattern.compile("[.．·…]{4,}[\\divxlcIVXLC]{1,6}$");

  /** Full-width marks and forms begin here (CJK symbols and punctuation). */
  private static final int MARKS = 0x3000;

  private static final int FORMS = 0xFF00;

  private ProseLine() {}

  /** Whether most of it is Chinese. */
  public static boolean isChinese(TextLine line) {
    double all = 0;
    double han = 0;
    for (Glyph g : line.glyphs()) {
      if (!g.isBlank()) {
        all += g.advance();
        han += isWide(g.codePoint()) ? g.advance() : 0;
      }
    }
    return han > 0 && han >= MOSTLY * all;
  }

  /** An ideograph or one of the marks that are set with them; quotation marks and —, … count. */
  static boolean isWide(int c) {
    return PrintedText.isHan(c)
        || (c >= MARKS && c < MARKS + 0x40)
        || (c >= FORMS && c < FORMS + 0x66)
        || "“”‘’—…·".indexOf(c) >= 0;
  }

  /** Whether it is a row of contents: dots, and a number at its end. */
  static boolean isContentsRow(TextLine line) {
    return LEADER.matcher(PrintedText.solid(line)).find();
  }

  /** Where it goes on after a gap in which no blank is drawn, points from the page's left. */
  static List<Double> afterGaps(TextLine line) {
    List<Double> found = new ArrayList<>();
    for (int i = 1; i < line.glyphs().size(); i++) {
      Glyph b = line.glyphs().get(i);
      if (b.x() - line.glyphs().get(i - 1).right() > GAP * b.size()) {
        found.add(b.x());
      }
    }
    return found;
  }

  /** Whether its ideographs stand side by side as those of a horizontal line do. */
  static boolean isSetClose(TextLine line) {
    List<Double> steps = new ArrayList<>();
    for (int i = 1; i < line.glyphs().size(); i++) {
      Glyph a = line.glyphs().get(i - 1);
      Glyph b = line.glyphs().get(i);
      if (PrintedText.isHan(a.codePoint()) && PrintedText.isHan(b.codePoint())) {
        steps.add((b.x() - a.x()) / Math.max(1, b.size()));
      }
    }
    Collections.sort(steps);
    return steps.isEmpty() || steps.get(steps.size() / 2) < APART;
  }
}
