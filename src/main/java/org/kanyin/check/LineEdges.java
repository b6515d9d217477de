package org.kanyin.check;

import java.util.List;
import org.kanyin.compose.EdgeMarks;
import org.kanyin.inspect.Anatomy;
import org.kanyin.inspect.Glyph;
import org.kanyin.inspect.TextLine;

/** Marks at a line's edges where they may not stand (GB/T 15834 5.1; clreq at level gb). */
final class LineEdges implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K030", "K031");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public void check(Subject s, Faults faults) {
    for (Anatomy.Leaf leaf : s.anatomy().leaves()) {
      for (TextLine line : leaf.text()) {
        start(leaf, line, faults);
        end(leaf, line, s.paragraphs().isTurned(line), faults);
      }
    }
    for (Paragraphs.Turn turn : s.paragraphs().turns()) {
      Glyph first = turn.next().glyphs().get(0);
      Glyph before = turn.line().glyphs().get(turn.line().glyphs().size() - 1);
      if (before.codePoint() == first.codePoint()) {
        // A dash in two halves: see Parted.
        continue;
      }
      // What follows its neighbour in any text was seen above.
      if (!EdgeMarks.follows(first.codePoint())
          && EdgeMarks.mayNotStart(first.codePoint(), doubled(turn.next().glyphs(), 0))) {
        report("K030", turn.nextLeaf(), turn.next(), first, faults);
      }
    }
  }

  private static void start(Anatomy.Leaf leaf, TextLine line, Faults faults) {
    Glyph first = line.glyphs().get(0);
    if (EdgeMarks.follows(first.codePoint())) {
      report("K030", leaf, line, first, faults);
    }
  }

  private static void end(Anatomy.Leaf leaf, TextLine line, boolean turned, Faults faults) {
    int last = line.glyphs().size() - 1;
    Glyph glyph = line.glyphs().get(last);
    int type = Character.getType(glyph.codePoint());
    boolean opens =
        type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    // A bracket that opens at a line's end is wrong wherever it is; a solidus may end a title.
    if ((opens || turned) && EdgeMarks.mayNotEnd(glyph.codePoint(), doubled(line.glyphs(), last))) {
      report("K031", leaf, line, glyph, faults);
    }
  }

  private static boolean doubled(List<Glyph> glyphs, int at) {
    int c = glyphs.get(at).codePoint();
    return at > 0 && glyphs.get(at - 1).codePoint() == c
        || at + 1 < glyphs.size() && glyphs.get(at + 1).codePoint() == c;
  }

  private static void report(
      String code, Anatomy.Leaf leaf, TextLine line, Glyph glyph, Faults faults) {
    faults.add(code, Spot.glyphs(leaf.number(), line, List.of(glyph)), glyph.text());
  }
}
