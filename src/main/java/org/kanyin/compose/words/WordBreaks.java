package org.kanyin.compose.words;

import java.util.Locale;
import org.kanyin.compose.model.DocumentText;
import org.kanyin.compose.text.CharacterClass;
import org.kanyin.compose.text.PreparedText;

/**
 * How badly a line of a title would end before each atom (GB/T 9704 7.3.1: 词意完整): nothing behind a
 * mark, little between two words, more beside a word of one character, which mostly belongs to a
 * neighbour, much where {@code line-edge-words.tsv} forbids it, most inside a word.
 */
public final class WordBreaks {
  /** Inside a word: {@link #insideWord} tells it from all that is better. */
  private static final int INSIDE = 100;

  private static final int FORBIDDEN_EDGE = 60;
  private static final int NUMERAL = 40;
  private static final int BETWEEN = 6;
  private static final int SINGLE_AFTER = 20;
  private static final int SINGLE_BEFORE = 12;

  /** 第三次|会议: what is numbered stays with its number where it can. */
  private static final int ORDINAL_BEFORE = 20;

  /** What is always together in the document is as good as a word. */
  private static final int BOND = 60;

  /** A title stands in the contents, over its article and in a head: that is no evidence. */
  private static final int LEAST_OCCURRENCES = 5;

  private static final String NUMERALS = "一二三四五六七八九十百千万亿两零〇几数";

  private final PreparedText text;
  private final DocumentText document;
  private final int[] cost;

  /** The atom at which the word of each atom begins. */
  private final int[] word;

  private WordBreaks(PreparedText text) {
    this.text = text;
    document = text.paragraph.document();
    cost = new int[text.n + 1];
    word = new int[text.n + 1];
  }

  /** One entry for each atom, for a line that begins with it; one more for the end. */
  public static int[] costs(PreparedText text) {
    WordBreaks breaks = new WordBreaks(text);
    breaks.findWords();
    for (int k = 1; k < text.n; k++) {
      breaks.cost[k] = breaks.before(k);
    }
    return breaks.cost;
  }

  /** Whether a cost is that of a line that ends inside a word. */
  public static boolean insideWord(int cost) {
    return cost >= INSIDE;
  }

  private void findWords() {
    word[text.n] = text.n;
    int k = 0;
    while (k < text.n) {
      int end = k;
      StringBuilder run = new StringBuilder();
      while (end < text.n && ideograph(end)) {
        run.append((char) text.codePoint[end++]);
      }
      boolean[] starts = WordSegmenter.starts(run.toString());
      for (int i = k; i < end; i++) {
        word[i] = starts[i - k] ? i : word[i - 1];
      }
      if (end == k) {
        word[end++] = k;
      }
      k = end;
    }
  }

  private boolean ideograph(int k) {
    return k >= 0
        && k < text.n
        && text.mark[k] == CharacterClass.HAN
        && text.codePoint[k] <= Character.MAX_VALUE;
  }

  private int before(int k) {
    int i = text.before(k);
    if (i < 0 || !ideograph(k) || !ideograph(i)) {
      if (EdgeWords.mayNotEnd(westernWord(text.inkBefore(k)))) {
        return FORBIDDEN_EDGE;
      }
      return i < 0 || marked(i, k) ? 0 : BETWEEN;
    }
    int bond = (int) (BOND * bond(i, k));
    if (word[k] != k) {
      return INSIDE + bond;
    }
    String before = word(i);
    String after = word(k);
    if (EdgeWords.mayNotStart(after) || EdgeWords.mayNotEnd(before)) {
      return FORBIDDEN_EDGE + bond;
    }
    if (numeral(before) && after.length() == 1) {
      return NUMERAL + bond;
    }
    return BETWEEN
        + bond
        + (before.startsWith("第") ? ORDINAL_BEFORE : 0)
        + (after.length() == 1 && !EdgeWords.mayNotEnd(after) ? SINGLE_AFTER : 0)
        + (before.length() == 1 && !EdgeWords.mayNotStart(before) ? SINGLE_BEFORE : 0);
  }

  /** Whether a mark parts the two already. */
  private boolean marked(int i, int k) {
    return text.mark[i].closing()
        || text.mark[i].blank()
        || text.mark[i] == CharacterClass.INTERPUNCT
        || text.mark[i] == CharacterClass.DASH
        || text.mark[k] == CharacterClass.OPEN;
  }

  private String word(int k) {
    int end = word[k] + 1;
    while (end < text.n && word[end] == word[k]) {
      end++;
    }
    return text.paragraph.text().substring(text.start[word[k]], text.start[end]);
  }

  /** The letters up to here, in lower case; empty where there is none. */
  private String westernWord(int last) {
    int from = last;
    while (from >= 0 && text.mark[from] == CharacterClass.LETTER) {
      from--;
    }
    return text.paragraph
        .text()
        .substring(text.start[from + 1], text.start[last + 1])
        .toLowerCase(Locale.ROOT);
  }

  private static boolean numeral(String word) {
    return word.codePoints().allMatch(c -> NUMERALS.indexOf(c) >= 0 || c == '第');
  }

  /** How often the two stand together, by how often each stands at all: from 0 to 1. */
  private double bond(int i, int k) {
    String pair = Character.toString(text.codePoint[i]) + Character.toString(text.codePoint[k]);
    double together = document.occurrences(pair);
    if (together < LEAST_OCCURRENCES) {
      return 0;
    }
    double alone =
        (double) document.occurrences(pair.substring(0, 1))
            * document.occurrences(pair.substring(1));
    return together * together / alone;
  }
}
