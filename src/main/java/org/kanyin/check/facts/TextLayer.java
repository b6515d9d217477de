package org.kanyin.check.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfPage;

/**
 * Whether what can be copied out of the file is what the reader sees.
 *
 * @param glyphs how many there are
 * @param unknown of how many the file does not say what they stand for
 * @param unreliableFonts fonts that say one character of many different glyphs, by their index
 */
public record TextLayer(int glyphs, int unknown, List<Integer> unreliableFonts) {
  /** With more than this share of unknown characters the text is not compared with anything. */
  private static final double MOST_UNKNOWN = 0.02;

  /** One character may have a few shapes in a font, not a dozen. */
  private static final int SHAPES = 6;

  public TextLayer {
    unreliableFonts = List.copyOf(unreliableFonts);
  }

  public static TextLayer of(Pdf pdf) {
    int all = 0;
    int unknown = 0;
    // By font, for each text: the codes that are said to stand for it.
    Map<Integer, Map<String, Set<Integer>>> codes = new TreeMap<>();
    for (PdfPage page : pdf.pages()) {
      for (Glyph g : page.glyphs()) {
        all++;
        unknown += g.trust() == Glyph.Trust.NONE ? 1 : 0;
        if (g.trust() != Glyph.Trust.NONE && g.trust() != Glyph.Trust.REPLACED && !g.isBlank()) {
          codes
              .computeIfAbsent(g.font(), k -> new HashMap<>())
              .computeIfAbsent(g.text(), k -> new HashSet<>())
              .add(g.code());
        }
      }
    }
    List<Integer> unreliable =
        codes.entrySet().stream()
            .filter(font -> font.getValue().values().stream().anyMatch(c -> c.size() > SHAPES))
            .map(Map.Entry::getKey)
            .toList();
    return new TextLayer(all, unknown, unreliable);
  }

  public boolean isThere() {
    return glyphs > 0;
  }

  public boolean isReliable() {
    return isThere() && unknown <= MOST_UNKNOWN * glyphs && unreliableFonts.isEmpty();
  }
}
