package org.kanyin.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.analysis.model.PageRegion;
import org.kanyin.base.Finding;
import org.kanyin.base.Length;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.base.Severity;
import org.kanyin.base.Workspace;
import org.kanyin.check.model.Fault;
import org.kanyin.check.model.Verdict;
import org.kanyin.diff.Differ;
import org.kanyin.inspect.model.Box;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.measure.ExtractedGlyph;
import org.kanyin.measure.GlyphStream;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/** Proof sheets: the final's own pages, numbered lines, notes beside their words. */
final class ProofTest {
  private static final IssueRenderer RENDERER = renderer();
  private static final String ISSUE =
      "<issue xmlns='urn:kanyin:issue' year='2026' number='3' date='2026-03-15'>\n"
          + "<masthead><name>刊印</name></masthead>\n"
          + "<section title='栏目'><article id='a'><title>试排一页</title>\n"
          + "<p>头一段说的是校样：页边要宽，行要有号，意见写在它说的那一行旁边。</p>\n"
          + "<p>周秉𬭚看过这一段。</p>\n"
          + "</article></section></issue>";

  @TempDir Path folder;

  private static IssueRenderer renderer() {
    try {
      return new IssueRenderer(new Workspace(Path.of(".")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private record Job(Rendered rendered, ProofMaker proof) {}

  private Job job() throws IOException {
    Path file = folder.resolve("issue.xml");
    Files.writeString(file, ISSUE);
    Rendered rendered = RENDERER.render(file, RenderRequest.DEFAULT).value().orElseThrow();
    return new Job(rendered, new ProofMaker(RENDERER, rendered));
  }

  private static Finding finding(String code, Place place, String text, String message) {
    return new Finding(code, Severity.WARNING, place, message, text, "", "请核对。");
  }

  private Finding inManuscript(String text, String message) {
    String[] lines = ISSUE.split("\n");
    for (int i = 0; i < lines.length; i++) {
      int at = lines[i].indexOf(text);
      if (at >= 0) {
        int column = lines[i].codePointCount(0, at) + 1;
        String file = folder.resolve("issue.xml").toString();
        return finding("L001", Place.at(file, i + 1, column), text, message);
      }
    }
    throw new AssertionError(text);
  }

  private static byte[] sheets(Job job, List<Fault> faults) {
    return job.proof()
        .sheets(ProofMaker.header(job.rendered().issue(), 2, "2026-03-10"), faults, List.of())
        .value()
        .orElseThrow();
  }

  private static String key(ExtractedGlyph g, double x, double y) {
    return g.page() + " " + g.codePoint() + " " + Math.round(10 * x) + " " + Math.round(10 * y);
  }

  /** Every glyph of the final is on the sheet, moved by the margin: so are its line breaks. */
  @Test
  void showsTheFinalsOwnLines() throws IOException {
    Job job = job();
    double dx = (1190.55 - 595.276) / 2;
    Set<String> drawn = new HashSet<>();
    for (ExtractedGlyph g : GlyphStream.of(sheets(job, List.of()))) {
      for (double a : new double[] {-0.1, 0, 0.1}) {
        drawn.add(key(g, g.x() + a, g.y()));
      }
    }
    List<ExtractedGlyph> finals = GlyphStream.of(job.rendered().pdf());
    assertThat(finals).hasSizeGreaterThan(80);
    assertThat(finals).allMatch(g -> drawn.contains(key(g, g.x() + dx, g.y())));
  }

  @Test
  void saysWhatItIs() throws IOException {
    String text = text(sheets(job(), List.of()), 3);
    assertThat(text).contains("第 2 校", "刊印", "2026 年第 3 期", "2026-03-10", "第 3 页");
    assertThat(text).contains("校对", "编辑", "审核", "签发", "本页没有意见");
  }

  @Test
  void laysANoteOnTheWordsOfTheManuscript() throws IOException {
    Job job = job();
    List<Fault> faults = job.proof().placed(List.of(inManuscript("𬭚看", "名字请与本人核对。")));
    byte[] pdf = sheets(job, faults);
    assertThat(text(pdf, 3)).contains("名字请与本人核对。").contains("L001");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<PDAnnotation> notes = document.getPage(2).getAnnotations();
      assertThat(notes).hasSize(1);
      assertThat(notes.get(0).getContents()).contains("名字请与本人核对。");
      // Left, upper; right, upper; left, lower; right, lower.
      float[] corners = ((PDAnnotationHighlight) notes.get(0)).getQuadPoints();
      double height = document.getPage(2).getMediaBox().getHeight();
      List<String> under = new ArrayList<>();
      for (ExtractedGlyph g : GlyphStream.of(pdf)) {
        double middle = g.x() + g.advance() / 2;
        boolean inside =
            g.page() == 3
                && middle > corners[0]
                && middle < corners[2]
                && height - g.y() > corners[5]
                && height - g.y() < corners[1];
        if (inside) {
          under.add(Character.toString(g.codePoint()));
        }
      }
      assertThat(under).containsExactly("𬭚", "看");
    }
  }

  /** A note on a picture frames it: what is in it looks as it will be printed. */
  @Test
  void laysNothingOverAPicture() throws IOException {
    Job job = job();
    Finding low = inManuscript("𬭚看", "图片的像素太少。");
    PageRegion picture = new PageRegion(3, new Box(150, 200, 400, 380));
    byte[] pdf = sheets(job, List.of(new Fault(low, 0, List.of(picture))));
    byte[] clean = sheets(job, List.of());
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<PDAnnotation> notes = document.getPage(2).getAnnotations();
      assertThat(notes)
          .singleElement()
          .isInstanceOfSatisfying(
              PDAnnotationSquare.class, n -> assertThat(n.getInteriorColor()).isNull());
      PDRectangle frame = notes.get(0).getRectangle();
      double dx = (1190.55 - 595.276) / 2;
      assertThat(frame.getLowerLeftX()).isBetween((float) dx + 148, (float) dx + 150);
      assertThat(frame.getUpperRightX()).isBetween((float) dx + 400, (float) dx + 402);
    }
    assertThat(inside(pdf)).isEqualTo(inside(clean));
  }

  /** The pixels within the picture's place on the third sheet, at 72 dpi. */
  private static int[] inside(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage image = new PDFRenderer(document).renderImage(2);
      int dx = (1191 - 595) / 2;
      return image.getRGB(dx + 155, 205, 240, 170, null, 0, 240);
    }
  }

  /** A bar stands beside the line that is not as it was, and beside no other. */
  @Test
  void marksTheLinesThatChanged() throws IOException {
    Path file = Path.of("samples/archive/2019-03/issue.xml");
    Path older = folder.resolve("2019-03/issue.xml");
    Files.createDirectory(older.getParent());
    Files.copy(Path.of("samples/archive/office.xml"), folder.resolve("office.xml"));
    String text = Files.readString(file);
    assertThat(text).containsOnlyOnce("不排名");
    Files.writeString(older, text.replace("不排名", "不挂名"));
    Path print = folder.resolve("older.pdf");
    Files.write(print, RENDERER.render(older, RenderRequest.DEFAULT).value().orElseThrow().pdf());
    Rendered rendered = RENDERER.render(file, RenderRequest.DEFAULT).value().orElseThrow();
    Outcome<List<ChangedLines>> changes =
        new ProofMaker(RENDERER, rendered).changesSince(print, new Differ(new ManifestReader()));
    assertThat(changes.findings()).isEmpty();
    assertThat(changes.value().orElseThrow()).hasSize(1);
    ChangedLines bar = changes.value().orElseThrow().get(0);
    ExtractedGlyph changed = drawn(GlyphStream.of(rendered.pdf()), "不排名").get(1);
    assertThat(bar.page()).isEqualTo(changed.page());
    assertThat(changed.y()).isBetween(bar.top(), bar.bottom());
  }

  /** The glyphs of the first place where these characters are drawn one after another. */
  private static List<ExtractedGlyph> drawn(List<ExtractedGlyph> all, String text) {
    for (int i = 0; i + text.length() <= all.size(); i++) {
      List<ExtractedGlyph> run = all.subList(i, i + text.length());
      String shown =
          run.stream()
              .map(g -> Character.toString(g.codePoint()))
              .collect(java.util.stream.Collectors.joining());
      if (shown.equals(text)) {
        return run;
      }
    }
    throw new AssertionError(text);
  }

  @Test
  void losesNoNote() throws IOException {
    Job job = job();
    List<Fault> faults = new ArrayList<>();
    faults.add(new Fault(finding("K900", Place.NOWHERE, "", "全刊的一条意见。"), 0, List.of()));
    for (int i = 0; i < 40; i++) {
      Finding one = finding("K001", Place.page("x.pdf", 3), "", "第" + i + "条意见说了些什么。");
      var mark = new org.kanyin.analysis.model.PageRegion(3, new Box(80, 300, 120, 312));
      faults.add(new Fault(one, 0.1, List.of(mark)));
    }
    byte[] pdf = sheets(job, faults);
    String all = text(pdf, 0);
    assertThat(all).contains("全刊的一条意见。", "校样附页");
    for (int i = 0; i < 40; i++) {
      assertThat(all.replace(" ", "")).contains("第" + i + "条意见说了些什么。");
    }
  }

  /** A note may quote what no font has, or what XML cannot hold. */
  @Test
  void setsAGetaForWhatCannotBeSet() throws IOException {
    Job job = job();
    Finding odd = finding("K002", Place.page("x.pdf", 3), "", "这里有\uE123和\u0001和\uD800。");
    byte[] pdf = sheets(job, List.of(new Fault(odd, 0, List.of())));
    assertThat(text(pdf, 3)).contains("这里有〓和〓和〓。");
  }

  @Test
  void isTheSameTwice() throws IOException {
    Job job = job();
    List<Fault> faults = job.proof().placed(List.of(inManuscript("校样", "一条。")));
    assertThat(sheets(job, faults)).isEqualTo(sheets(job, faults));
  }

  @Test
  void checksThePagesThemselves() throws IOException {
    Path file = Path.of("samples/archive/2019-03/issue.xml");
    Rendered rendered = RENDERER.render(file, RenderRequest.DEFAULT).value().orElseThrow();
    Path sheets = folder.resolve("校样.pdf");
    Verdict verdict =
        new ProofMaker(RENDERER, rendered).verdict(List.of(), sheets).value().orElseThrow();
    assertThat(verdict.findings()).allMatch(f -> f.place().file().equals(sheets.toString()));
    assertThat(verdict.faults())
        .extracting(f -> f.finding().code())
        .containsExactly("K056"); // Six pages are no multiple of four.
  }

  private static String text(byte[] pdf, int page) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      if (page > 0) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
      }
      return stripper.getText(document).replaceAll("\\R", "");
    }
  }

  /**
   * A page that only half fits A4 across goes on A3; a small one on A4; a large one is measured.
   */
  @Test
  void takesThePaperThatLeavesRoomToWrite() {
    double mm = Length.MILLIMETRE;
    assertThat(ProofSheetLayout.around(210 * mm, 297 * mm).width()).isEqualTo(420 * mm);
    assertThat(ProofSheetLayout.around(148 * mm, 210 * mm).width()).isEqualTo(297 * mm);
    assertThat(ProofSheetLayout.around(184 * mm, 260 * mm).width()).isEqualTo(420 * mm);
    assertThat(ProofSheetLayout.around(297 * mm, 420 * mm).width()).isEqualTo((297 + 210) * mm);
    assertThat(ProofSheetLayout.around(140 * mm, 203 * mm).x())
        .isCloseTo((297 - 140) / 2.0 * mm, within(0.001));
  }
}
