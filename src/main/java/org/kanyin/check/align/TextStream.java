package org.kanyin.check.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.kanyin.analysis.model.PrintedText;

/** The characters of some glyphs in some order, blanks left out, to be searched. */
final class TextStream {
  private final String text;

  /** For each UTF-16 unit the number of its glyph. */
  private final int[] glyph;

  private final Map<Integer, Integer> ranks = new HashMap<>();

  private TextStream(String text, int[] glyph) {
    this.text = text;
    this.glyph = glyph;
  }

  static TextStream of(List<Integer> glyphs, List<String> texts) {
    StringBuilder text = new StringBuilder();
    int[] number = new int[1024];
    for (int g : glyphs) {
      String solid = PrintedText.solid(texts.get(g));
      for (int i = 0; i < solid.length(); i++) {
        if (text.length() == number.length) {
          number = Arrays.copyOf(number, 2 * number.length);
        }
        number[text.length()] = g;
        text.append(solid.charAt(i));
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
    List<int[]> places = new ArrayList<>();
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      int[] there = Arrays.copyOfRange(glyph, at, at + wanted.length());
      if (Arrays.stream(there).noneMatch(taken)) {
        places.add(there);
      }
    }
    return places;
  }
}
