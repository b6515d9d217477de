package org.kanyin.inspect.page;

import java.util.List;
import org.kanyin.inspect.model.Glyph;

/** Replacement text of marked content (PDF 32000-1, 14.9.4): it is what its glyphs stand for. */
final class ActualText {
  private ActualText() {}

  /** Shares the text out: a character a glyph where the numbers agree, else all to the first. */
  static void put(String said, List<Glyph> glyphs) {
    int[] characters = said.codePoints().filter(c -> c != 0xFEFF && c != 0xAD).toArray();
    for (int i = 0; i < glyphs.size(); i++) {
      String text =
          characters.length == glyphs.size()
              ? Character.toString(characters[i])
              : i == 0 ? new String(characters, 0, characters.length) : "";
      glyphs.set(i, glyphs.get(i).stating(text));
    }
  }
}
