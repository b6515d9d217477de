package org.kanyin.typeset.font;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One document's letters with marks, and characters in variants, each under a code point of its
 * own: FOP draws a glyph for each code point and knows no sequences. The codes are of the last
 * private plane; no manuscript has those (M128), and no code leaves this program: {@code seal}
 * writes what stands for them.
 */
public final class SequenceCodes {
  private static final int FIRST = 0x100000;
  private static final int LAST = 0x10FFFD;

  private final Map<Drawn, Integer> codes = new HashMap<>();
  private final List<Drawn> drawn = new ArrayList<>();

  SequenceCodes() {}

  /**
   * What a code stands for.
   *
   * @param sequence the letter with its marks that is drawn; empty for nothing
   * @param text what is read
   */
  record Drawn(String sequence, String text) {}

  /**
   * The codes of a sequence, the same each time: one that draws it, and after it one for each
   * character beyond the BMP, and what follows that, which draws nothing. MuPDF reads such a
   * character only where it is all that a code stands for.
   */
  public List<Integer> of(String sequence) {
    List<Integer> out = new ArrayList<>();
    for (int i = 0; i < sequence.length(); ) {
      int end = i + Character.charCount(sequence.codePointAt(i));
      while (end < sequence.length() && isBmp(sequence.substring(i, end + 1))) {
        end++;
      }
      out.add(code(new Drawn(i == 0 ? sequence : "", sequence.substring(i, end))));
      i = end;
    }
    return out;
  }

  /**
   * The code of a blank.
   *
   * @param known whether the font has it: else nothing is drawn, and what follows stands where it
   *     would
   */
  public int blank(String character, boolean known) {
    return code(new Drawn(known ? character : "", character));
  }

  /** The code of a hyphen at a line's end, which is read as a soft one (PDF 32000 14.8.2.2.3). */
  public int hyphen() {
    return code(new Drawn("-", "\u00AD"));
  }

  private static boolean isBmp(String text) {
    return text.chars().noneMatch(unit -> Character.isSurrogate((char) unit));
  }

  private int code(Drawn of) {
    Integer known = codes.get(of);
    if (known != null) {
      return known;
    }
    int code = FIRST + drawn.size();
    if (code > LAST) {
      throw new IllegalStateException("more sequences than codes");
    }
    codes.put(of, code);
    drawn.add(of);
    return code;
  }

  /** What a code stands for; empty for a code point of Unicode. */
  Optional<Drawn> of(int code) {
    return code < FIRST || code >= FIRST + drawn.size()
        ? Optional.empty()
        : Optional.of(drawn.get(code - FIRST));
  }
}
