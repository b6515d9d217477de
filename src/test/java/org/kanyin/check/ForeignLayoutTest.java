package org.kanyin.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kanyin.check.SketchedPdf.LEFT;
import static org.kanyin.check.SketchedPdf.PITCH;
import static org.kanyin.check.SketchedPdf.SIZE;
import static org.kanyin.check.SketchedPdf.TOP;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Severity;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.Colour;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.GlyphExtent;
import org.kanyin.inspect.model.PdfPage;
import org.kanyin.inspect.model.PdfSource;
import org.kanyin.inspect.model.TextLine;

/** Pages of other programs, each of one anatomy: what is known of them is told, and no more. */
final class ForeignLayoutTest {
  /** Codes that are tried here and not on the damaged sample. */
  static final Set<String> CODES = Set.of("K110", "K111", "K112", "K113", "K114");

  private static final String WORDS = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜";

  /** A line of running text, another one each time, so many characters long. */
  private static String words(int line, int characters) {
    int from = line * 7 % WORDS.length();
    return (WORDS + WORDS + WORDS).substring(from, from + characters);
  }

  private static TextLine line(int row, double x, String text) {
    return SketchedPdf.line(text, x, TOP + row * PITCH, SIZE);
  }

  private static List<Finding> check(PdfPage... pages) {
    return Checker.check(
            Outcome.of(SketchedPdf.pdf(pages), List.of()),
            Optional.empty(),
            CheckRequest.DEFAULT,
            PdfSource.of(new byte[0], "sketch.pdf"))
        .value()
        .orElseThrow()
        .findings()
        .stream()
        // The number of pages is no matter of their anatomy.
        .filter(f -> !f.code().equals("K056"))
        .toList();
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).distinct().toList();
  }

  private static PdfPage page(List<TextLine> lines) {
    return SketchedPdf.page(1, lines);
  }

  /** Twenty rows: what each of them has is told by its number. */
  private static List<TextLine> rows(java.util.function.IntFunction<Stream<TextLine>> row) {
    return IntStream.range(0, 20).boxed().flatMap(i -> row.apply(i)).toList();
  }

  /** Two columns so close that their rows look like lines. */
  private static List<TextLine> twoColumns(String[] right) {
    List<TextLine> lines = new ArrayList<>();
    for (int i = 0; i < right.length; i++) {
      List<Glyph> glyphs = new ArrayList<>(line(i, LEFT, words(i, 14)).glyphs());
      glyphs.addAll(line(i, LEFT + 15 * SIZE, right[i]).glyphs());
      lines.add(new TextLine(TOP + i * PITCH, SIZE, 0, glyphs));
    }
    return lines;
  }

  private static String[] column(int rows, int characters) {
    return IntStream.range(0, rows).mapToObj(i -> words(i + 3, characters)).toArray(String[]::new);
  }

  @Test
  void columnsAreReadAsColumns() {
    assertThat(check(page(twoColumns(column(20, 14))))).isEmpty();
  }

  @Test
  void aMarkThatBeginsALineOfTheSecondColumnIsTold() {
    String[] right = column(20, 14);
    right[9] = "。" + right[9].substring(1);
    List<Finding> found = check(page(twoColumns(right)));
    assertThat(codes(found)).containsExactly("K030");
    assertThat(found.get(0).severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void aNumberPartedInAColumnIsTold() {
    String[] right = column(20, 14);
    right[8] = right[8].substring(1) + "1";
    right[9] = "9" + right[9].substring(1);
    assertThat(codes(check(page(twoColumns(right))))).containsExactly("K032");
  }

  @Test
  void bracketsOfAListingStandAlone() {
    List<TextLine> lines =
        rows(
            i ->
                Stream.of(
                    i % 5 == 3
                        ? line(i, LEFT, "if(index.containsKey(word)&&count){")
                        : i % 5 == 4 ? line(i, LEFT, "}") : line(i, LEFT, words(i, 35))));
    assertThat(codes(check(page(lines)))).doesNotContain("K030", "K031");
  }

  @Test
  void anAddressMayBePartedAnywhere() {
    List<TextLine> lines =
        rows(
            i ->
                Stream.of(
                    line(
                        i,
                        LEFT,
                        i == 7
                            ? words(i, 14) + "http://example.org/a/"
                            : i == 8 ? "/b/c.html" + words(i, 26) : words(i, 35))));
    assertThat(codes(check(page(lines)))).doesNotContain("K030", "K031", "K032", "K033");
  }

  @Test
  void rowsAcrossVerticalLinesAreNoLines() {
    List<TextLine> lines =
        rows(
            i ->
                Stream.of(
                    new TextLine(
                        TOP + i * SIZE,
                        SIZE,
                        0,
                        IntStream.range(0, 20)
                            .mapToObj(
                                k ->
                                    SketchedPdf.glyph(
                                        k == 0 && i % 4 == 2 ? "。" : words(i + k, 1),
                                        LEFT + k * 1.7 * SIZE,
                                        TOP + i * SIZE,
                                        SIZE))
                            .toList())));
    assertThat(codes(check(page(lines)))).doesNotContain("K030", "K036", "K040");
  }

  @Test
  void whatStandsBehindAFormulaBeginsNoLine() {
    List<TextLine> lines =
        rows(
            i ->
                i == 9
                    ? Stream.of(
                        line(i, LEFT, words(i, 20)),
                        SketchedPdf.line("12", LEFT + 20.5 * SIZE, TOP + i * PITCH - 5, SIZE),
                        SketchedPdf.line(
                            "。" + words(i, 11), LEFT + 24 * SIZE, TOP + i * PITCH, SIZE))
                    : Stream.of(line(i, LEFT, words(i, 35))));
    assertThat(codes(check(page(lines)))).doesNotContain("K030");
  }

  @Test
  void itemsBeginWithTheirNumbers() {
    List<TextLine> lines = rows(i -> Stream.of(line(i, LEFT, (i + 1) + "." + words(i, 33) + "1")));
    assertThat(codes(check(page(lines)))).doesNotContain("K032");
  }

  @Test
  void romanFoliosAreFolios() {
    PdfPage[] pages = new PdfPage[10];
    String[] folios = {"i", "ii", "iii", "iv", "1", "2", "3", "4", "5", "6"};
    for (int p = 0; p < pages.length; p++) {
      int from = p * 20;
      List<TextLine> lines =
          new ArrayList<>(rows(i -> Stream.of(line(i, LEFT, words(from + i, 35)))));
      lines.add(SketchedPdf.line(folios[p], 290, TOP + 23 * PITCH, 9));
      pages[p] = SketchedPdf.page(p + 1, lines);
    }
    assertThat(check(pages)).isEmpty();
  }

  @Test
  void linesBeyondThePaperAreToldOnce() {
    List<TextLine> lines = new ArrayList<>(rows(i -> Stream.of(line(i, LEFT, words(i, 35)))));
    for (int i = 0; i < 3; i++) {
      lines.add(line(i, 700, "裁切线"));
    }
    List<Finding> found = check(page(lines));
    assertThat(codes(found)).containsExactly("K110");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).message()).contains("3 处");
  }

  @Test
  void aPageOnItsSideIsNoOtherSize() {
    Box lying = new Box(0, 0, SketchedPdf.PAPER.height(), SketchedPdf.PAPER.width());
    List<Finding> found =
        check(
            SketchedPdf.trimmed(1, SketchedPdf.PAPER, true, 0),
            SketchedPdf.trimmed(2, SketchedPdf.PAPER, true, 0),
            SketchedPdf.trimmed(3, lying, true, 0));
    assertThat(codes(found)).contains("K111").doesNotContain("K054");
  }

  @Test
  void blanksOfUnknownMeaningAreToldOnce() {
    List<TextLine> lines =
        rows(
            i -> {
              List<Glyph> glyphs = new ArrayList<>(line(i, LEFT, words(i, 35)).glyphs());
              Glyph g = glyphs.get(5);
              glyphs.set(
                  5,
                  new Glyph(
                      "\uFFFF",
                      Glyph.Trust.NONE,
                      g.x(),
                      g.baseline(),
                      g.advance(),
                      g.size(),
                      0,
                      0,
                      0,
                      Colour.BLACK,
                      Optional.of(new GlyphExtent(0, 0, 0, 0)),
                      true,
                      Glyph.Sight.SHOWN,
                      false));
              return Stream.of(new TextLine(TOP + i * PITCH, SIZE, 0, glyphs));
            });
    List<Finding> found = check(page(lines));
    assertThat(codes(found)).contains("K112").doesNotContain("K051");
    assertThat(found.stream().filter(f -> f.code().equals("K112"))).hasSize(1);
  }

  @Test
  void contentsThatWereNotReadAreSaidToBe() {
    List<TextLine> contents = new ArrayList<>();
    contents.add(SketchedPdf.line("目录", 260, TOP, SIZE));
    for (int i = 1; i < 19; i++) {
      contents.add(line(i, LEFT, words(i, 6) + "……………………" + i));
    }
    List<TextLine> body = rows(i -> Stream.of(line(i, LEFT, words(i, 35))));
    List<Finding> found =
        check(SketchedPdf.page(1, contents), SketchedPdf.page(2, body), SketchedPdf.page(3, body));
    assertThat(codes(found)).contains("K113").doesNotContain("K008", "K009", "K013");
  }

  @Test
  void aTypeAreaThatManyLinesLeaveIsNotKnown() {
    List<TextLine> lines =
        rows(i -> Stream.of(line(i, i % 3 == 0 ? LEFT - 50 : LEFT, words(i, i % 3 == 0 ? 4 : 35))));
    assertThat(codes(check(page(lines)))).containsExactly("K114");
  }

  @Test
  void oneLineThatLeavesTheTypeAreaIsTold() {
    List<TextLine> lines =
        rows(i -> Stream.of(line(i, i == 9 ? LEFT - 50 : LEFT, words(i, i == 9 ? 4 : 35))));
    assertThat(codes(check(page(lines)))).containsExactly("K038");
  }

  @Test
  void whatAFileDoesEverywhereIsToldOnce() {
    List<TextLine> lines =
        rows(
            i -> {
              List<Glyph> glyphs = new ArrayList<>(line(i, LEFT, words(i, 34)).glyphs());
              glyphs.add(line(i, LEFT + 33.5 * SIZE, "天").glyphs().get(0));
              return Stream.of(new TextLine(TOP + i * PITCH, SIZE, 0, glyphs));
            });
    List<Finding> found = check(page(lines));
    assertThat(codes(found)).containsExactly("K041");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).message()).contains("共 20 处，在 1 页上");
  }
}
