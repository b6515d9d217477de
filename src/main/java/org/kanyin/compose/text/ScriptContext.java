package org.kanyin.compose.text;

/**
 * Decides which of the marks that both scripts use are Western here (rule 2): quotation marks by
 * what is between them and around them, — … · and signs by their neighbours. Works on the whole
 * paragraph, across spans.
 */
final class ScriptContext {
  private static final byte NEUTRAL = 0;
  private static final byte CHINESE = 1;
  private static final byte WESTERN = 2;

  private final PreparedText m;

  /** Nearest script before and after each atom; figures and blanks have none. */
  private final byte[] left;

  private final byte[] right;

  /** How many Chinese atoms, and how many letters, stand before each atom. */
  private final int[] chinese;

  private final int[] letters;

  private ScriptContext(PreparedText m) {
    this.m = m;
    left = new byte[m.n + 1];
    right = new byte[m.n + 1];
    chinese = new int[m.n + 1];
    letters = new int[m.n + 1];
    for (int k = 0; k < m.n; k++) {
      byte script = script(k);
      chinese[k + 1] = chinese[k] + (script == CHINESE ? 1 : 0);
      letters[k + 1] = letters[k] + (script == WESTERN ? 1 : 0);
      left[k + 1] = script == NEUTRAL ? left[k] : script;
    }
    for (int k = m.n - 1; k >= 0; k--) {
      byte script = script(k);
      right[k] = script == NEUTRAL ? right[k + 1] : script;
    }
  }

  static boolean ambiguous(int c) {
    return switch (c) {
      case '“', '”', '‘', '’', '—', '…', '·', '°', '′', '″', '×', '÷', '±', '‰' -> true;
      default -> false;
    };
  }

  /** Sets {@link PreparedText#western} of the ambiguous marks, and the edges of straight quotes. */
  static void decide(PreparedText m, boolean letters) {
    straight(m);
    for (int k = 0; k < m.n; k++) {
      switch (m.codePoint[k]) {
        case '°', '′', '″', '×', '÷', '±', '‰' -> sign(m, k);
        case '“', '”', '‘', '’', '—', '…', '·' -> m.western[k] = false;
        default -> {}
      }
    }
    if (letters) {
      ScriptContext context = new ScriptContext(m);
      context.quotes();
      context.others();
    }
  }

  /** A sign is Western beside a letter or figure, Chinese elsewhere. */
  private static void sign(PreparedText m, int k) {
    boolean beside =
        (k > 0 && m.mark[k - 1].lettering()) || (k + 1 < m.n && m.mark[k + 1].lettering());
    m.western[k] = beside;
    m.mark[k] = beside ? CharacterClass.WESTERN : CharacterClass.SYMBOL;
  }

  /** Straight quotes have no direction of their own: they open and close by turns. */
  private static void straight(PreparedText m) {
    boolean open = false;
    for (int k = 0; k < m.n; k++) {
      boolean apostrophe = m.codePoint[k] == '\'';
      if (m.codePoint[k] == '"') {
        open = !open;
        m.edges[k] |= open ? CharacterClassTable.NO_END : CharacterClassTable.NO_START;
      } else if (apostrophe) {
        m.edges[k] |= CharacterClassTable.NO_END | CharacterClassTable.NO_START;
      }
    }
  }

  private byte script(int k) {
    if (ambiguous(m.codePoint[k])) {
      return NEUTRAL;
    }
    return switch (m.mark[k]) {
      case LETTER -> WESTERN;
      case DIGIT, WESTERN, SPACE, NO_BREAK_SPACE, FIXED_SPACE, JOINER, BREAK_HERE -> NEUTRAL;
      case CONTROL, WIDE_SPACE, OBJECT, WESTERN_OBJECT, NOTE_MARK, LEADER -> NEUTRAL;
      default -> CHINESE;
    };
  }

  private void quotes() {
    int[] open = new int[m.n];
    int depth = 0;
    for (int k = 0; k < m.n; k++) {
      switch (m.codePoint[k]) {
        case '“', '‘' -> open[depth++] = k;
        case '’', '”' -> {
          int opening = m.codePoint[k] == '”' ? '“' : '‘';
          if (m.codePoint[k] == '’' && apostrophe(k)) {
            western(k);
          } else if (depth > 0 && m.codePoint[open[depth - 1]] == opening) {
            pair(open[--depth], k);
          } else {
            pair(k, k);
          }
        }
        default -> {}
      }
    }
    while (depth > 0) {
      depth--;
      pair(open[depth], open[depth]);
    }
  }

  private boolean apostrophe(int k) {
    return k > 0
        && m.mark[k - 1] == CharacterClass.LETTER
        && k + 1 < m.n
        && m.mark[k + 1] == CharacterClass.LETTER;
  }

  /** A pair is Western if it encloses nothing Chinese and stands in nothing Chinese. */
  private void pair(int open, int close) {
    boolean chineseInside = chinese[close] > chinese[open];
    boolean chineseAround = left[open] == CHINESE || right[close + 1] == CHINESE;
    boolean lettersAnywhere =
        left[open] == WESTERN || right[close + 1] == WESTERN || letters[close] > letters[open];
    if (!chineseInside && !chineseAround && lettersAnywhere) {
      western(open);
      western(close);
    }
  }

  /** Doubled, — and … are Chinese in any paragraph that has Chinese. */
  private void others() {
    for (int k = 0; k < m.n; k++) {
      int c = m.codePoint[k];
      boolean doubled =
          (k > 0 && m.codePoint[k - 1] == c) || (k + 1 < m.n && m.codePoint[k + 1] == c);
      if (doubled && chinese[m.n] > 0) {
        continue;
      }
      boolean around =
          left[k] != CHINESE
              && right[k + 1] != CHINESE
              && (left[k] == WESTERN || right[k + 1] == WESTERN);
      if ((c == '—' || c == '…' || c == '·') && around) {
        western(k);
      }
    }
  }

  private void western(int k) {
    m.western[k] = true;
    m.mark[k] = CharacterClass.WESTERN;
  }
}
