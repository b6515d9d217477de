package org.kanyin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.Workspace;
import org.kanyin.check.Checker;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.check.model.Verdict;
import org.kanyin.diff.Differ;
import org.kanyin.diff.model.Comparison;
import org.kanyin.inspect.PageRasterizer;
import org.kanyin.inspect.model.PagePicture;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.render.IssueRenderer;

/** The reports of check, diff and proof: what they hold, and that Chromium opens them. */
final class ReportInChromiumTest {
  private static final String LINE = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏";
  private static final int COARSE = 60;

  @TempDir Path folder;

  /**
   * Pages of twenty lines; those of the second and of the fourth are told what to say in row ten.
   */
  private Path pages(String name, String second, String fourth) throws IOException {
    Path pdf = folder.resolve(name);
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
            String tenth = page == 2 ? second : page == 4 ? fourth : LINE + "，";
            out.showText(line == 10 ? tenth : LINE + "，");
            out.endText();
          }
        }
      }
      document.save(pdf.toFile());
    }
    return pdf;
  }

  private static List<PagePicture> drawn(Path pdf, List<Integer> pages) {
    return PageRasterizer.of(pdf, pages, COARSE).value().orElseThrow();
  }

  @Test
  void ofACheck() throws IOException, InterruptedException {
    Path pdf = pages("样张.pdf", "，" + LINE, "，" + LINE);
    Verdict verdict =
        Checker.check(pdf, Optional.empty(), CheckRequest.DEFAULT).value().orElseThrow();
    String html = PageReport.html("样张.pdf", verdict, drawn(pdf, PageReport.pages(verdict)));
    Chromium.holdsTogether(html);
    // Pages without findings are not shown.
    assertThat(Chromium.all(html, " id=\"(p\\d)\"")).containsExactlyInAnyOrder("p2", "p4");
    assertThat(html).contains("“，”不能排在行首", "依据：GB/T 15834", "差错率万分之", "计 0.1 个差错");
    new Chromium(folder, html).opens(List.of("m1", "m2"));
  }

  /** 核红: what nobody asked for, what was not done, what was done. */
  @Test
  void ofAComparisonWithCorrections() throws IOException, InterruptedException {
    Path old = pages("一校.pdf", LINE + "甲乙丙丁", LINE + "子丑寅卯");
    Path revised = pages("二校.pdf", LINE + "甲乙戊丁", LINE + "子丑寅巳");
    Path table =
        Files.writeString(folder.resolve("改正.csv"), "页,误,正\n2,甲乙丙,甲乙戊\n2,丁,己\n3,没有这些字,也没有\n");
    var options = new org.kanyin.diff.model.DiffRequest(Optional.of(table), true, 3);
    Comparison comparison =
        new Differ(new ManifestReader()).compare(old, revised, options).value().orElseThrow();
    assertThat(comparison.items())
        .extracting(i -> i.finding().code())
        .containsExactly("D010", "D021", "D023", "D020");
    DiffReport.Pages shown = DiffReport.pages(comparison);
    assertThat(shown).isEqualTo(new DiffReport.Pages(List.of(2, 4), List.of(2, 4)));
    String html =
        DiffReport.html(comparison, drawn(old, shown.old()), drawn(revised, shown.revised()));
    Chromium.holdsTogether(html);
    assertThat(html.split("data:image/png;base64,", -1)).hasSize(5);
    assertThat(html).contains("未改：“丁”→“己”", "没有人要求改", "计 1 个差错", "旧稿里找不到");
    // What is nowhere has no mark to lead to: all the others have.
    List<String> marks = new ArrayList<>(List.of("m1", "m2", "m4"));
    assertThat(Chromium.all(html, " id=\"(m\\d)\"")).containsExactlyInAnyOrderElementsOf(marks);
    assertThat(Chromium.all(html, "href=\"#(m\\d)\"")).containsExactlyInAnyOrderElementsOf(marks);
    new Chromium(folder, html).opens(marks);
  }

  /** A proof's opinions on the final's pages, one of them on the manuscript's words. */
  @Test
  void ofAProof() throws IOException, InterruptedException {
    Path issue = folder.resolve("issue.xml");
    Files.writeString(
        issue,
        "<issue xmlns='urn:kanyin:issue' year='2026' number='3' date='2026-03-15'>\n"
            + "<masthead><name>刊印</name></masthead><article id='a'><title>试排一页</title>\n"
            + "<p>头一段说的是校样。</p></article></issue>");
    ProofRequest request = ProofRequest.of(issue, folder.resolve("校样.pdf"));
    IssueRenderer renderer = new IssueRenderer(new Workspace(Path.of(".")));
    ProofRun run = ProofRun.of(renderer, new ManifestReader(), request).value().orElseThrow();
    assertThat(run.verdict().faults()).extracting(f -> f.finding().code()).containsExactly("K056");
    Finding one =
        run.verdict().findings().get(0).at(org.kanyin.base.Place.at(issue.toString(), 3, 4));
    Verdict verdict =
        run.proof().verdict(List.of(one.withText("头一段")), request.sheets()).value().orElseThrow();
    assertThat(verdict.faults()).hasSize(2);
    String html =
        PageReport.html(
            "校样.pdf",
            verdict,
            run.proof().pictures(PageReport.pages(verdict), COARSE).value().orElseThrow());
    Chromium.holdsTogether(html);
    assertThat(html).contains("data:image/png;base64,", "第 3 行第 4 字", "差错率万分之");
    new Chromium(folder, html).opens(List.of("m1"));
  }
}
