package org.kanyin.render.finish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kanyin.base.Finding;
import org.kanyin.seal.model.LooseFont;

/** What is said of fonts without which nothing is written. */
final class IssueSealerTest {
  @Test
  void namesTheFontAndWhereItIsUsed() {
    List<Finding> findings =
        IssueSealer.findings(
            List.of(new LooseFont("Courier", 3, false), new LooseFont("Helvetica", 7, true)));
    assertThat(findings).allMatch(Finding::isError);
    assertThat(findings)
        .extracting(Finding::message)
        .containsExactly(
            "第 3 页用到的字体“Courier”没有嵌入，换一台机器就变样，没有写出 PDF。",
            "第 7 页的图片用到的字体“Helvetica”没有嵌入，换一台机器就变样，没有写出 PDF。");
  }
}
