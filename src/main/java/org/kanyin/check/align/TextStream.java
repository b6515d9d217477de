package org.kanyin.check.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** The characters of some glyphs in some order, blanks left out, to be searched. */
final class TextStream {
  /** Shorter text is not looked up. */
  private static final int PASSAGE = 4;

  private final String text;

  /** For each UTF-16 unit the number of its glyph. */
  private final int[] glyph;

  private final Map<Integer, Integer> ranks = new HashMap<>();

  /** Made when it is first asked for: some streams never are. */
  private PassageIndex index;

  private TextStream(String text, int[] glyph) {
    this.text = text;
    this.glyph = glyph;
  }

  /**
   * @param solid what each glyph says, by its number, without blanks
   */
  static TextStream of(List<Integer> glyphs, List<String> solid) {
    StringBuilder text = new StringBuilder();
    int[] number = new int[1024];
    for (int g : glyphs) {
      String said = solid.get(g);
      for (int i = 0; i < said.length(); i++) {
        if (text.length() == number.length) {
          number = Arrays.copyOf(number, 2 * number.length);
        }
        number[text.length()] = g;
        text.append(said.charAt(i));
      }
    }
    return new TextStream(text.toString(), Arrays.copyOf(number, text.length()));
  }

  /** All of it, blanks left out. */
  String text() {
    return text;
  }

  /** For each UTF-16 unit the number of its glyph. */
  int[] glyphs() {
    return glyph;
  }

  /** A glyph's place in this order; −1 where it is not of it. */
  int rank(int wanted) {
    if (ranks.isEmpty()) {
      for (int i = 0; i < glyph.length; i++) {
        ranks.putIfAbsent(glyph[i], i);
      }
    }
    return ranks.getOrDefault(wanted, -1);
  }

  /** The glyphs of every place where the text stands and none of them is taken. */
  List<int[]> find(String wanted, IntPredicate taken) {
    boolean indexed = wanted.length() >= PASSAGE;
    List<int[]> places = new ArrayList<>();
    int at = indexed ? index().first(wanted) : text.indexOf(wanted);
    while (at >= 0) {
      if (isThere(wanted, at, p -> Arrays.stream(p).noneMatch(taken))) {
        places.add(place(wanted, at));
      }
      at = indexed ? index().next(at) : text.indexOf(wanted, at + 1);
    }
    return places;
  }

  /**
   * The glyphs of the first place where the text stands that begins between two glyphs and will do.
   */
  Optional<int[]> first(String wanted, int from, int to, Predicate<int[]> willDo) {
    if (wanted.length() >= PASSAGE) {
      for (int at = index().first(wanted); at >= 0; at = index().next(at)) {
        if (glyph[at] >= from && glyph[at] < to && isThere(wanted, at, willDo)) {
          return Optional.of(place(wanted, at));
        }
      }
      return Optional.empty();
    }
    // Short text is looked for between neighbours: a few glyphs, not the whole issue.
    int best = -1;
    for (int g = from; g < to; g++) {
      for (int at = rank(g); at >= 0 && at < glyph.length && glyph[at] == g; at++) {
        if ((best < 0 || at < best) && isThere(wanted, at, willDo)) {
          best = at;
        }
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(place(wanted, best));
  }

  private PassageIndex index() {
    if (index == null) {
      index = new PassageIndex(text, PASSAGE);
    }
    return index;
  }

  private boolean isThere(String wanted, int at, Predicate<int[]> willDo) {
    return text.startsWith(wanted, at) && willDo.test(place(wanted, at));
  }

  private int[] place(String wanted, int at) {
    return Arrays.copyOfRange(glyph, at, at + wanted.length());
  }
}
