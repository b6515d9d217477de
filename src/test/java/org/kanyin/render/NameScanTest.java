package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.inspect.PdfReader;
import org.kanyin.inspect.model.PdfImage;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/** A name written by hand, scanned: its strokes want more pixels than a photograph does. */
class NameScanTest {
  @TempDir Path folder;

  private Outcome<Rendered> set(int width, int height, String style) throws IOException {
    BufferedImage scan = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        scan.setRGB(x, y, (x / 7 + y / 5) % 3 == 0 ? 0 : 0xFFFFFF);
      }
    }
    ImageIO.write(scan, "png", folder.resolve("刊名.png").toFile());
    Path issue = folder.resolve("issue.xml");
    Files.writeString(
        issue,
        "<issue xmlns='urn:kanyin:issue' year='2026' number='3' date='2026-03-15' style='"
            + style
            + "'><masthead><name>刊印</name><logo src='刊名.png'/></masthead>"
            + "<article id='a'><title>题</title><p>文。</p></article></issue>");
    return PageIssues.RENDERER.render(issue, RenderRequest.DEFAULT);
  }

  @Test
  void fewPixelsAreTold() throws IOException {
    for (String style : List.of("neibu", "gongwen", "jianbao")) {
      Outcome<Rendered> coarse = set(800, 200, style);
      assertThat(told(coarse)).as(style).containsExactly("R042");
      assertThat(coarse.value()).isPresent();
      assertThat(told(set(3600, 900, style))).as(style).isEmpty();
    }
  }

  /** What is said besides that 仿宋 is not here. */
  private static List<String> told(Outcome<Rendered> outcome) {
    return outcome.findings().stream().map(Finding::code).filter(c -> !c.equals("T060")).toList();
  }

  /** Photographs are brought down to 350 to the inch; a name keeps what it has, up to 1200. */
  @Test
  void aFineScanIsKept() throws IOException {
    byte[] pdf = set(3600, 900, "neibu").value().orElseThrow().pdf();
    List<PdfImage> images =
        PdfReader.read(pdf, "a.pdf").value().orElseThrow().pages().get(0).images();
    assertThat(images).singleElement().matches(i -> i.width() == 3600 && i.dpi() > 600);
  }
}
