package org.kanyin.compose.line;

import java.util.Arrays;
import org.kanyin.compose.model.Paragraph.Tail;
import org.kanyin.compose.text.CharacterClass;
import org.kanyin.compose.text.PreparedText;

/**
 * Where a block's tail may be parted: nowhere if a line holds it, else as other text. In one that
 * begins with a leader a blank opens the line that it makes: the last of those lines has its leader
 * there.
 */
final class TailBreaks {
  private TailBreaks() {}

  /** Changes the opportunities from the tail on. */
  static void set(PreparedText text, Glue glue, byte[] at) {
    if (text.tail >= text.n) {
      return;
    }
    if (text.tail > 0) {
      at[text.tail] = BreakOpportunities.TAIL;
    }
    if (Keeps.width(text, glue, text.tail, text.n) <= text.paragraph.measure()) {
      Arrays.fill(at, text.tail + 1, text.n, BreakOpportunities.NONE);
    } else if (leads(text)) {
      for (int k = text.tail + 1; k < text.n - 1; k++) {
        if (text.mark[k] == CharacterClass.BLANK) {
          at[k] = at[k + 1];
          at[k + 1] = BreakOpportunities.NONE;
        }
      }
    }
  }

  /** Whether the paragraph ends in a tail that begins with a leader. */
  static boolean leads(PreparedText text) {
    return text.paragraph.tail().map(t -> t.mode() == Tail.Mode.LEADER).orElse(false);
  }
}
