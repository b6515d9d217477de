package org.kanyin.compose.text;

import org.kanyin.base.CharacterSequences;
import org.kanyin.compose.model.Face;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Paragraph.Span;
import org.kanyin.compose.model.Parameter;
import org.kanyin.compose.model.Setting;

/**
 * The paragraph as atoms, one for each code point: what each is, in which face and size, and how
 * wide its body is (rules 5, 8). Arrays side by side, because composing reads them in tight loops.
 */
public final class PreparedText {
  public final Paragraph paragraph;
  public final Setting setting;

  /** How many atoms there are. */
  public final int n;

  /** UTF-16 index of each atom, and of the end. */
  public final int[] start;

  public final int[] codePoint;
  public final CharacterClass[] mark;

  /** Whether the Latin font serves it. */
  public final boolean[] western;

  /**
   * {@link CharacterClassTable#NO_START} and {@link CharacterClassTable#NO_END} at the setting's
   * level (rule 1).
   */
  private final byte[] edges;

  /** The em, millipoints. */
  public final int[] size;

  public final Face[] face;

  /** Width without blanks, millipoints; 0 for elastic blanks, which are glue. */
  public final int[] body;

  /** First atom of the tail; {@link #n} if there is none. */
  public final int tail;

  private final int[] before;
  private final int[] inkBefore;
  private final int[] inkFrom;

  public PreparedText(Paragraph p) {
    paragraph = p;
    setting = p.setting();
    String text = p.text();
    n = text.codePointCount(0, text.length());
    start = new int[n + 1];
    codePoint = new int[n];
    size = new int[n];
    face = new Face[n];
    body = new int[n];
    tail = split(text);
    AtomClasses classes = Classifier.classify(codePoint, p.boxes(), setting.value(Parameter.LEVEL));
    mark = classes.mark();
    western = classes.western();
    edges = classes.edges();
    noteMarks();
    before = new int[n + 1];
    inkBefore = new int[n + 1];
    inkFrom = new int[n + 1];
    link();
    measure();
  }

  private int split(String text) {
    int tailAt = paragraph.tail().map(Paragraph.Tail::start).orElse(text.length());
    int tailAtom = n;
    int span = -1;
    Span s = null;
    for (int k = 0, i = 0; k < n; k++) {
      int c = text.codePointAt(i);
      start[k] = i;
      codePoint[k] = c;
      while (s == null || i >= s.end()) {
        s = paragraph.spans().get(++span);
      }
      size[k] = s.size();
      face[k] = s.face();
      if (i == tailAt) {
        tailAtom = k;
      }
      i += Character.charCount(c);
    }
    start[n] = text.length();
    return tailAtom;
  }

  /** A note's mark is one thing, whatever characters it is made of (rule 20). */
  private void noteMarks() {
    int k = 0;
    for (Span s : paragraph.spans()) {
      while (k < n && start[k] < s.end()) {
        if (s.noteMark() && codePoint[k] != Paragraph.OBJECT && !mark[k].transparent()) {
          mark[k] = CharacterClass.NOTE_MARK;
          edges[k] = 0;
        }
        k++;
      }
    }
  }

  private void measure() {
    boolean halfFigures = setting.is(Parameter.FIGURE_WIDTH, "half");
    int box = 0;
    for (int k = 0; k < n; k++) {
      body[k] =
          switch (mark[k]) {
            case HAN, SYMBOL, WIDE_SPACE -> size[k];
            case OPEN, CLOSE, PAUSE, STOP, DASH, ELLIPSIS, CONNECTOR, SOLIDUS, PREFIX, POSTFIX ->
                tabled(k);
            case INTERPUNCT -> western[k] ? advance(k) : size[k] / 2;
            case DIGIT -> halfFigures ? size[k] / 2 : advance(k);
            case LETTER, WESTERN -> advance(k);
            case FIXED_SPACE -> FixedSpaces.width(codePoint[k], size[k], advance(k));
            case SPACE, NO_BREAK_SPACE, BREAK_HERE, JOINER, CONTROL -> 0;
            case NOTE_MARK -> codePoint[k] == Paragraph.OBJECT ? 0 : advance(k);
            case OBJECT, WESTERN_OBJECT, LEADER -> 0;
          };
      if (codePoint[k] == Paragraph.OBJECT) {
        body[k] = paragraph.boxes().get(box++).width();
      }
    }
  }

