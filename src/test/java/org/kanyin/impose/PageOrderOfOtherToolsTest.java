package org.kanyin.impose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kanyin.impose.model.BlankPages;
import org.kanyin.impose.model.Book;
import org.kanyin.impose.model.Cell;
import org.kanyin.impose.model.PressSheet;
import org.kanyin.impose.model.Scheme;
import org.kanyin.impose.model.SheetSide;
import org.kanyin.impose.order.PageOrder;

/**
 * Our page order against those of pdfcpu, pdfimpose and pdf-imposition: every row of their tables.
 */
class PageOrderOfOtherToolsTest {
  private static final Path DATA = Path.of("../shared/data/imposition");
  private static final Pattern PLACED = Pattern.compile("\\((\\d),(\\d)\\)=(\\d+)");

  @BeforeAll
  static void dataIsHere() {
    assumeTrue(Files.isDirectory(DATA), "../shared/data/imposition is not here");
  }

  /**
   * pdfcpu's cells of one side are its own affair (a sheet of four may be cut first or folded
   * first); which pages share a side, and which lie on its back, is not. Its sheets of four, six
   * and eight are made of the next so many of our spreads or leaves.
   */
  @TestFactory
  Stream<DynamicTest> pdfcpu() {
    return rows("pdfcpu_page_order.tsv").map(c -> DynamicTest.dynamicTest(c[0], () -> pdfcpu(c)));
  }

  private static void pdfcpu(String[] c) {
    int cells = Integer.parseInt(c[1]);
    List<List<Integer>> theirs =
        Arrays.stream(c[7].split("\\|")).map(PageOrderOfOtherToolsTest::numbers).toList();
    // Six cells are cut into spreads and never folded as one; “advanced” is folded twice.
    int ourCells = c[4].equals("booklet") ? 2 : cells;
    int pages = Integer.parseInt(c[2]);
    Book ours = PageOrder.of(scheme(c).withCells(ourCells), pages, BlankPages.END);
    int together = cells / ourCells;
    assertThat(ours.sheets()).hasSize(theirs.size() / 2 * together);
    for (int sheet = 0; sheet < theirs.size() / 2; sheet++) {
      List<Integer> front = new ArrayList<>();
      List<Integer> back = new ArrayList<>();
      for (PressSheet s : ours.sheets().subList(sheet * together, (sheet + 1) * together)) {
        front.addAll(pages(s.front()));
        back.addAll(pages(s.back()));
      }
      assertThat(front).containsExactlyInAnyOrderElementsOf(theirs.get(2 * sheet));
      assertThat(back).containsExactlyInAnyOrderElementsOf(theirs.get(2 * sheet + 1));
      if (cells == 2) {
        assertThat(front).as("left and right").isEqualTo(theirs.get(2 * sheet));
      }
    }
  }

  private static Scheme scheme(String[] c) {
    if (c[4].equals("perfectbound")) {
      return Scheme.perfect();
    }
    return c[6].equals("-") ? Scheme.saddle() : Scheme.sewn(Integer.parseInt(c[6]));
  }

  /** pdfimpose's control files, cell for cell, front and back. */
  @Test
  void pdfimpose() {
    Map<String, Scheme> schemes =
        Map.of(
            "saddle-control.pdf", Scheme.saddle(),
            "group3-control.pdf", Scheme.saddle().withCells(4).withTogether(3));
    Map<String, Integer> pages = Map.of("saddle-control.pdf", 10, "group3-control.pdf", 43);
    // The one keeps its back page on the back, the other fills up at the end.
    Map<String, BlankPages> blanks =
        Map.of("saddle-control.pdf", BlankPages.BEFORE_BACK, "group3-control.pdf", BlankPages.END);
    Map<String, Integer> seen = new TreeMap<>();
    rows("pdfimpose_saddle_controls.tsv")
        .forEach(
            c -> {
              Book book = PageOrder.of(schemes.get(c[0]), pages.get(c[0]), blanks.get(c[0]));
              int side = Integer.parseInt(c[1]) - 1;
              PressSheet sheet = book.sheets().get(side / 2);
              assertThat(places(side % 2 == 0 ? sheet.front() : sheet.back()))
                  .as(c[0] + " side " + c[1])
                  .isEqualTo(places(c[4]));
              seen.merge(c[0], 1, Integer::sum);
            });
    assertThat(seen)
        .containsOnly(Map.entry("saddle-control.pdf", 6), Map.entry("group3-control.pdf", 12));
  }

  /**
   * pdf-imposition's search for the section of 40 to 60 pages that wastes least. The columns are
   * pages, pages printed, pages of a section, blanks: the table's own remark has the middle two
   * exchanged.
   */
  @Test
  void pdfImposition() {
    Scheme scheme = Scheme.sewn(0).withSections(40, 60);
    List<String> wrong = new ArrayList<>();
    int[] count = {0};
    rows("pdf_imposition_perl_signature_39-59.tsv")
        .forEach(
            c -> {
              Book book = PageOrder.of(scheme, Integer.parseInt(c[0]), BlankPages.BEFORE_BACK);
              int printed = book.sections().stream().mapToInt(s -> s).sum();
              String ours =
                  c[0] + " " + printed + " " + book.sections().get(0) + " " + book.blanks();
              count[0]++;
              if (!ours.equals(String.join(" ", c))
                  || book.sections().stream().distinct().count() != 1) {
                wrong.add(String.join(" ", c) + ", ours " + ours);
              }
            });
    assertThat(wrong.size()).as(() -> wrong.get(0)).isZero();
    assertThat(count[0]).isEqualTo(400);
  }

  private static List<Integer> pages(SheetSide side) {
    return side.cells().stream().map(Cell::page).toList();
  }

  private static Map<String, Integer> places(SheetSide side) {
    Map<String, Integer> places = new TreeMap<>();
    side.cells().stream()
        .filter(c -> !c.blank())
        .forEach(c -> places.put(c.row() + "," + c.column(), c.page()));
    return places;
  }

  private static Map<String, Integer> places(String listed) {
    Map<String, Integer> places = new TreeMap<>();
    Matcher m = PLACED.matcher(listed);
    while (m.find()) {
      places.put(m.group(1) + "," + m.group(2), Integer.parseInt(m.group(3)));
    }
    return places;
  }

  private static List<Integer> numbers(String listed) {
    return Arrays.stream(listed.strip().split(" ")).map(Integer::valueOf).toList();
  }

  /** A table's rows, its remarks and its head left out. */
  private static Stream<String[]> rows(String name) {
    try {
      return Files.readAllLines(DATA.resolve(name), StandardCharsets.UTF_8).stream()
          .filter(r -> !r.startsWith("#") && !r.startsWith("id\t") && !r.startsWith("file\t"))
          .map(r -> r.split(r.contains("\t") ? "\t" : " "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
