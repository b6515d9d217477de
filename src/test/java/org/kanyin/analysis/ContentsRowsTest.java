package org.kanyin.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kanyin.inspect.TypedGlyphs.line;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kanyin.analysis.model.PageRow;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.inspect.model.TextLine;

/** A contents page by its rows: labels at the left, entries, leaders, page numbers. */
final class ContentsRowsTest {
  private static final double EM = 10;

  private static String kept(String text) {
    PageRow row = PageRow.of(1, List.of(line(text, 100, 50, EM))).get(0);
    return PrintedText.of(ContentsRows.kept(row.parts().get(0)));
  }

  @Test
  void leaderAndPageNumberSayNothingOfTheEntry() {
    assertThat(kept("编者的话…………12")).isEqualTo("编者的话");
    assertThat(kept("编者的话······12")).isEqualTo("编者的话");
    assertThat(kept("编者的话（12）")).isEqualTo("编者的话");
  }

  /** Kept of two values, 3 and 4: a title that nearly fills its line leaves room for three dots. */
  @Test
  void threeDotsAreALeader() {
    assertThat(kept("一篇题目长得几乎占满一行的文章...12")).isEqualTo("一篇题目长得几乎占满一行的文章");
    assertThat(kept("题目···张三···12")).isEqualTo("题目张三");
  }

  @Test
  void anEllipsisIsPartOfTheTitle() {
    assertThat(kept("说不完的话……（续）")).isEqualTo("说不完的话……（续）");
  }

  @Test
  void aNumberInATitleIsNoPage() {
    assertThat(kept("回望2023")).isEqualTo("回望2023");
    assertThat(kept("一年（2023）")).isEqualTo("一年");
    assertThat(kept("第12345号·····")).isEqualTo("第12345号");
  }

  @Test
  void labelsStandLeftOfAllEntries() {
    List<TextLine> lines = new ArrayList<>();
    lines.add(line("要闻", 60, 50, EM));
    lines.add(line("第一篇……………3", 100, 50, EM));
    lines.add(line("第二篇……………5", 100, 70, EM));
    lines.add(line("园地", 60, 90, EM));
    lines.add(line("第三篇……………7", 100, 90, EM));
    List<PageRow> rows = PageRow.of(1, lines);
    ContentsRows contents = new ContentsRows(rows);
    assertThat(contents.left()).isEqualTo(100);
    assertThat(contents.isLabel(rows.get(0).parts().get(0).line().glyphs())).isTrue();
    assertThat(contents.isLabel(rows.get(0).parts().get(1).line().glyphs())).isFalse();
    assertThat(rows).allMatch(contents::beginsIn);
  }
}
