package org.kanyin.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kanyin.inspect.TypedGlyphs.line;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands side by side is one row, from left to right. */
final class PageRowTest {
  @Test
  void aRaisedBulletStandsInItsRow() {
    List<PageRow> rows =
        PageRow.of(
            3,
            List.of(line("一项", 115, 100, 10), line("●", 100, 97, 10), line("下一行", 100, 118, 10)));
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).parts().get(0).isBullet()).isTrue();
    assertThat(rows.get(0).text()).isEqualTo("●\t一项\t");
    assertThat(rows.get(1).parts().get(0).number()).isEqualTo(2);
    assertThat(rows.get(1).parts().get(0).page()).isEqualTo(3);
  }
}
