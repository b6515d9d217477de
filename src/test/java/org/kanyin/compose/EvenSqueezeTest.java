package org.kanyin.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kanyin.compose.model.Align;
import org.kanyin.compose.model.Composition;
import org.kanyin.compose.model.Composition.Cell;
import org.kanyin.compose.model.Composition.Line;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Paragraph.Span;
import org.kanyin.compose.model.Setting;

/** On no line does a mark whose blank is gone stand beside one that has all of its own. */
final class EvenSqueezeTest {
  private static final int EM = 12_000;
  private static final int HALF = EM / 2;
  private static final int ROUNDING = 12;
  private static final String OPEN = "（“《";
  private static final String CLOSE = "）”》，、；：。？！";
  private static final String[] PIECES = {
    "各县", "（市、区）", "“三察（查）”", "《条例》", "会议", "代表工作", "，", "、", "；", "：", "。", "2023年", "GDP", "的"
  };

  @Test
  void noMarkIsClosedBesideOneThatIsFull() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("even squeeze, -Dseed=" + seed);
    Random random = new Random(seed);
    int squeezed = 0;
    for (int round = 0; round < 3000; round++) {
      Paragraph p = paragraph(random);
      Composition c = Composer.compose(p);
      for (Line line : c.lines()) {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int k = 1; k < line.cells().size(); k++) {
          int blank = blank(p.text(), line.cells().get(k - 1), line.cells().get(k));
          least = blank < 0 ? least : Math.min(least, blank);
          most = Math.max(most, blank);
        }
        squeezed += least < HALF ? 1 : 0;
        assertThat(least < ROUNDING && most > HALF - ROUNDING)
            .as("seed %d round %d\n%s", seed, round, Picture.draw(p, c))
            .isFalse();
      }
    }
    assertThat(squeezed).as("lines that were squeezed").isGreaterThan(1000);
  }

  /** Between a mark and what is no mark; −1 where neither or both are marks. */
  private static int blank(String text, Cell left, Cell right) {
    int before = text.codePointAt(left.start());
    int after = text.codePointAt(right.start());
    boolean marks = (OPEN + CLOSE).indexOf(before) >= 0 && (OPEN + CLOSE).indexOf(after) >= 0;
    boolean free = CLOSE.indexOf(before) >= 0 || OPEN.indexOf(after) >= 0;
    return free && !marks && right.width() > 0 ? right.x() - left.x() - left.width() : -1;
  }

  private static Paragraph paragraph(Random random) {
    StringBuilder text = new StringBuilder("天");
    for (int i = 0; i < 60; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return new Paragraph(
        text.toString(),
        List.of(new Span(0, text.length(), EM, EmFace.FACE)),
        List.of(),
        Optional.empty(),
        (14 + random.nextInt(30)) * EM,
        0,
        Align.JUSTIFY,
        Align.START,
        0,
        Setting.preset("gb"));
  }
}
