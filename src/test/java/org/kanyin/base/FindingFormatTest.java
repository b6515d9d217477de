package org.kanyin.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A finding as it is written: as a line, as fields, as a row. */
class FindingFormatTest {
  private static final Finding WHOLE =
      new Finding("M012", Severity.WARNING, Place.at("a.xml", 3, 4), "错了。", "误", "前误后", "请改。");

  private static final Finding BARE =
      new Finding("C003", Severity.ERROR, Place.NOWHERE, "写错了。", "", "", "");

  @Test
  void asALine() {
    assertThat(FindingFormat.line(WHOLE, "［计 1 个差错］"))
        .isEqualTo("a.xml:3:4: 警告[M012]: 错了。［计 1 个差错］（请改。）");
    assertThat(FindingFormat.line(BARE, "")).isEqualTo("错误[C003]: 写错了。");
    assertThat(FindingFormat.line(BARE.at(Place.page("a.pdf", 7)), ""))
        .isEqualTo("a.pdf:p7: 错误[C003]: 写错了。");
  }

  @Test
  void asFieldsThereAndBack() {
    assertThat(FindingFormat.fields(WHOLE).keySet())
        .containsExactly(
            "code",
            "severity",
            "message",
            "file",
            "line",
            "column",
            "text",
            "context",
            "suggestion");
    assertThat(FindingFormat.fields(BARE))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("code", "C003", "severity", "error", "message", "写错了。"));
    for (Finding finding : List.of(WHOLE, BARE, BARE.at(Place.page("a.pdf", 7)))) {
      assertThat(FindingFormat.finding(FindingFormat.fields(finding))).isEqualTo(finding);
    }
  }

  @Test
  void asARow() {
    assertThat(FindingFormat.row(WHOLE))
        .containsEntry("place", "第 3 行第 4 字")
        .containsEntry("before", "前")
        .containsEntry("text", "误")
        .containsEntry("after", "后")
        .containsEntry("quoted", true);
    // A text that is not in the context is not shown in it.
    assertThat(FindingFormat.row(WHOLE.withText("无")))
        .containsEntry("before", "前误后")
        .containsEntry("text", "")
        .containsEntry("after", "");
  }
}
