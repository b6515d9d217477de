package org.kanyin.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kanyin.inspect.TypedGlyphs.line;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kanyin.analysis.model.PageRow;

/** Notes are small lines at the foot of a page, from the first with a note's mark. */
final class FootnoteAreaTest {
  private static final double BODY = 10;

  private static List<PageRow> notes(boolean continues, List<PageRow> rows) {
    return FootnoteArea.split(rows, BODY, continues).notes();
  }

  private static List<PageRow> rows(String third, String fourth) {
    return PageRow.of(
        1,
        List.of(
            line("正文一行", 100, 100, BODY),
            line("正文二行", 100, 118, BODY),
            line(third, 100, 660, 8),
            line(fourth, 100, 672, 8)));
  }

  @Test
  void fromTheFirstMarkOn() {
    assertThat(notes(false, rows("①一条注", "注的第二行"))).hasSize(2);
    assertThat(notes(false, rows("图片说明", "①一条注"))).hasSize(1);
  }

  @Test
  void smallLinesWithoutAMarkAreNoNotes() {
    assertThat(notes(false, rows("图片说明", "第二行"))).isEmpty();
  }

  @Test
  void aNoteOfThePageBeforeGoesOnWithoutAMark() {
    assertThat(notes(true, rows("上页的注", "①一条注"))).hasSize(2);
  }

  /** A quotation may be as small as notes and fill a page: it does not go on as one. */
  @Test
  void smallTextAboveIsNoNoteOfThePageBefore() {
    List<PageRow> quoted =
        PageRow.of(
            1,
            List.of(
                line("引文一行", 100, 100, 9), line("引文二行", 100, 118, 9), line("①一条注", 100, 660, 8)));
    assertThat(notes(true, quoted)).hasSize(1);
  }

  /** The colophon below the notes is larger. */
  @Test
  void largerTypeEndsTheNotes() {
    List<PageRow> last =
        PageRow.of(
            1,
            List.of(
                line("正文一行", 100, 100, BODY),
                line("①一条注", 100, 600, 8),
                line("送发：各科室", 100, 616, 9)));
    assertThat(notes(false, last)).hasSize(1);
  }

  @Test
  void marksGoBeyondTwenty() {
    assertThat(FootnoteArea.isMark('⑳')).isTrue();
    assertThat(FootnoteArea.isMark('㉑')).isTrue();
    assertThat(FootnoteArea.isMark('1')).isFalse();
  }
}
