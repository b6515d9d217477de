package org.kanyin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Workspace;
import org.kanyin.check.Checker;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.check.model.Fault;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/** The notes on proof sheets are what {@code check} says of the final, one for one. */
final class SheetsSayWhatCheckSaysTest {
  private static final Pattern CODE = Pattern.compile("(?<![A-Z0-9])[A-Z]\\d{3}(?!\\d)");

  @TempDir Path folder;

  @Test
  void ofSamples() throws IOException {
    compare(Path.of("samples/archive/2019-03/issue.xml"), "K056");
    compare(Path.of("samples/letter/issue.xml"), "K056");
  }

  /** What render says of the manuscript, as that a wish cannot be had, is not said on sheets. */
  @Test
  void ofManuscriptsWithFaults() throws IOException {
    // Too few pixels for their width on the page.
    var small = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(small, "png", folder.resolve("图.png").toFile());
    ImageIO.write(small, "jpeg", folder.resolve("图.jpg").toFile());
    Path issue = folder.resolve("issue.xml");
    Files.writeString(
        issue,
        """
        <issue xmlns='urn:kanyin:issue' year='2026' number='3' date='2026-03-15'>
        <masthead><name>试刊</name></masthead>
        <section title='栏目'><article id='a'><title>校样</title>
        <p fit='-1'>一行 里有　　空格,还有半角的标点.</p>
        <figure src='图.png' alt='图' width='100%'/>
        <p break='page'>第二页的话说得很短。</p><figure src='图.jpg' alt='图' width='90%'/>
        </article></section></issue>
        """);
    compare(issue, "K052", "K052");
  }

  private void compare(Path issue, String... codes) throws IOException {
    IssueRenderer renderer = new IssueRenderer(new Workspace(Path.of(".")));
    Rendered rendered = renderer.render(issue, RenderRequest.DEFAULT).value().orElseThrow();
    List<Fault> told =
        Checker.check(
                rendered.pdf(),
                "final.pdf",
                Optional.of(rendered.issue()),
                CheckRequest.DEFAULT.withStyle(rendered.style()))
            .value()
            .orElseThrow()
            .faults();
    assertThat(told).extracting(f -> f.finding().code()).contains(codes);
    // What the proofreader says of the words has tests of its own.
    ProofRequest request =
        ProofRequest.of(issue, folder.resolve("校样.pdf")).withLint(/* wanted= */ false);
    byte[] sheets =
        ProofRun.of(renderer, new ManifestReader(), request).value().orElseThrow().sheets();
    try (PDDocument document = Loader.loadPDF(sheets)) {
      List<String> printed = new ArrayList<>();
      List<String> wanted = new ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        codes(text(document, page)).forEach(printed::add);
        int sheet = page;
        List<Fault> here = told.stream().filter(f -> MarginNote.page(f) == sheet).toList();
        here.forEach(f -> wanted.add(f.finding().code()));
        for (Fault f : here) {
          assertThat(text(document, page))
              .contains(f.finding().code())
              .contains(solid(f.finding().message()));
        }
        assertThat(annotations(document, page))
            .containsExactlyInAnyOrderElementsOf(
                here.stream()
                    .flatMap(f -> f.marks().stream().map(m -> new MarginNote(0, f).text()))
                    .toList());
      }
      // Those of the whole issue stand behind the last page.
      List<Fault> whole = told.stream().filter(f -> MarginNote.page(f) == 0).toList();
      String all = text(document, 0);
      for (Fault f : whole) {
        wanted.add(f.finding().code());
        assertThat(all).contains(solid(f.finding().message()));
      }
      assertThat(printed).containsExactlyInAnyOrderElementsOf(wanted);
    }
  }

  private static List<String> codes(String text) {
    List<String> codes = new ArrayList<>();
    for (Matcher m = CODE.matcher(text); m.find(); ) {
      codes.add(m.group());
    }
    return codes;
  }

  private static List<String> annotations(PDDocument document, int page) throws IOException {
    return document.getPage(page - 1).getAnnotations().stream()
        .map(PDAnnotation::getContents)
        .filter(c -> c != null && CODE.matcher(c).find())
        .toList();
  }

  private static String text(PDDocument document, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    if (page > 0) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
    }
    return solid(stripper.getText(document));
  }

  private static String solid(String text) {
    return text.replaceAll("[\\s\\u3000]+", "");
  }
}
