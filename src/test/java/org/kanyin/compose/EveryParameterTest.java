package org.kanyin.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kanyin.compose.model.Composition;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Parameter;
import org.kanyin.compose.model.Setting;

/**
 * Each parameter of the rules makes a difference, and each rule that is turned off is missed: what
 * would go unnoticed if the composer forgot it would fail here.
 */
class EveryParameterTest {
  /** A parameter, a value that is not its default, and a paragraph that then looks otherwise. */
  private static final String[][] DIFFERENCES = {
    {"level", "strict", "measure 6", "天地玄黄宇宙——洪荒日月盈昃"},
    {"line-breaking", "first-fit", "measure 8", "天地玄黄宇宙洪荒日"},
    {"line-start", "full", "measure 8", "天地玄黄宇宙洪荒（日月盈）昃辰宿"},
    {"first-line", "full", "measure 8", "（天地）玄黄"},
    {"line-end", "full", "measure 8", "天地玄黄宇宙洪，荒日"},
    {"line-end", "hang", "measure 8", "天地玄黄宇宙洪荒，日月"},
    {"neighbours", "full", "measure 8", "天。”地"},
    {"squeeze-marks", "off", "measure 8", "天地玄、黄宇宙洪，荒日月盈"},
    {"interpunct-width", "full", "measure 8", "天·地"},
    {"cjk-latin-gap", "0.2", "measure 8", "天a地"},
    {"cjk-latin-gap-min", "0.2", "measure 8.75", "天在2023年地玄黄，荒寒来暑往秋收冬藏闰"},
    {
      "cjk-latin-gap-preferred", "0.25", "measure 20 | indent 2", "《规定》（试行）自2024年1月1日起施行，原《办法》同时废止。"
    },
    {"cjk-latin-gap-max", "0.3", "measure 8", "天地玄黄ab宇宙Windows洪荒日"},
    {"word-space", "0.3", "measure 8", "a b"},
    {"word-space-min", "0.4", "measure 7.5 | word-space 0.5", "aa bb cc dd ee ff gg"},
    {"word-space-max", "0.3", "measure 7", "天aa bb地玄黄Internet宇宙洪荒"},
    {"number-unit", "off", "measure 10", "天地，玄黄，宇洪荒20年日月盈昃辰宿列张寒来"},
    {"lonely-character", "off", "measure 8", "天地玄黄宇宙洪荒日。"},
    {"max-character-stretch", "0.5", "measure 8", "天地玄黄宇宙洪（荒日月）昃辰宿列"},
    {"ragged-beyond", "0.1", "measure 8", "天地玄黄宇宙洪（荒日月）昃辰宿列"},
    {"tail-gap", "4", "measure 10 | tail right", "天地玄黄‖（张三）"},
    {"url-breaks", "off", "measure 10", "见https://www.example.org/news一文"},
    {"balance", "off", "measure 10 | align center | last center", "天地玄黄宇宙洪荒日月盈"},
    {"word-lines", "fewest", "measure 8 | align center | last center", "编印站关于人员情况报告"},
    {
      "cost-tail",
      "1000000",
      "measure 30 | tail after",
      "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光果珍‖（张三）"
    },
  };

  private static final String OWN_FACE = "figure-width";

  @TestFactory
  Stream<DynamicTest> makesADifference() {
    return Arrays.stream(DIFFERENCES)
        .map(d -> DynamicTest.dynamicTest(d[0] + " " + d[1], () -> differs(d)));
  }

  private static void differs(String[] d) {
    String before = Picture.of(d[2] + "\n" + d[3]);
    String after = Picture.of(d[2] + " | " + d[0] + " " + d[1] + "\n" + d[3]);
    assertThat(after).as(d[0] + " " + d[1]).isNotEqualTo(before);
  }

  /** A paragraph with a choice between two kinds of adjustment takes the one that costs less. */
  @Test
  void costsAreHeeded() {
    String text = "天，地（玄）黄、在a处。宇宙，洪荒2日；月盈bb cc昃。辰宿（列）张，寒来b暑往。秋收，冬藏c闰余";
    for (Parameter p : Parameter.values()) {
      if (p.unit() != Parameter.Unit.COST || p == Parameter.COST_TAIL || p == Parameter.COST_LINE) {
        continue;
      }
      List<String> seen =
          Stream.of("0", "1000000")
              .map(v -> pictures(text, p == Parameter.COST_INTERPUNCT, p.key(), v))
              .toList();
      assertThat(seen.get(0)).as(p.key()).isNotEqualTo(seen.get(1));
    }
  }

  private static String pictures(String text, boolean interpunct, String name, String value) {
    String said = interpunct ? text.replace("地", "地·").replace("月", "月·") : text;
    return Stream.iterate(24, m -> m <= 60, m -> m + 1)
        .map(
            m ->
                Picture.of(
                    "measure "
                        + m / 4.0
                        + " | word-space 0.4 | interpunct-width full | "
                        + name
                        + " "
                        + value
                        + "\n"
                        + said))
        .collect(Collectors.joining());
  }

  @Test
  void everyParameterIsTried() {
    List<String> tried = Arrays.stream(DIFFERENCES).map(d -> d[0]).toList();
    assertThat(Setting.names().stream().filter(n -> !n.startsWith("cost-")).toList())
        .allMatch(n -> tried.contains(n) || n.equals(OWN_FACE));
  }

  /** The pictures show what was done: a composer that did otherwise would not pass them. */
  @Test
  void picturesTellSmallDifferencesApart() {
    String options = "measure 8";
    assertThat(Picture.of(options + "\n天，地玄")).isNotEqualTo(Picture.of(options + "\n天，地，玄"));
    Composition c = Composer.compose(Picture.paragraph("measure 8", "天，地玄"));
    Composition.Line line = c.lines().get(0);
    List<Composition.Cell> cells = new java.util.ArrayList<>(line.cells());
    Composition.Cell moved = cells.get(2);
    cells.set(
        2,
        new Composition.Cell(
            moved.start(),
            moved.end(),
            moved.x() - 500,
            moved.width(),
            moved.glyphX(),
            moved.stretch(),
            false));
    Composition other =
        new Composition(
            List.of(
                new Composition.Line(
                    line.start(), line.end(), line.width(), cells, line.adjustment(), false)),
            List.of());
    Paragraph p = Picture.paragraph("measure 8", "天，地玄");
    assertThat(Picture.draw(p, other)).isNotEqualTo(Picture.draw(p, c));
  }
}
