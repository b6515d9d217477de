package org.kanyin.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.Severity;
import org.kanyin.base.Workspace;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.manifest.ProseManifest;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/**
 * One page of a clean issue is not as it should be, be it among the first: something is told of it
 * and nothing of the others. Issues, kinds and pages are seeded ({@code -Dissues=20}).
 */
final class OneOddPageTest {
  private static final int ISSUES = Integer.getInteger("issues", 4);
  private static final int FIRST = Integer.getInteger("first", 300);
  private static final int FEW = 8;

  private static final Set<String> POSES =
      Set.of("at 97 %", "at 103 %", "3 mm lower", "3 mm to the right");

  private static final String KINDS = System.getProperty("kinds", "");

  @TempDir Path folder;

  /** Whose page is put in: open until the file is written. */
  private PDDocument other;

  /** What is done to a document, and the pages of which something may be told then. */
  private interface Kind {
    Set<Integer> on(PDDocument pages, int page) throws IOException;
  }

  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  private OneOddPageTest() {
    kinds.put("at 97 %", (d, k) -> drawn(d, k, 0.97, 0, 0, 0));
    kinds.put("at 103 %", (d, k) -> drawn(d, k, 1.03, 0, 0, 0));
    kinds.put("3 mm lower", (d, k) -> drawn(d, k, 1, 0, 0, -8.5));
    kinds.put("3 mm to the right", (d, k) -> drawn(d, k, 1, 0, 8.5, 0));
    kinds.put("its content on its head", (d, k) -> drawn(d, k, 1, 180, 0, 0));
    kinds.put("its content on its side", (d, k) -> drawn(d, k, 1, 90, 0, 0));
    kinds.put("turned in a viewer", OneOddPageTest::rotated);
    kinds.put("changes places with the next", OneOddPageTest::swapped);
    kinds.put("lost", OneOddPageTest::lost);
    kinds.put("twice", OneOddPageTest::twice);
    kinds.put("another issue's", this::foreign);
  }

  @Test
  @Tag("long")
  void onlyItIsTold() throws IOException {
    List<String> faults = new ArrayList<>();
    int files = 0;
    for (int seed = FIRST; seed < FIRST + ISSUES; seed++) {
      Optional<String> style = seed % 3 == 2 ? Optional.of("gongwen") : Optional.empty();
      Rendered whole = rendered(seed, style);
      Random random = new Random(seed);
      for (Map.Entry<String, Kind> kind : kinds.entrySet()) {
        if (kind.getKey().contains(KINDS)) {
          int page = page(whole, random, files % 3 == 0, POSES.contains(kind.getKey()));
          String about = seed + " " + style.orElse("neibu") + ", page " + page + " ";
          faults.addAll(one(whole, kind.getValue(), page, about + kind.getKey()));
          files++;
        }
      }
    }
    System.out.println(files + " files with one odd page");
    assertThat(faults).isEmpty();
  }

  /**
   * A page with text. Where all of a cover or a page of some lines should stand nobody can tell.
   */
  private static int page(Rendered whole, Random random, boolean first, boolean posed) {
    List<Integer> all =
        whole.trace().pages().stream()
            .filter(p -> p.lines().size() > (posed ? FEW : 0))
            .map(LayoutTrace.Page::number)
            .filter(n -> n < whole.trace().pages().size() && (n > 1 || !posed))
            .limit(first ? 3 : Integer.MAX_VALUE)
            .toList();
    return all.get(random.nextInt(all.size()));
  }

