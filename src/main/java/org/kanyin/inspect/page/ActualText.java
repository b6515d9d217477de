package org.kanyin.inspect.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.kanyin.base.CharacterFolding;
import org.kanyin.inspect.model.Glyph;

/** Replacement text of marked content (PDF 32000-1, 14.9.4): it is what its glyphs stand for. */
final class ActualText {
  /** Of fewer characters a ligature or a rare one may be drawn with others. */
  private static final int FEW = 4;

  private ActualText() {}

  /**
   * Whether glyphs that say what they are, and enough of them, are said to be other words: then the
   * page shows one thing and a search finds another.
   */
  private static boolean isContradicted(String said, List<Glyph> glyphs) {
    String shown =
        glyphs.stream()
            .filter(g -> g.trust() == Glyph.Trust.STATED)
            .map(Glyph::text)
            .collect(Collectors.joining());
    int[] own = CharacterFolding.of(shown);
    int[] other = CharacterFolding.of(said);
    long common =
        Arrays.stream(own).filter(c -> Arrays.stream(other).anyMatch(o -> o == c)).count();
    return own.length >= FEW && 2 * common < own.length;
  }

  /** Shares the text out: a character a glyph where the numbers agree, else all to the first. */
  static void put(String said, List<Glyph> glyphs) {
    if (isContradicted(said, glyphs)) {
      glyphs.replaceAll(Glyph::contradicted);
      return;
    }
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
