package org.kanyin.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.analysis.model.PageRegion;
import org.kanyin.diff.model.Comparison;
import org.kanyin.diff.model.DiffRequest;
import org.kanyin.diff.model.PageState;
import org.kanyin.inspect.PageRasterizer;
import org.kanyin.inspect.model.PagePicture;
import org.kanyin.proof.DiffReport;

/** The sample printed twice, with one known thing different. */
class PrintedRoundsTest {
  private static final Path SAMPLE = Path.of("samples/demo");

  @TempDir static Path folder;
  private static Path first;
  private static int rounds;

  @BeforeAll
  static void printFirst() {
    first =
        Rounds.print(Rounds.copy(SAMPLE, folder.resolve("first"), "issue.xml", t -> t), Map.of());
  }

  private static Path second(String file, UnaryOperator<String> edit) {
    Path issue = Rounds.copy(SAMPLE, folder.resolve("round" + rounds++), file, edit);
    return Rounds.print(issue, Map.of());
  }

  private static List<String> text(Path second) {
    return text(first, second);
  }

  private static List<String> text(Path old, Path revised) {
    return Rounds.told(Rounds.compare(old, revised, Rounds.TEXT));
  }

  @Test
  void aTypo() {
    Path pdf = second("issue.xml", Rounds.with("王祯写成王桢", "王祯写成王贞"));
    int line = line(20, "王祯写成王桢");
    String at = "第 20 页第 " + line + " 行";
    assertThat(text(pdf)).containsExactly("D003 20 改：“桢”改成“贞”，原在" + at + "，现在" + at + "。");
  }

