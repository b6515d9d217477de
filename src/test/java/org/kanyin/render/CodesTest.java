package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.check.Checker;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.inspect.PdfReader;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.PaintedPath;
import org.kanyin.inspect.model.PdfPage;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/** QR codes say, to a reader that is not ours, what the manuscript says. */
class CodesTest {
  private static final float SCREEN = 150;
  private static final double MM = 72 / 25.4;

  @TempDir Path folder;

  private Outcome<Rendered> set(String style, String body, String colophon) throws IOException {
    Path issue = folder.resolve("issue.xml");
    Files.writeString(
        issue,
        "<issue xmlns='urn:kanyin:issue' year='2026' number='3' date='2026-03-15' style='"
            + style
            + "'><masthead><name>刊印</name></masthead><article id='a'><title>题</title><p>起头。</p>"
            + body
            + "<p>收尾。</p></article><colophon>"
            + colophon
            + "</colophon></issue>");
    return PageIssues.RENDERER.render(issue, RenderRequest.DEFAULT);
  }

  private static NavigableSet<String> read(byte[] pdf) throws IOException {
    NavigableSet<String> said = new TreeSet<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int p = 0; p < document.getNumberOfPages(); p++) {
        BufferedImage page = renderer.renderImageWithDPI(p, SCREEN);
        int[] pixels =
            page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        RGBLuminanceSource source =
            new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        try {
          Result[] results =
              new QRCodeMultiReader()
                  .decodeMultiple(
                      new BinaryBitmap(new HybridBinarizer(source)),
                      Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE));
          Arrays.stream(results).map(Result::getText).forEach(said::add);
        } catch (ReaderException e) {
          // A page without a code.
        }
      }
    }
    return said;
  }

  private static String code(String href) {
    return "<qrcode href='" + href + "' label='扫码看电子版'/>";
  }

  @Test
  void whatACodeSaysIsReadBack() throws IOException {
    String short1 = "https://www.example.cn/";
    String long1 = "https://www.example.cn/" + "abcdefghij".repeat(27);
    String chinese = "https://www.example.cn/期刊/第三期";
    for (String style : List.of("neibu", "gongwen", "jianbao")) {
      Rendered rendered =
          set(style, code(long1), code(short1) + code(chinese)).value().orElseThrow();
      assertThat(read(rendered.pdf())).as(style).containsExactly(short1, long1, chinese);
      List<Finding> said =
          Checker.check(
                  rendered.pdf(),
                  "a.pdf",
                  Optional.of(rendered.issue()),
                  CheckRequest.DEFAULT.withStyle(rendered.style()))
              .value()
              .orElseThrow()
              .findings();
      assertThat(said).filteredOn(Finding::isError).as(style).isEmpty();
    }
  }

  /** Drawn, not made of pixels; at least 20 mm; nothing nearer than four modules. */
  @Test
  void aCodeIsADrawingWithWhiteAroundIt() throws IOException {
    Rendered rendered = set("neibu", code("https://www.example.cn/"), "").value().orElseThrow();
    PdfPage page = PdfReader.read(rendered.pdf(), "a.pdf").value().orElseThrow().pages().get(2);
    assertThat(page.images()).isEmpty();
    PaintedPath code =
        page.shapes().stream().filter(s -> s.box().width() > 18 * MM).findFirst().orElseThrow();
    Box box = code.box();
    assertThat(box.width()).isBetween(20 * MM - 0.1, 40 * MM);
    assertThat(box.height()).isBetween(box.width() - 0.1, box.width() + 0.1);
    double quiet = 4 * box.width() / 25;
    Box around =
        new Box(box.left() - quiet, box.top() - quiet, box.right() + quiet, box.bottom() + quiet);
    assertThat(page.glyphs()).allMatch(g -> g.box().within(around).isEmpty());
  }

  @Test
  void anAddressTooLongIsTold() throws IOException {
    Outcome<Rendered> set = set("neibu", code("https://www.example.cn/" + "a".repeat(300)), "");
    assertThat(set.findings()).extracting(Finding::code).containsExactly("M245");
  }

  @Test
  void aLostCodeIsTold() throws IOException {
    Rendered with = set("neibu", code("https://www.example.cn/"), "").value().orElseThrow();
    Rendered without = set("neibu", "", "").value().orElseThrow();
    assertThat(
            Checker.check(without.pdf(), "a.pdf", Optional.of(with.issue()), CheckRequest.DEFAULT)
                .value()
                .orElseThrow()
                .findings())
        .extracting(Finding::code)
        .contains("K103");
  }
}
