package org.kanyin.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.check.Checker;
import org.kanyin.check.Options;
import org.kanyin.check.Verdict;
import org.kanyin.inspect.PagePictures;

/** The report of a check: what it holds, and that headless Chromium opens it without a network. */
final class ReportInChromiumTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final String LINE = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏";

  @TempDir Path folder;
  private Path report;

  /** Four pages; lines of the second and of the fourth begin with a comma. */
  @BeforeEach
  void write() throws IOException {
    Path pdf = folder.resolve("样张.pdf");
    try (PDDocument document = new PDDocument()) {
      PDType0Font font =
          PDType0Font.load(document, Path.of("fonts/NotoSerifSC_400Regular.ttf").toFile());
      for (int page = 1; page <= 4; page++) {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        try (PDPageContentStream out = new PDPageContentStream(document, sheet)) {
          for (int line = 0; line < 20; line++) {
            out.beginText();
            out.setFont(font, 12);
            out.newLineAtOffset(70, 760 - line * 20);
            out.showText(page % 2 == 0 && line == 10 ? "，" + LINE : LINE + "，");
            out.endText();
          }
        }
      }
      document.save(pdf.toFile());
    }
    Verdict verdict = Checker.check(pdf, Optional.empty(), Options.ALL).value().orElseThrow();
    String html =
        PageReport.html(
            "样张.pdf",
            verdict,
            PagePictures.of(pdf, PageReport.pages(verdict), 60).value().orElseThrow());
    report = folder.resolve("报告.html");
    Files.writeString(report, html, StandardCharsets.UTF_8);
  }

  private static Set<String> all(String html, String pattern) {
    Set<String> found = new HashSet<>();
    Matcher m = Pattern.compile(pattern).matcher(html);
    while (m.find()) {
      found.add(m.group(1));
    }
    return found;
  }

  @Test
  void everyLinkHasItsTargetAndNothingComesFromOutside() throws IOException {
    String html = Files.readString(report, StandardCharsets.UTF_8);
    Set<String> ids = all(html, " id=\"([^\"]*)\"");
    Set<String> links = all(html, "href=\"([^\"]*)\"");
    assertThat(links).isNotEmpty().allMatch(l -> l.startsWith("#") && ids.contains(l.substring(1)));
    assertThat(all(html, "src=\"([^\"]{0,20})")).allMatch(s -> s.startsWith("data:image/png"));
    assertThat(html).doesNotContain("http://", "https://", "<script", "url(");
    // Pages without findings are not shown.
    assertThat(ids).contains("p2", "p4").doesNotContain("p1", "p3");
    assertThat(html).contains("“，”不能排在行首", "依据：GB/T 15834", "差错率万分之");
  }

  @Test
  void opensInChromiumWithoutANetwork() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(CHROMIUM), "skipped: no " + CHROMIUM + ", the report is not opened");
    String dom = chromium("", "--dump-dom");
    assertThat(all(dom, " id=\"(f\\d+)\"")).hasSizeGreaterThanOrEqualTo(2);
    byte[] first = picture("#m1");
    byte[] last = picture("#p4");
    assertThat(first.length).isGreaterThan(5_000);
    assertThat(last).as("the link to another page scrolls there").isNotEqualTo(first);
  }

  private byte[] picture(String fragment) throws IOException, InterruptedException {
    Path png = folder.resolve("shot.png");
    Files.deleteIfExists(png);
    chromium(fragment, "--screenshot=" + png);
    return Files.readAllBytes(png);
  }

  private String chromium(String fragment, String what) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                CHROMIUM.toString(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
                "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND", "--window-size=1200,700",
                "--user-data-dir=" + Files.createTempDirectory(folder, "profile"), what,
                report.toUri() + fragment));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    assertThat(ended).as("Chromium ends").isTrue();
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
