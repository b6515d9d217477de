package org.kanyin.check.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kanyin.analysis.LayoutAnalyzer;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.check.SketchedIssue;
import org.kanyin.check.SketchedPdf;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Node;

final class ManuscriptAlignmentTest {
  private static final String FIRST = "铅字连架重约一吨多，搬运之前先要拍照编号，再用无酸纸衬垫。";
  private static final String SECOND = "经手人员一律戴手套，每一箱都附上清单，到馆之后逐件核对。";
  private static final int MEASURE = 20;

  private static ManuscriptAlignment align(String printed, Node.Element... blocks) {
    String[] lines =
        Arrays.stream(printed.split("\n"))
            .flatMap(p -> Arrays.stream(SketchedPdf.wrapped(p, MEASURE)))
            .toArray(String[]::new);
    PageStructure structure =
        LayoutAnalyzer.structure(SketchedPdf.pdf(SketchedPdf.page(1, SketchedPdf.column(lines))));
    return new ManuscriptAlignment(structure, Set.of(), SketchedIssue.of(blocks));
  }

  private static Node.Element p(String id, String text) {
    return SketchedIssue.block("p", id, text);
  }

  private static String shown(ManuscriptAlignment alignment, int block) {
    return alignment.place(block).stream()
        .map(g -> alignment.pages().glyph(g).text())
        .collect(Collectors.joining());
  }

  @Test
  void everyBlockIsFoundWhereItStands() {
    ManuscriptAlignment alignment = align(FIRST + "\n" + SECOND, p("p1", FIRST), p("p2", SECOND));
    assertThat(shown(alignment, 0)).isEqualTo(FIRST);
    assertThat(shown(alignment, 1)).isEqualTo(SECOND);
    assertThat(alignment.edits()).isEmpty();
    assertThat(alignment.owner(FIRST.length())).isEqualTo(1);
    assertThat(alignment.isOf(alignment.pages().glyph(0), "p1")).isTrue();
    assertThat(alignment.isOf(alignment.pages().glyph(0), "p2")).isFalse();
    assertThat(alignment.kindOf(alignment.pages().line(0))).contains(BlockKind.P);
  }

  @Test
  void aLostBlockIsNotFoundWithinAnotherThatSaysItsWords() {
    ManuscriptAlignment alignment =
        align(FIRST + SECOND, p("p1", FIRST + SECOND), p("p2", SECOND), p("p3", "完。"));
    assertThat(shown(alignment, 0)).isEqualTo(FIRST + SECOND);
    assertThat(alignment.isPlaced(1)).isFalse();
  }

  @Test
  void ofTwoShortBlocksEachStandsBetweenItsNeighbours() {
    ManuscriptAlignment alignment =
        align(
            "小结\n" + FIRST + "\n小结\n" + SECOND,
            SketchedIssue.block("heading", "h1", "小结"),
            p("p1", FIRST),
            SketchedIssue.block("heading", "h2", "小结"),
            p("p2", SECOND));
    assertThat(alignment.place(0)).containsExactly(0, 1);
    assertThat(alignment.place(2)).containsExactly(2 + FIRST.length(), 3 + FIRST.length());
  }

  /** One character says nothing by itself: it is known by what stands around it. */
  @Test
  void aBlockOfOneCharacterIsNotTheFirstCharacterLikeIt() {
    ManuscriptAlignment alignment =
        align(
            "铅字与纸\n铅\n字\n" + SECOND, p("p1", "铅字与纸"), p("p2", "铅"), p("p3", "字"), p("p4", SECOND));
    assertThat(alignment.place(1)).containsExactly(4);
    assertThat(alignment.place(2)).containsExactly(5);
    assertThat(alignment.edits()).isEmpty();
  }

  /** The head of a table that stands again is one gap, and no cell is looked for in it. */
  @Test
  void ofTwoWaysTheOneWithFewerGapsIsTaken() {
    ManuscriptAlignment alignment =
        align(
            "心栏一\n甲正心\n心栏一\n乙缩",
            p("h", "心栏一"),
            p("c1", "甲"),
            p("c2", "正"),
            p("c3", "心"),
            p("c4", "乙缩"));
    assertThat(alignment.place(3)).containsExactly(5);
    assertThat(alignment.place(4)).containsExactly(9, 10);
  }

  @Test
  void aWrongCharacterIsADifference() {
    ManuscriptAlignment alignment =
        align(FIRST.replace("编号", "偏号") + "\n" + SECOND, p("p1", FIRST), p("p2", SECOND));
    assertThat(alignment.edits()).hasSize(1);
    ManuscriptAlignment.Edit edit = alignment.edits().get(0);
    assertThat(edit.block().id()).isEqualTo("p1");
    assertThat(edit.missing()).isEqualTo("编");
    assertThat(edit.extra().stream().map(g -> alignment.pages().glyph(g).text()))
        .containsExactly("偏");
  }

  @Test
  void whatIsLostHasNoPlace() {
    ManuscriptAlignment alignment = align(FIRST, p("p1", FIRST), p("p2", SECOND));
    assertThat(alignment.place(0)).hasSize(FIRST.length());
    assertThat(alignment.isPlaced(1)).isFalse();
    assertThat(alignment.place(1)).isEmpty();
  }

  @Test
  void whatIsAddedHasNoOwner() {
    ManuscriptAlignment alignment =
        align(FIRST + "\n天地玄黄宇宙洪荒\n" + SECOND, p("p1", FIRST), p("p2", SECOND));
    assertThat(alignment.owner(FIRST.length())).isEqualTo(-1);
    assertThat(alignment.edits()).isEmpty();
  }

  /** Of two that changed places the shorter one has moved. */
  @Test
  void theLighterBlockHasMoved() {
    String brief = "经手人员一律戴手套，不得吸烟。";
    ManuscriptAlignment alignment = align(brief + "\n" + FIRST, p("p1", FIRST), p("p2", brief));
    assertThat(BlockOrder.moved(alignment)).isEqualTo(List.of(1));
    ManuscriptAlignment inOrder = align(FIRST + "\n" + brief, p("p1", FIRST), p("p2", brief));
    assertThat(BlockOrder.moved(inOrder)).isEmpty();
  }
}
