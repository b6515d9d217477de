package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.render.model.Rendered;
import org.kanyin.seal.ArchiveIssues;

/** Words in a drawing are printed, whatever font of another machine it names, or an error. */
final class DrawingTextTest {
  @TempDir Path folder;

  private Outcome<Rendered> render(String text) throws IOException {
    Path issue =
        ArchiveIssues.issue(folder, "<p>图。</p><figure src='a.svg' alt='一张图' width='60%'/>");
    Files.writeString(
        folder.resolve("a.svg"),
        "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'>" + text + "</svg>");
    return ArchiveIssues.outcome(issue, List.of(), false);
  }

  @Test
  void wordsOfADrawingArePrinted() throws IOException {
    Outcome<Rendered> rendered =
        render(
            "<text y='20' font-family='SimSun'>流程Ａ图</text>"
                + "<text y='50' font-family='Arial' font-weight='bold'>Step 1 开始</text>"
                + "<text y='80'>无名之字<tspan dy='9' font-family='Noto Sans SC'>黑体</tspan></text>");
    assertThat(rendered.findings()).noneMatch(Finding::isError);
    try (PDDocument document = Loader.loadPDF(rendered.value().orElseThrow().pdf())) {
      String said = new PDFTextStripper().getText(document);
      assertThat(said).contains("流程Ａ图", "Step 1 开始", "无名之字", "黑体");
    }
  }

  @Test
  void aCharacterThatNoFontHasIsAnError() throws IOException {
    List<Finding> findings = render("<text y='20'>图\u0F40</text>").findings();
    assertThat(findings).filteredOn(Finding::isError).extracting(Finding::code).contains("T004");
  }
}
