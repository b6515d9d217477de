package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.check.Checker;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.inspect.PdfReader;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.PdfImage;
import org.kanyin.inspect.model.PdfPage;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/** Pictures side by side, and pages of pictures. */
class PictureRowsTest {
  /** 38 characters of 12 points; 33 lines of 21. */
  private static final double MEASURE = 456;

  private static final double HEIGHT = 693;

  @TempDir Path folder;

  @BeforeEach
  void pictures() throws IOException {
    for (int[] size : new int[][] {{90, 60}, {60, 90}, {70, 70}, {400, 20}, {20, 400}}) {
      BufferedImage image = new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_RGB);
      for (int x = 0; x < size[0]; x++) {
        for (int y = 0; y < size[1]; y++) {
          image.setRGB(x, y, x * 7919 + y * 104729 + size[0]);
        }
      }
      ImageIO.write(image, "png", folder.resolve(size[0] + ".png").toFile());
    }
  }

  private static String figure(int width, String caption) {
    String words = caption.isEmpty() ? "" : "<caption>" + caption + "</caption>";
    return "<figure src='" + width + ".png' alt='图'>" + words + "</figure>";
  }

  private Rendered set(String blocks, String plates) throws IOException {
    Path issue = folder.resolve("issue.xml");
    Files.writeString(
        issue,
        "<issue xmlns='urn:kanyin:issue' year='2026' number='3' date='2026-03-15'>"
            + "<masthead><name>刊印</name></masthead><article id='a'><title>题</title><p>起头。</p>"
            + blocks
            + "<p>收尾。</p></article>"
            + plates
            + "</issue>");
    Outcome<Rendered> rendered = PageIssues.RENDERER.render(issue, RenderRequest.DEFAULT);
    assertThat(rendered.findings()).filteredOn(Finding::isError).isEmpty();
    return rendered.value().orElseThrow();
  }

  private static List<PdfPage> pages(Rendered rendered) {
    return PdfReader.read(rendered.pdf(), "a.pdf").value().orElseThrow().pages();
  }

  private static List<String> said(byte[] pdf, Rendered known) {
    return Checker.check(
            pdf, "a.pdf", Optional.of(known.issue()), CheckRequest.DEFAULT.withStyle(known.style()))
        .value()
        .orElseThrow()
        .findings()
        .stream()
        .filter(Finding::isError)
        .map(Finding::code)
        .toList();
  }

  private static List<Box> boxes(PdfPage page) {
    return page.images().stream().map(PdfImage::box).toList();
  }

  @Test
  void aRowIsAsWideAsTheMeasureAndOfOneHeight() throws IOException {
    for (String caption : List.of("", "拣字", "拼版的第一步是把小样按次序排好，再量一量")) {
      String row = figure(90, caption) + figure(60, caption) + figure(70, caption);
      Rendered rendered = set("<figures>" + row + "</figures>", "");
      List<Box> boxes = boxes(pages(rendered).get(2));
      assertThat(boxes).hasSize(3);
      Box first = boxes.get(0);
      assertThat(boxes.get(2).right() - first.left()).isBetween(MEASURE - 0.1, MEASURE + 0.1);
      assertThat(boxes).allMatch(b -> Math.abs(b.height() - first.height()) < 0.1);
      assertThat(boxes).allMatch(b -> Math.abs(b.bottom() - first.bottom()) < 0.1);
      assertThat(boxes.get(1).left() - first.right()).isBetween(11.9, 12.1);
      assertThat(said(rendered.pdf(), rendered)).isEmpty();
    }
  }

  /** Without figures: what fits beside each other stands so. */
  @Test
  void whatFitsStandsSideBySide() throws IOException {
    String half = figure(90, "图").replace("alt", "width='48%' alt");
    List<Box> boxes = boxes(pages(set(half + half + half, "")).get(2));
    assertThat(boxes.get(0).top()).isEqualTo(boxes.get(1).top());
    assertThat(boxes.get(2).top()).isGreaterThan(boxes.get(0).bottom());
    String wide = figure(90, "图").replace("alt", "width='60%' alt");
    List<Box> apart = boxes(pages(set(wide + wide, "")).get(2));
    assertThat(apart.get(1).top()).isGreaterThan(apart.get(0).bottom());
  }

  @Test
  void aPlateOfOneToSixIsOnePageAndMoreAreSeveral() throws IOException {
    for (int n = 1; n <= 13; n++) {
      StringBuilder figures = new StringBuilder();
      for (int i = 0; i < n; i++) {
        figures.append(figure(new int[] {90, 60, 70}[i % 3], "图" + i));
      }
      Rendered rendered = set("", "<plate>" + figures + "</plate>");
      List<PdfPage> plates = pages(rendered).stream().filter(p -> !p.images().isEmpty()).toList();
      assertThat(plates).as("%s pictures", n).hasSize((n + 5) / 6);
      for (PdfPage page : plates) {
        Box all = boxes(page).stream().reduce(Box::with).orElseThrow();
        assertThat(all.width()).isLessThan(MEASURE + 0.1);
        assertThat(all.height()).isLessThan(HEIGHT);
        assertThat(Math.max(all.width() / MEASURE, all.height() / (HEIGHT - 60)))
            .as("%s pictures fill a page", n)
            .isGreaterThan(0.9);
      }
      assertThat(said(rendered.pdf(), rendered)).as("%s pictures", n).isEmpty();
    }
  }

  /** What nobody would set beside each other still stands on the page. */
  @Test
  void extremesHold() throws IOException {
    String odd = figure(400, "很宽的图") + figure(20, "很高的图，图说也很长");
    Rendered rendered =
        set(
            "<figures columns='4'>" + odd + "</figures><figures columns='1'>" + odd + "</figures>",
            "<plate>" + odd + "</plate>");
    for (PdfPage page : pages(rendered)) {
      assertThat(boxes(page)).allMatch(b -> b.left() > 60 && b.right() < page.width() - 60);
      assertThat(boxes(page)).allMatch(b -> b.top() > 50 && b.bottom() < page.height() - 50);
    }
  }

  /** Two pictures of a row have changed places, or one is lost. */
  @Test
  void damageIsSeen() throws IOException {
    String row = figure(90, "甲") + figure(70, "乙") + figure(60, "丙");
    Rendered right = set("<figures>" + row + "</figures>", "");
    String exchanged =
        "<figures>"
            + row.replace("70.png", "x").replace("90.png", "70.png").replace("x", "90.png")
            + "</figures>";
    Rendered wrong = set(exchanged, "");
    assertThat(said(wrong.pdf(), right)).contains("K104");
    Rendered lost = set("<figures>" + figure(90, "甲") + figure(70, "乙") + "</figures>", "");
    assertThat(said(lost.pdf(), right)).contains("K020");
    String bare = figure(90, "") + figure(70, "") + figure(60, "");
    Rendered uncaptioned = set("<figures>" + bare + "</figures>", "");
    Rendered fewer = set("<figures>" + figure(90, "") + figure(70, "") + "</figures>", "");
    assertThat(said(fewer.pdf(), uncaptioned)).contains("K103");
  }
}