  private List<String> one(Rendered whole, Kind kind, int page, String about) throws IOException {
    try (PDDocument pages = Loader.loadPDF(whole.pdf())) {
      Set<Integer> odd = kind.on(pages, page);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pages.save(out);
      if (other != null) {
        other.close();
        other = null;
      }
      keep(about, out.toByteArray());
      List<Finding> told =
          Checker.check(
                  out.toByteArray(),
                  "odd.pdf",
                  Optional.of(whole.issue()),
                  CheckRequest.DEFAULT.withStyle(whole.style()))
              .value()
              .orElseThrow()
              .findings()
              .stream()
              .filter(f -> f.severity() != Severity.NOTE)
              .toList();
      List<String> faults = new ArrayList<>();
      if (told.stream().noneMatch(f -> odd.contains(f.place().page()))) {
        faults.add(about + ": not told");
      }
      told.stream()
          .filter(f -> !odd.contains(f.place().page()) && f.place().page() > 0)
          .forEach(f -> faults.add(about + ": " + f.place().page() + " " + f));
      return faults;
    }
  }

  private static void keep(String about, byte[] pdf) throws IOException {
    String to = System.getProperty("dump");
    if (to != null) {
      Files.write(Path.of(to, about.replaceAll("[^a-zA-Z0-9%]+", "_") + ".pdf"), pdf);
    }
  }

  private Rendered rendered(int seed, Optional<String> style) throws IOException {
    Path file = Files.writeString(folder.resolve("issue.xml"), new ProseManifest(seed).issue());
    return new IssueRenderer(new Workspace(Path.of("")))
        .render(file, RenderRequest.DEFAULT.withStyle(style))
        .value()
        .orElseThrow();
  }

  /** Scaled and turned about the page's middle, then moved. */
  private static Set<Integer> drawn(
      PDDocument pages, int page, double scale, int turn, double dx, double dy) throws IOException {
    PDPage of = pages.getPage(page - 1);
    double x = of.getMediaBox().getWidth() / 2.0;
    double y = of.getMediaBox().getHeight() / 2.0;
    double cos = scale * Math.cos(Math.toRadians(turn));
    double sin = scale * Math.sin(Math.toRadians(turn));
    String matrix =
        String.format(
            Locale.ROOT,
            "q %.5f %.5f %.5f %.5f %.3f %.3f cm\n",
            cos,
            sin,
            -sin,
            cos,
            x - cos * x + sin * y + dx,
            y - sin * x - cos * y + dy);
    raw(pages, of, AppendMode.PREPEND, matrix);
    raw(pages, of, AppendMode.APPEND, "\nQ\n");
    return Set.of(page);
  }

  @SuppressWarnings("deprecation") // Operators are written as they are, to wrap the whole page.
  private static void raw(PDDocument pages, PDPage page, AppendMode mode, String operators)
      throws IOException {
    try (PDPageContentStream out = new PDPageContentStream(pages, page, mode, false)) {
      out.appendRawCommands(operators.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static Set<Integer> rotated(PDDocument pages, int page) {
    pages.getPage(page - 1).setRotation(90);
    return Set.of(page);
  }

  private static Set<Integer> swapped(PDDocument pages, int page) {
    PDPage first = pages.getPage(page - 1);
    PDPage next = pages.getPage(page);
    pages.getPages().insertAfter(first, next);
    pages.removePage(page - 1);
    return Set.of(page, page + 1);
  }

  private static Set<Integer> lost(PDDocument pages, int page) {
    pages.removePage(page - 1);
    return page == 1 ? Set.of(1) : Set.of(page - 1, page);
  }

  private static Set<Integer> twice(PDDocument pages, int page) {
    PDPage of = pages.getPage(page - 1);
    pages.getPages().insertAfter(new PDPage(new COSDictionary(of.getCOSObject())), of);
    return Set.of(page, page + 1);
  }

  private Set<Integer> foreign(PDDocument pages, int page) throws IOException {
    other = Loader.loadPDF(rendered(9999, Optional.empty()).pdf());
    PDPage put = pages.importPage(other.getPage(Math.min(page, other.getNumberOfPages()) - 1));
    pages.removePage(pages.getNumberOfPages() - 1);
    PDPage of = pages.getPage(page - 1);
    pages.getPages().insertBefore(put, of);
    pages.getPages().remove(of);
    // What is missing is told where it should stand: behind the text of the page before.
    return page == 1 ? Set.of(1) : Set.of(page - 1, page);
  }
}
