package org.kanyin.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kanyin.compose.model.Align;
import org.kanyin.compose.model.Composition;
import org.kanyin.compose.model.Composition.Cell;
import org.kanyin.compose.model.Composition.Line;
import org.kanyin.compose.model.Composition.Trouble;
import org.kanyin.compose.model.Face;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Paragraph.Span;
import org.kanyin.compose.model.Setting;

/** The rows of demands.tsv: what must be true of a text's lines, whatever else they are. */
final class LineDemandsTest {
  private static final Path ROWS = Path.of("src/test/cases/compose/demands.tsv");
  private static final int EM = 12_000;
  private static final String NOTHING_STANDS = "-";

  /** One row; the columns are told at the head of the file. */
  private record Row(
      String id,
      String settings,
      String measure,
      String indent,
      String align,
      String face,
      String text,
      String demands) {
    static Row of(String line) {
      String[] f = line.split("\t", -1);
      return new Row(f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7]);
    }

    Setting setting() {
      Setting setting = Setting.preset("gb");
      for (String one : settings.split(" ")) {
        String[] pair = one.split("=");
        setting = pair.length < 2 ? setting : setting.with(pair[0], pair[1]);
      }
      return setting;
    }

    Paragraph paragraph(String itsText) {
      int first = Math.round(Float.parseFloat(indent) * EM);
      return new Paragraph(
          itsText,
          List.of(new Span(0, itsText.length(), EM, typeface(face))),
          List.of(),
          Optional.empty(),
          Math.round(Float.parseFloat(measure) * EM),
          first,
          Align.valueOf(align.toUpperCase(Locale.ROOT)),
          Align.START,
          0,
          setting());
    }
  }

  /** Western characters of half an em; the hyphen of Latin Modern is a third. */
  private static Face typeface(String name) {
    return new Face() {
      @Override
      public int advance(int codePoint, boolean western) {
        int letter = name.equals("lm") && codePoint == '-' ? 333 : 500;
        return western ? letter : 1000;
      }

      @Override
      public Ink ink(int codePoint, boolean western) {
        return EmFace.FACE.ink(codePoint, western);
      }
    };
  }

  @TestFactory
  Stream<DynamicTest> rows() throws IOException {
    List<Row> rows =
        Files.readAllLines(ROWS).stream()
            .filter(l -> !l.startsWith("#") && !l.startsWith("id\t"))
            .map(Row::of)
            .toList();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(19);
    return rows.stream().map(r -> DynamicTest.dynamicTest(r.id(), ROWS.toUri(), () -> holds(r)));
  }

  private static void holds(Row row) {
    for (String demand : row.demands().split(" ; ")) {
      String[] said = demand.split(" ", 2);
      switch (said[0]) {
        case "whole" -> whole(row, said[1]);
        case "parts" -> parts(row, said[1]);
        default -> inItsLines(row, said[0], said.length > 1 ? said[1] : "");
      }
    }
  }

  private static void inItsLines(Row row, String demand, String about) {
    Composition made = Composer.compose(row.paragraph(row.text()));
    List<String> lines = lines(row.text(), made);
    String pictured = String.join("⏎", lines);
    switch (demand) {
      case "starts" -> assertThat(lines).as(pictured).anyMatch(l -> l.startsWith(about));
      case "together" -> assertThat(lines).as(pictured).anyMatch(l -> l.contains(about));
      case "never" -> assertThat(pictured).doesNotContain(about);
      case "no" ->
          assertThat(made.troubles()).as(pictured).noneMatch(t -> t.kind() == Trouble.Kind.LOOSE);
      case "width" -> width(made, about.split(" "));
      default -> assertThat(pictured).isEqualTo(demand);
    }
  }

  private static List<String> lines(String text, Composition made) {
    return made.lines().stream().map(l -> text.substring(l.start(), l.end())).toList();
  }

  private static void width(Composition made, String[] numbers) {
    List<Cell> cells = made.lines().get(0).cells();
    int at = Integer.parseInt(numbers[0]);
    int width = cells.get(at + 1).x() - cells.get(at).x();
    assertThat(width).isEqualTo(Math.round(Float.parseFloat(numbers[1]) * EM));
  }

  /** Wherever the text falls on its lines, what is named stands on one of them. */
  private static void whole(Row row, String unit) {
    int at = row.text().indexOf(unit);
    assertThat(at).as(unit + " in " + row.text()).isNotNegative();
    for (String moved : moved(row)) {
      int from = moved.indexOf(unit);
      Composition made = Composer.compose(row.paragraph(moved));
      for (Line line : made.lines()) {
        boolean parted = line.end() > from && line.end() < from + unit.length();
        assertThat(parted).as(String.join("⏎", lines(moved, made))).isFalse();
      }
    }
  }

  /** Somewhere on its way over a line's end the text is parted at every ‖. */
  private static void parts(Row row, String marked) {
    String[] pieces = marked.split("‖");
    int inside = 0;
    for (int i = 0; i + 1 < pieces.length; i++) {
      inside += pieces[i].length();
      int place = inside;
      String unit = String.join("", pieces);
      boolean parted =
          moved(row).stream()
              .anyMatch(
                  moved -> {
                    int end = moved.indexOf(unit) + place;
                    return Composer.compose(row.paragraph(moved)).lines().stream()
                        .anyMatch(l -> l.end() == end);
                  });
      assertThat(parted).as("parted after " + pieces[i] + " in " + unit).isTrue();
    }
  }

  /** The text after none, one, two … other characters, until it has moved over a line's end. */
  private static List<String> moved(Row row) {
    List<String> all = new ArrayList<>();
    for (int k = 0; k <= Float.parseFloat(row.measure()); k++) {
      char[] before = new char[k];
      Arrays.fill(before, '天');
      all.add(new String(before) + row.text() + "地玄黄宇宙洪荒日月");
    }
    return all;
  }

  /** Each row says which rule or clause it rests on. */
  @TestFactory
  Stream<DynamicTest> reasonsAreGiven() throws IOException {
    return Files.readAllLines(ROWS).stream()
        .filter(l -> !l.startsWith("#"))
        .map(l -> l.split("\t", -1))
        .map(
            f ->
                DynamicTest.dynamicTest(
                    f[0],
                    () -> {
                      assertThat(f).as(f[0]).hasSize(9);
                      assertThat(f[8]).as(f[0]).isNotBlank().isNotEqualTo(NOTHING_STANDS);
                    }));
  }
}
