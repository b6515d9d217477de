package org.kanyin.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kanyin.inspect.TypedGlyphs.line;
import static org.kanyin.inspect.TypedGlyphs.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageRow;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.ParagraphStart;
import org.kanyin.analysis.model.TypeArea;
import org.kanyin.inspect.model.TextLine;

/** Paragraphs told by the edges of lines: twenty characters of 10 pt, from 100 to 300. */
final class ParagraphRulesTest {
  private static final double EM = 10;
  private static final double LEFT = 100;
  private static final double PITCH = 18;

  /** A line set in by so many ems, of so many characters. */
  private record Set(double indent, int characters) {}

  private static Set set(double indent, int characters) {
    return new Set(indent, characters);
  }

  private static PageStructure structure(Set... sets) {
    List<TextLine> lines = new ArrayList<>();
    for (Set s : sets) {
      double y = 100 + PITCH * lines.size();
      lines.add(line("字".repeat(s.characters()), LEFT + s.indent() * EM, y, EM));
    }
    TypeArea.Edges edges = new TypeArea.Edges(LEFT, LEFT + 20 * EM, 1);
    TypeArea type = new TypeArea(EM, 0, edges, edges, 100, 700, PITCH, 100 % PITCH, 1, 1, false);
    List<PageLayout.Line> text =
        lines.stream().map(l -> new PageLayout.Line(l, PageLayout.Role.TEXT)).toList();
    PageLayout layout =
        new PageLayout(
            page(1, lines), PageLayout.Kind.BODY, OptionalInt.of(1), OptionalInt.of(1), true, text);
    return new PageStructure(type, List.of(layout));
  }

  /** What is known of each line as a paragraph's first. */
  private static List<ParagraphStart> starts(Set... sets) {
    PageStructure structure = structure(sets);
    ParagraphStarts starts = new ParagraphStarts(structure);
    return PageRow.of(1, structure.pages().get(0).text()).stream()
        .map(r -> starts.of(r.parts().get(0)))
        .toList();
  }

  private static boolean goesOn(Set first, Set second) {
    return !new ParagraphLines(structure(first, second)).turns().isEmpty();
  }

  private static boolean mayBegin(Set first, Set second) {
    PageStructure structure = structure(first, second);
    List<PageRow> rows = PageRow.of(1, structure.pages().get(0).text());
    return new ParagraphStarts(structure)
        .mayBegin(rows.get(0).parts().get(0), rows.get(1).parts().get(0));
  }

  @Test
  void twoCharactersInAfterALineThatEndedEarlyIsAParagraph() {
    assertThat(starts(set(0, 12), set(2, 18)).get(1)).isEqualTo(ParagraphStart.PARAGRAPH);
  }

  @Test
  void atTheEdgeAfterAFullLineIsNone() {
    assertThat(starts(set(2, 18), set(0, 20)).get(1)).isEqualTo(ParagraphStart.NONE);
  }

  @Test
  void afterAFullLineAnIndentAloneIsNotEnough() {
    assertThat(starts(set(2, 18), set(2, 18)).get(1)).isEqualTo(ParagraphStart.PERHAPS);
    assertThat(starts(set(2, 18), set(0, 20), set(2, 18)).get(2))
        .as("the line before goes on at the edge")
        .isEqualTo(ParagraphStart.PARAGRAPH);
  }

  /** Kept of 2.5 and 2.6 ems: a list's label may stand a little farther in than two characters. */
  @Test
  void anIndentHasRoomForALabel() {
    assertThat(starts(set(0, 12), set(2.55, 17)).get(1)).isEqualTo(ParagraphStart.PARAGRAPH);
    assertThat(goesOn(set(2.55, 17), set(0, 20))).isTrue();
    assertThat(starts(set(0, 12), set(3, 17)).get(1)).isEqualTo(ParagraphStart.PERHAPS);
    assertThat(goesOn(set(3, 17), set(0, 20))).isFalse();
  }

  /** Kept of 0.5 and 0.6 em: half a character is what a mark loses at the edge, and no indent. */
  @Test
  void lessThanHalfACharacterIsTheEdge() {
    assertThat(starts(set(2, 18), set(0.45, 19)).get(1)).isNotEqualTo(ParagraphStart.PARAGRAPH);
    assertThat(starts(set(2, 18), set(0.55, 19)).get(1)).isEqualTo(ParagraphStart.PERHAPS);
  }

  /**
   * Why flush is a question of its own: what goes on for sure must stand on the edge to the eye.
   */
  @Test
  void aLineGoesOnOnlyInOneThatIsFlush() {
    assertThat(goesOn(set(2, 18), set(0.1, 20))).isTrue();
    assertThat(goesOn(set(2, 18), set(0.3, 20))).isFalse();
    assertThat(goesOn(set(2, 18), set(2, 18))).as("another paragraph").isFalse();
  }

  @Test
  void aQuotationGoesOnAtItsOwnEdge() {
    assertThat(goesOn(set(4, 16), set(2, 18))).isTrue();
  }

  /** Something may begin where nobody can say that a paragraph does. */
  @Test
  void whatMayBeginIsAskedMoreFreely() {
    assertThat(mayBegin(set(0, 20), set(4, 8))).as("set in far: a byline").isTrue();
    assertThat(mayBegin(set(0, 12), set(0, 20))).as("after a short line").isTrue();
    assertThat(mayBegin(set(2, 18), set(0, 20))).isFalse();
  }
}
