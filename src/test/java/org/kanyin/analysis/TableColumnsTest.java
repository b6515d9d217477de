package org.kanyin.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kanyin.inspect.TypedGlyphs.line;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kanyin.analysis.model.PageRow;
import org.kanyin.inspect.model.TextLine;

/** Columns are told by the white between them. */
final class TableColumnsTest {
  private static List<List<String>> columns(String... rows) {
    List<TextLine> lines = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      double x = 100;
      for (String cell : rows[i].split("\\|")) {
        if (!cell.isBlank()) {
          lines.add(line(cell, x, 100 + 18 * i, 10));
        }
        x += 60;
      }
    }
    return new TableColumns(PageRow.of(1, lines))
        .columns().stream().map(c -> c.stream().map(p -> p.line().text()).toList()).toList();
  }

  @Test
  void eachIsReadDownwards() {
    assertThat(columns("姓名|部门", "张三|编辑部", "李四|文印室"))
        .containsExactly(List.of("姓名", "张三", "李四"), List.of("部门", "编辑部", "文印室"));
  }

  @Test
  void anEmptyCellLeavesItsColumn() {
    assertThat(columns("姓名|部门", "张三|", "李四|文印室", "王五|编辑部").get(1))
        .containsExactly("部门", "文印室", "编辑部");
  }

  @Test
  void runningTextHasNone() {
    assertThat(columns("一行走到底的文字没有栏", "第二行也是这样走到底的")).isEmpty();
  }
}
