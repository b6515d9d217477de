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

  private final int[] codePoint;
  private final CharacterClass[] mark;
  private final boolean[] western;
  private final int n;

  /** Nearest script before and after each atom; figures and blanks have none. */
  private final byte[] left;

  private final byte[] right;

  /** How many Chinese atoms, and how many letters, stand before each atom. */
  private final int[] chinese;

  private final int[] letters;

  private ScriptContext(int[] codePoint, AtomClasses classes) {
    this.codePoint = codePoint;
    mark = classes.mark();
    western = classes.western();
    n = codePoint.length;
    left = new byte[n + 1];
    right = new byte[n + 1];
    chinese = new int[n + 1];
    letters = new int[n + 1];
    for (int k = 0; k < n; k++) {
      byte script = script(k);
      chinese[k + 1] = chinese[k] + (script == CHINESE ? 1 : 0);
      letters[k + 1] = letters[k] + (script == WESTERN ? 1 : 0);
      left[k + 1] = script == NEUTRAL ? left[k] : script;
    }
    for (int k = n - 1; k >= 0; k--) {
      byte script = script(k);
      right[k] = script == NEUTRAL ? right[k + 1] : script;
    }
  }

  static boolean ambiguous(int c) {
    return switch (c) {
      case '“', '”', '‘', '’', '—', '…', '·', '°', '′', '″', '×', '÷', '±', '‰', '−', '∓' -> true;
      default -> false;
    };
  }

  /** Sets which of the ambiguous marks are Western, and the edges of straight quotes. */
  static void decide(int[] codePoint, AtomClasses classes, boolean letters) {
    straight(codePoint, classes.edges());
    for (int k = 0; k < codePoint.length; k++) {
      switch (codePoint[k]) {
        case '°', '′', '″', '×', '÷', '±', '‰', '−', '∓' -> sign(classes, k);
        case '“', '”', '‘', '’', '—', '…', '·' -> classes.western()[k] = false;
        default -> {}
      }
    }
    if (letters) {
      ScriptContext context = new ScriptContext(codePoint, classes);
      context.quotes();
      context.others();
    }
  }

  /** A sign is Western beside a letter or figure, Chinese elsewhere. */
  private static void sign(AtomClasses classes, int k) {
    CharacterClass[] mark = classes.mark();
    boolean beside =
        (k > 0 && mark[k - 1].lettering()) || (k + 1 < mark.length && mark[k + 1].lettering());
    classes.western()[k] = beside;
    mark[k] = beside ? CharacterClass.WESTERN : CharacterClass.SYMBOL;
  }

  /** Straight quotes have no direction of their own: they open and close by turns. */
  private static void straight(int[] codePoint, byte[] edges) {
    boolean open = false;
    for (int k = 0; k < codePoint.length; k++) {
      boolean apostrophe = codePoint[k] == '\'';
      if (codePoint[k] == '"') {
        open = !open;
        edges[k] |= open ? CharacterClassTable.NO_END : CharacterClassTable.NO_START;
      } else if (apostrophe) {
        edges[k] |= CharacterClassTable.NO_END | CharacterClassTable.NO_START;
      }
    }
  }

  private byte script(int k) {
    if (ambiguous(codePoint[k])) {
      return NEUTRAL;
    }
    return switch (mark[k]) {
      case LETTER -> WESTERN;
      case DIGIT, WESTERN, SPACE, NO_BREAK_SPACE, FIXED_SPACE, JOINER, BREAK_HERE -> NEUTRAL;
      case CONTROL, WIDE_SPACE, OBJECT, BLANK, WESTERN_OBJECT, NOTE_MARK, LEADER -> NEUTRAL;
      default -> CHINESE;
    };
  }

  private void quotes() {
    int[] open = new int[n];
    int depth = 0;
    for (int k = 0; k < n; k++) {
      switch (codePoint[k]) {
        case '“', '‘' -> open[depth++] = k;
        case '’', '”' -> {
          int opening = codePoint[k] == '”' ? '“' : '‘';
          if (codePoint[k] == '’' && apostrophe(k)) {
            western(k);
          } else if (depth > 0 && codePoint[open[depth - 1]] == opening) {
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
        && mark[k - 1] == CharacterClass.LETTER
        && k + 1 < n
        && mark[k + 1] == CharacterClass.LETTER;
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
    for (int k = 0; k < n; k++) {
      int c = codePoint[k];
      boolean doubled = (k > 0 && codePoint[k - 1] == c) || (k + 1 < n && codePoint[k + 1] == c);
      if (doubled && chinese[n] > 0) {
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
    western[k] = true;
    mark[k] = CharacterClass.WESTERN;
  }
}
