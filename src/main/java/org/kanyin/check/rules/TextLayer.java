package org.kanyin.check.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfPage;

/** Whether what can be copied out of the file is what the reader sees. */
public final class TextLayer {
  /** With more than this share of unknown characters the text is not compared with anything. */
  private static final double MOST_UNKNOWN = 0.02;

  /** One character may have a few shapes in a font, not a dozen. */
  private static final int SHAPES = 6;

  private final int glyphs;
  private final int unknown;
  private final Map<Integer, Map<String, Set<Integer>>> shapes = new TreeMap<>();
  private final Set<Integer> liars = new TreeSet<>();

  TextLayer(Pdf pdf) {
    int all = 0;
    int none = 0;
    for (PdfPage page : pdf.pages()) {
      for (Glyph g : page.glyphs()) {
        all++;
        none += g.trust() == Glyph.Trust.NONE ? 1 : 0;
        if (g.trust() != Glyph.Trust.NONE && !g.isBlank()) {
          shapes
              .computeIfAbsent(g.font(), k -> new HashMap<>())
              .computeIfAbsent(g.text(), k -> new HashSet<>())
              .add(g.code());
        }
      }
    }
    glyphs = all;
    unknown = none;
    shapes.forEach(
        (font, texts) -> {
          if (texts.values().stream().anyMatch(codes -> codes.size() > SHAPES)) {
            liars.add(font);
          }
        });
  }

  /** Fonts that say one character of many different glyphs. */
  public Set<Integer> liars() {
    return liars;
  }

  public boolean isThere() {
    return glyphs > 0;
  }

  public boolean isReliable() {
    return isThere() && unknown <= MOST_UNKNOWN * glyphs && liars.isEmpty();
  }
}
