package org.kanyin.check.rules.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.analysis.ParagraphLines;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Figures;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** Lines that go on in the next and do not reach the column's right edge. */
public final class RaggedLines implements Rule {
  /** Points; programs round their positions differently. */
  private static final double EXACT = 1.5;

  /** With so many turned lines a column that has no right edge is set ragged throughout. */
  private static final int MANY = 30;

  @Override
  public List<String> codes() {
    return List.of("K035");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public void check(CheckContext s, FaultCollector faults) {
    List<ParagraphLines.Turn> turns = s.paragraphs().turns();
    List<ParagraphLines.Turn> shortLines = new ArrayList<>();
    int unjudged = 0;
    for (ParagraphLines.Turn turn : turns) {
      Optional<Double> right = s.paragraphs().right(turn.column());
      if (right.isEmpty()) {
        unjudged++;
      } else if (!reaches(turn.line(), right.get()) && !isBeyond(s, turn)) {
        shortLines.add(turn);
      }
    }
    if (turns.size() >= MANY && unjudged * 2 > turns.size()) {
      faults.add("K042", FaultLocation.DOCUMENT, unjudged, turns.size());
    }
    for (ParagraphLines.Turn turn : shortLines) {
      double off = turn.line().cellRight() - s.paragraphs().right(turn.column()).orElseThrow();
      faults.add(
          "K035",
          FaultLocation.line(turn.layout().number(), turn.line()),
          Figures.of(Math.abs(off)),
          off < 0 ? "短" : "长");
    }
  }

  /** Text that leaves the type area is reported as that. */
  private static boolean isBeyond(CheckContext s, ParagraphLines.Turn turn) {
    return TypeAreaRule.passes(s.anatomy().type(), turn.layout(), turn.line());
  }

  /**
   * A mark at the end may be half, full, hang past the margin, or have its ink flush: house styles
   * differ.
   */
  private static boolean reaches(TextLine line, double right) {
    Glyph last = line.glyphs().get(line.glyphs().size() - 1);
    if (Math.abs(line.cellRight() - right) <= EXACT) {
      return true;
    }
    return line.endsInClosingMark()
        && (Math.abs(last.right() - right) <= EXACT
            || Math.abs(last.x() - right) <= EXACT
            || Math.abs(line.inkRight() - right) <= EXACT);
  }
}
