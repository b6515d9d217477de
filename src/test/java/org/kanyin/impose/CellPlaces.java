package org.kanyin.impose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kanyin.impose.model.ImposeRequest;
import org.kanyin.impose.model.ImposedPdf;
import org.kanyin.inspect.PdfReader;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfPage;

/** Whether every character stands where its cell says: as PDFBox reads the sheets, and poppler. */
final class CellPlaces {
  private static final double NEAR = 0.1;
  private static final double MM = TestPdf.MM;
  private static final Pattern WORD =
      Pattern.compile(
          "<page|<word xMin=\"([\\d.-]+)\" yMin=\"([\\d.-]+)\" xMax=\"([\\d.-]+)\""
              + " yMax=\"([\\d.-]+)\">([^<]*)<");

  private CellPlaces() {}

  /** What stands on a page: text, place from the top left, direction. */
  private record Mark(String text, double x, double y, double angle) {}

  /**
   * Imposes and reads back.
   *
   * @param folder takes the sheets
   * @param width of the paper that is expected, millimetres
   * @param height of the paper that is expected, millimetres
   * @param scale of the pages that is expected
   */
  static void check(
      Imposer imposer,
      Path folder,
      Path in,
      ImposeRequest job,
      double width,
      double height,
      double scale)
      throws IOException {
    ImposedPdf sheets = imposer.impose(in, job).value().orElseThrow();
    assertThat(sheets.paper().width() / MM).isCloseTo(width, within(0.5));
    assertThat(sheets.paper().height() / MM).isCloseTo(height, within(0.5));
    Path out = Files.write(Files.createTempFile(folder, "out", ".pdf"), sheets.pdf());
    Pdf source = read(in);
    Pdf imposed = read(out);
    List<List<Mark>> pages = source.pages().stream().map(CellPlaces::marks).toList();
    List<List<Mark>> found = imposed.pages().stream().map(CellPlaces::marks).toList();
    List<double[]> trims =
        source.pages().stream()
            .map(
                p ->
                    new double[] {
                      p.trim().left(), p.trim().top(), p.trim().right(), p.trim().bottom()
                    })
            .toList();
    compare(sheets, pages, trims, found, scale, job);
    // Where lines of two pages meet, poppler makes its words otherwise: single words only.
    List<List<Mark>> popplersPages = in.equals(Sample.demo()) ? List.of() : poppler(in);
    if (!popplersPages.isEmpty()) {
      for (int i = 0; i < popplersPages.size(); i++) {
        // poppler gives a page's own units.
        double unit = source.pages().get(i).userUnit();
        popplersPages
            .get(i)
            .replaceAll(m -> new Mark(m.text(), m.x() * unit, m.y() * unit, m.angle()));
      }
      compare(sheets, popplersPages, trims, poppler(out), scale, job);
    }
  }

  /** What the cells make us expect, against what was found, side by side. */
  private static void compare(
      ImposedPdf sheets,
      List<List<Mark>> pages,
      List<double[]> trims,
      List<List<Mark>> found,
      double scale,
      ImposeRequest job) {
    assertThat(found).hasSameSizeAs(sheets.sides());
    for (int s = 0; s < found.size(); s++) {
      List<Mark> expected = new ArrayList<>();
      for (ImposedPdf.Placed p : sheets.sides().get(s).cells()) {
        if (!p.cell().blank()) {
          double[] trim = trims.get(p.cell().page() - 1);
          for (Mark m : pages.get(p.cell().page() - 1)) {
            expected.add(moved(m, trim, p, sheets, scale, job));
          }
        }
      }
      assertThat(found.get(s).size()).as("side " + (s + 1)).isEqualTo(expected.size());
      Map<String, List<Mark>> there =
          found.get(s).stream()
              .collect(Collectors.groupingBy(Mark::text, Collectors.toCollection(ArrayList::new)));
      for (Mark want : expected) {
        List<Mark> candidates = there.getOrDefault(want.text(), List.of());
        Optional<Mark> hit =
            candidates.stream()
                .filter(m -> Math.abs(m.x() - want.x()) < NEAR && Math.abs(m.y() - want.y()) < NEAR)
                .filter(m -> alike(m.angle(), want.angle()))
                .findFirst();
        assertThat(hit).as("side " + (s + 1) + ": " + want + " among " + candidates).isPresent();
        candidates.remove(hit.get());
      }
    }
  }

  private static boolean alike(double angle, double other) {
    double difference = Math.IEEEremainder(angle - other, 360);
    return Double.isNaN(difference) || Math.abs(difference) < 0.01;
  }

  /** By hand: from the page's top left to the cell's, or from its bottom right if it is turned. */
  private static Mark moved(
      Mark m,
      double[] trim,
      ImposedPdf.Placed p,
      ImposedPdf sheets,
      double scale,
      ImposeRequest job) {
    double top = sheets.paper().height() - p.area().top();
    double bottom = sheets.paper().height() - p.area().bottom();
    double thickness = job.paper().thickness().points();
    double creep = p.cell().depth() * thickness * (p.cell().recto() ? -1 : 1);
    // Sizes may differ by the millimetre: pages stand in the middle.
    double spareX = (p.area().width() - (trim[2] - trim[0]) * scale) / 2;
    double spareY = (p.area().height() - (trim[3] - trim[1]) * scale) / 2;
    double x = (m.x() - trim[0]) * scale + spareX + creep;
    double y = (m.y() - trim[1]) * scale + spareY;
    return p.cell().turned()
        ? new Mark(m.text(), p.area().right() - x, bottom - y, m.angle() + 180)
        : new Mark(m.text(), p.area().left() + x, top + y, m.angle());
  }

  private static List<Mark> marks(PdfPage page) {
    return page.glyphs().stream().map(g -> shown(g, page)).toList();
  }

  /** The reader tells of a page on its side where its text was set; a sheet is what is shown. */
  private static Mark shown(Glyph g, PdfPage page) {
    Box at = page.shown(new Box(g.x(), g.baseline(), g.x(), g.baseline()));
    return new Mark(g.text(), at.left(), at.top(), g.angle() + page.textAngle());
  }

  static Pdf read(Path pdf) {
    return PdfReader.read(pdf).value().orElseThrow();
  }

  /** The middle of every word as poppler sees it; it does not say which way it runs. */
  private static List<List<Mark>> poppler(Path pdf) throws IOException {
    Process process;
    try {
      process =
          new ProcessBuilder("pdftotext", "-bbox", "-cropbox", "-enc", "UTF-8", pdf.toString(), "-")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      return List.of();
    }
    String xml = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    List<List<Mark>> pages = new ArrayList<>();
    Matcher m = WORD.matcher(xml);
    while (m.find()) {
      if (m.group(5) == null) {
        pages.add(new ArrayList<>());
      } else {
        double x = (Double.parseDouble(m.group(1)) + Double.parseDouble(m.group(3))) / 2;
        double y = (Double.parseDouble(m.group(2)) + Double.parseDouble(m.group(4))) / 2;
        pages.get(pages.size() - 1).add(new Mark(m.group(5), x, y, Double.NaN));
      }
    }
    return pages;
  }
}
