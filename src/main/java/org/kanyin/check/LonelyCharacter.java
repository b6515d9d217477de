package org.kanyin.check;

import java.util.List;
import org.kanyin.inspect.Anatomy;
import org.kanyin.inspect.Glyph;
import org.kanyin.inspect.TextLine;

/** 孤字: a paragraph whose last line is one character, with or without marks. */
final class LonelyCharacter implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K036");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public void check(Subject s, Faults faults) {
    for (Paragraphs.Turn turn : s.paragraphs().turns()) {
      TextLine last = turn.next();
      if (!s.paragraphs().isTurned(last) && characters(last) == 1 && isAlone(turn.nextLeaf(), last)) {
        faults.add("K036", Spot.line(turn.nextLeaf().number(), last), Texts.solid(last));
      }
    }
  }

  private static long characters(TextLine line) {
    return line.glyphs().stream()
        .map(Glyph::codePoint)
        .filter(c -> !Texts.isBlank(c) && !Texts.isMark(c))
        .count();
  }

  /** A byline at the right keeps it company. */
  private static boolean isAlone(Anatomy.Leaf leaf, TextLine line) {
    return leaf.text().stream()
        .noneMatch(l -> l != line && Math.abs(l.baseline() - line.baseline()) < 1);
  }
}