  private int tabled(int k) {
    CharacterClassTable.Row row = CharacterClassTable.of(codePoint[k]);
    if (western[k] && mark[k] == CharacterClass.CONNECTOR) {
      return size[k] / 2;
    }
    if (western[k] || row == null || row.body() == CharacterClassTable.Body.FONT) {
      return advance(k);
    }
    return switch (row.body()) {
      case HALF -> size[k] / 2;
      case TWO -> 2 * size[k];
      default -> size[k];
    };
  }

  /** The em of the paragraph: of its longest span, so that a raised figure does not count. */
  public int em() {
    Span longest = paragraph.spans().get(0);
    for (Span s : paragraph.spans()) {
      if (s.end() - s.start() > longest.end() - longest.start()) {
        longest = s;
      }
    }
    return longest.size();
  }

  /** The glyph's own advance, millipoints. */
  public int advance(int k) {
    String sequence = sequence(k);
    int advance =
        sequence.isEmpty()
            ? face[k].advance(codePoint[k], western[k])
            : face[k].advance(sequence, western[k]);
    return thousandths(advance, size[k]);
  }

  /** The width of the hyphen that is drawn for the soft hyphen k, millipoints. */
  public int hyphen(int k) {
    return thousandths(face[k].advance('-', true), size[k]);
  }

  /** A letter with the marks that stand on it; empty where none do. */
  private String sequence(int k) {
    if (k + 1 >= n || !CharacterSequences.continues(paragraph.text(), start[k + 1])) {
      return "";
    }
    int end = CharacterSequences.end(paragraph.text(), start[k]);
    return end > start[k + 1] ? paragraph.text().substring(start[k], end) : "";
  }

  public static int thousandths(int amount, int size) {
    return Math.round(amount * (size / 1000f));
  }

  /** Looks up what stands before and after each atom once, for long runs of blanks and joiners. */
  private void link() {
    before[0] = -1;
    inkBefore[0] = -1;
    for (int k = 0; k < n; k++) {
      before[k + 1] = mark[k].transparent() ? before[k] : k;
      inkBefore[k + 1] = mark[k].transparent() || mark[k].blank() ? inkBefore[k] : k;
    }
    inkFrom[n] = n;
    for (int k = n - 1; k >= 0; k--) {
      inkFrom[k] = mark[k].transparent() || mark[k].blank() ? inkFrom[k + 1] : k;
    }
  }

  /** The last atom before {@code k} that is not a joiner; −1 if none. */
  public int before(int k) {
    return before[k];
  }

  /** The last atom before {@code k} that is neither joiner nor blank; −1 if none. */
  public int inkBefore(int k) {
    return inkBefore[k];
  }

  /** The first atom from {@code k} on that is neither joiner nor blank; n if none. */
  public int inkFrom(int k) {
    return inkFrom[k];
  }

  public boolean digit(int k) {
    return k >= 0
        && k < n
        && (mark[k] == CharacterClass.DIGIT || (codePoint[k] >= '０' && codePoint[k] <= '９'));
  }

  public boolean westernish(int k) {
    return k >= 0 && k < n && (western[k] || mark[k] == CharacterClass.WESTERN_OBJECT);
  }

  public boolean noStart(int k) {
    return (edges[k] & CharacterClassTable.NO_START) != 0;
  }

  public boolean noEnd(int k) {
    return (edges[k] & CharacterClassTable.NO_END) != 0;
  }

  /** Whether this atom ends its line; the end of the text does too. */
  public boolean control(int k) {
    return mark[k] == CharacterClass.CONTROL;
  }
}
