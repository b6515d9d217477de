package org.kanyin.check.rules.line;

import java.util.List;
import org.kanyin.analysis.ParagraphLines;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.compose.EdgeMarks;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** Marks at a line's edges where they may not stand (GB/T 15834 5.1; clreq at level gb). */
public final class LineEdges implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K030", "K031");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public void check(CheckContext s, FaultCollector faults) {
    for (PageLayout leaf : s.anatomy().pages()) {
      for (TextLine line : leaf.text()) {
        start(leaf, line, faults);
        end(leaf, line, s.paragraphs().isTurned(line), faults);
      }
    }
    for (ParagraphLines.Turn turn : s.paragraphs().turns()) {
      Glyph first = turn.next().glyphs().get(0);
      Glyph before = turn.line().glyphs().get(turn.line().glyphs().size() - 1);
      if (before.codePoint() == first.codePoint()) {
        // A dash in two halves: see Parted.
        continue;
      }
      // What follows its neighbour in any text was seen above.
      if (!EdgeMarks.follows(first.codePoint())
          && EdgeMarks.mayNotStart(first.codePoint(), doubled(turn.next().glyphs(), 0))) {
        report("K030", turn.nextLayout(), turn.next(), first, faults);
      }
    }
  }

  private static void start(PageLayout leaf, TextLine line, FaultCollector faults) {
    Glyph first = line.glyphs().get(0);
    if (EdgeMarks.follows(first.codePoint())) {
      report("K030", leaf, line, first, faults);
    }
  }

  private static void end(PageLayout leaf, TextLine line, boolean turned, FaultCollector faults) {
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
    return (at > 0 && glyphs.get(at - 1).codePoint() == c)
        || (at + 1 < glyphs.size() && glyphs.get(at + 1).codePoint() == c);
  }

  private static void report(
      String code, PageLayout leaf, TextLine line, Glyph glyph, FaultCollector faults) {
    faults.add(code, FaultLocation.glyphs(leaf.number(), line, List.of(glyph)), glyph.text());
  }
}