  /** Counted by another reader on the page as it is: below the running head, blank lines none. */
  private static int line(int page, String words) {
    try (PDDocument document = Loader.loadPDF(first.toFile())) {
      PDFTextStripper reader = new PDFTextStripper();
      reader.setSortByPosition(true);
      reader.setStartPage(page);
      reader.setEndPage(page);
      List<String> rows = reader.getText(document).lines().filter(r -> !r.isBlank()).toList();
      for (int row = 1; row < rows.size(); row++) {
        if (rows.get(row).contains(words)) {
          return row;
        }
      }
      throw new AssertionError("not on page " + page + ": " + words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anInsertedLineIsOneDifferenceOnOnePage() {
    String line = "量过门宽和楼梯的转角，又请来两位退休的老师傅看了一遍，把日子定在月半。";
    Path pdf = second("issue.xml", Rounds.with("搬运前，", line + "搬运前，"));
    Comparison comparison = Rounds.compare(first, pdf, Rounds.TEXT);
    assertThat(Rounds.told(comparison)).singleElement().asString().startsWith("D001 4 增“量过门宽");
    assertThat(comparison.pages())
        .filteredOn(p -> p.state() == PageState.State.TEXT)
        .extracting(PageState::newPage)
        .containsExactly(4);
  }

  @Test
  void aMovedParagraphIsAMove() {
    Path pdf = second("issue.xml", PrintedRoundsTest::swapTwoParagraphs);
    assertThat(text(pdf)).singleElement().asString().startsWith("D004 13 移");
  }

  private static String swapTwoParagraphs(String text) {
    Matcher m =
        Pattern.compile("( *<p><strong>雕版的本钱.*?</p>\n)( *<p><strong>活字的本钱.*?</p>\n)").matcher(text);
    assertThat(m.find()).isTrue();
    return text.substring(0, m.start()) + m.group(2) + m.group(1) + text.substring(m.end());
  }

  @Test
  void aCellOfATable() {
    Path pdf = second("articles/jiaodui.xml", Rounds.with("报账、账簿、蚊帐", "报账、账本、蚊帐"));
    assertThat(text(pdf)).singleElement().asString().contains("改：“簿”改成“本”");
  }

  @Test
  void aFootnoteThatIsGoneIsMissingOnItsOwnPage() {
    UnaryOperator<String> without = t -> t.replaceFirst("<footnote>标准文本可在.*?</footnote>", "");
    Path pdf = second("articles/zihao.xml", without);
    Comparison comparison = Rounds.compare(first, pdf, Rounds.TEXT);
    assertThat(comparison.items())
        .singleElement()
        .satisfies(
            i -> {
              int own = i.old().get(0).page();
              assertThat(i.finding().code()).isEqualTo("D002");
              assertThat(i.finding().message()).contains("原在第 " + own + " 页");
              assertThat(i.finding().place().page()).isEqualTo(own);
              assertThat(i.revised()).extracting(PageRegion::page).containsExactly(own);
              assertThat(comparison.pages().get(own - 1).state()).isEqualTo(PageState.State.TEXT);
            });
  }

  @Test
  void aReplacedPicture() throws IOException {
    Path issue = Rounds.copy(SAMPLE, folder.resolve("picture"), "issue.xml", t -> t);
    Path picture = issue.resolveSibling("pictures/banxin.png");
    BufferedImage old = ImageIO.read(picture.toFile());
    BufferedImage revised =
        new BufferedImage(old.getWidth(), old.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    ImageIO.write(revised, "png", picture.toFile());
    Path pdf = Rounds.print(issue, Map.of());
    Comparison comparison = Rounds.compare(first, pdf, DiffRequest.DEFAULT);
    assertThat(comparison.items())
        .singleElement()
        .satisfies(
            i -> {
              assertThat(i.finding().code()).isEqualTo("D032");
              assertThat(i.finding().place().page()).isEqualTo(10);
              assertThat(i.revised()).isNotEmpty();
            });
  }

  @Test
  void aPictureOfAnotherShapeIsToldThoughLinesMove() throws IOException {
    Path issue = Rounds.copy(SAMPLE, folder.resolve("taller"), "issue.xml", t -> t);
    BufferedImage other = new BufferedImage(300, 300, BufferedImage.TYPE_BYTE_GRAY);
    ImageIO.write(other, "png", issue.resolveSibling("pictures/banxin.png").toFile());
    Path pdf = Rounds.print(issue, Map.of());
    Comparison comparison = Rounds.compare(first, pdf, DiffRequest.DEFAULT);
    assertThat(Rounds.told(comparison)).containsExactly("D053 10 第 10 页换了图，或图的大小不同。");
    assertThat(comparison.items().get(0).revised()).hasSize(1);
  }

  @Test
  void aPictureOfTheSameNameIsADifferenceOfManuscripts() throws IOException {
    Path issue = Rounds.copy(SAMPLE, folder.resolve("renewed"), "issue.xml", t -> t);
    assertThat(Rounds.compare(SAMPLE.resolve("issue.xml"), issue, Rounds.TEXT).isSame()).isTrue();
    BufferedImage other = new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_GRAY);
    ImageIO.write(other, "png", issue.resolveSibling("pictures/banxin.png").toFile());
    assertThat(text(SAMPLE.resolve("issue.xml"), issue))
        .singleElement()
        .asString()
        .startsWith("D009")
        .contains("文件 pictures/banxin.png", "内容换了");
  }

  @Test
  void anotherColourLooksDifferentAndATwinTheSame() {
    Path issue = Rounds.copy(SAMPLE, folder.resolve("red"), "issue.xml", t -> t);
    Comparison same = Rounds.compare(first, Rounds.print(issue, Map.of()), DiffRequest.DEFAULT);
    assertThat(same.isSame()).isTrue();
    Path pdf = Rounds.print(issue, Map.of("red", "#0000FF"));
    Comparison comparison = Rounds.compare(first, pdf, DiffRequest.DEFAULT);
    assertThat(Rounds.codes(comparison.findings())).contains("D032").doesNotContain("D003", "D001");
    assertThat(comparison.items().get(0).finding().place().page()).isEqualTo(1);
  }

  @Test
  void theReportIsOnePageWhoseLinksLeadSomewhere() {
    Path pdf = second("issue.xml", Rounds.with("王祯写成王桢", "王祯写成<strong>王贞</strong>"));
    Comparison comparison = Rounds.compare(first, pdf, Rounds.TEXT);
    DiffReport.Pages pages = DiffReport.pages(comparison);
    assertThat(pages.old()).containsExactly(20);
    assertThat(pages.revised()).containsExactly(20);
    List<PagePicture> a = PageRasterizer.of(first, pages.old(), 60).value().orElseThrow();
    List<PagePicture> b = PageRasterizer.of(pdf, pages.revised(), 60).value().orElseThrow();
    String html = DiffReport.html(comparison, a, b);
    assertThat(html).doesNotContain("http:").doesNotContain("src=\"/").doesNotContain("<script");
    assertThat(html.split("data:image/png;base64,", -1)).hasSize(3);
    Matcher link = Pattern.compile("href=\"#([^\"]*)\"").matcher(html);
    int links = 0;
    while (link.find()) {
      links++;
      assertThat(html.split("id=\"" + link.group(1) + "\"", -1)).as(link.group(1)).hasSize(2);
    }
    assertThat(links).isGreaterThan(1);
  }

  @Test
  void filesThatAreNoIssueAreAFindingInASentence() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.pdf"));
    Path broken =
        Files.write(
            folder.resolve("broken.pdf"), "%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII));
    Path none = folder.resolve("none.pdf");
    for (Path bad : List.of(empty, broken, none, folder.resolve("none.xml"))) {
      assertThat(Rounds.DIFFER.compare(first, bad, Rounds.TEXT).findings())
          .as(bad.toString())
          .isNotEmpty()
          .allMatch(f -> f.isError() && f.place().file().equals(bad.toString()));
    }
  }
}
