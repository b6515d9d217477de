package org.kanyin.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kanyin.compose.model.Align;
import org.kanyin.compose.model.Composition;
import org.kanyin.compose.model.Composition.Line;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Paragraph.Span;
import org.kanyin.compose.model.Setting;
import org.kanyin.compose.text.CharacterClassTable;
import org.kanyin.compose.text.UnitTable;

/** Every row of marks.tsv and units.tsv holds, at every level: the rows the composer reads. */
class MarkRowsTest {
  private static final int EM = 12_000;
  private static final List<String> LEVELS = List.of("basic", "gb", "strict");

  static Composition compose(String text, int measure, Setting setting) {
    return Composer.compose(
        new Paragraph(
            text,
            List.of(new Span(0, text.length(), EM, EmFace.FACE)),
            List.of(),
            Optional.empty(),
            measure,
            0,
            Align.JUSTIFY,
            Align.START,
            0,
            setting));
  }

  @TestFactory
  Stream<DynamicTest> everyRowAtEveryLevel() {
    return CharacterClassTable.rows().stream()
        .flatMap(
            row ->
                LEVELS.stream()
                    .map(
                        level ->
                            DynamicTest.dynamicTest(
                                Character.toString(row.codePoint()) + row.form() + " " + level,
                                () -> holds(row, level))));
  }

  /** The mark wanders over the line's end, one place after another. */
  private static void holds(CharacterClassTable.Row row, String level) {
    String one = Character.toString(row.codePoint());
    String mark =
        switch (row.form()) {
          case "double", "bullet" -> one + one;
          case "sign" -> one + "5";
          default -> one;
        };
    int edges = row.edges()[LEVELS.indexOf(level)];
    boolean started = false;
    boolean ended = false;
    for (int before = 4; before < 8; before++) {
      String text = "天".repeat(before) + mark + "地".repeat(14 - before);
      Composition c = compose(text, 6 * EM, Setting.preset("gb").with("level", level));
      for (int i = 1; i < c.lines().size(); i++) {
        started |= text.startsWith(one, c.lines().get(i).start());
        Line line = c.lines().get(i - 1);
        ended |= text.startsWith(one, line.end() - one.length());
      }
    }
    if ((edges & CharacterClassTable.NO_START) != 0) {
      assertThat(started).as(mark + " starts a line at " + level).isFalse();
    }
    if ((edges & CharacterClassTable.NO_END) != 0) {
      assertThat(ended).as(mark + " ends a line at " + level).isFalse();
    }
    assertThat(started || ended || edges == 3).as(mark + " came to no edge").isTrue();
  }

  @Test
  void theTableHasEveryRowOfTheSharedOne() throws Exception {
    java.nio.file.Path shared =
        java.nio.file.Path.of("../shared/data/typography/clreq_prohibition_classes.tsv");
    org.junit.jupiter.api.Assumptions.assumeTrue(
        java.nio.file.Files.isRegularFile(shared), "skipped: ../shared is not there");
    int rows = 0;
    for (String line : java.nio.file.Files.readAllLines(shared)) {
      String[] f = line.split("\t");
      if (!line.startsWith("U+")) {
        continue;
      }
      rows++;
      CharacterClassTable.Row row = CharacterClassTable.of(Integer.parseInt(f[0].substring(2), 16));
      for (int level = 0; level < 3; level++) {
        int want = Integer.parseInt(f[4 + 2 * level]) + 2 * Integer.parseInt(f[5 + 2 * level]);
        assertThat((int) row.edges()[level]).as(f[0] + " " + LEVELS.get(level)).isEqualTo(want);
      }
    }
    assertThat(rows).isGreaterThan(50);
  }

  @TestFactory
  Stream<DynamicTest> everyUnitStaysWithItsNumber() {
    return UnitTable.rows().stream()
        .map(row -> DynamicTest.dynamicTest(row.unit(), () -> staysTogether(row.unit())));
  }

  /** Commas before it leave room to squeeze; a long unit may yet have to part, and says so. */
  private static void staysTogether(String unit) {
    for (int before = 12; before < 22; before++) {
      String text = "天，".repeat(5) + "天".repeat(before - 5) + "35" + unit + "，地".repeat(12);
      Composition c = compose(text, 20 * EM, Setting.preset("gb"));
      int number = text.indexOf("35");
      for (Line line : c.lines()) {
        boolean parted = line.end() > number && line.end() < number + 2 + unit.length();
        assertThat(parted && (unit.length() < 3 || !marked(line)))
            .as("35" + unit + " parted at " + line.end() + " in " + text)
            .isFalse();
      }
    }
  }

  private static boolean marked(Line line) {
    return line.adjustment().containsKey(Composition.Adjustment.NUMBER_UNIT_PARTED);
  }
}
