package org.kanyin.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.Severity;
import org.kanyin.base.Workspace;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.manifest.model.Issue;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/**
 * The sample checked as {@code kanyin check --issue} does, with what its style says: each fault is
 * found on its page, and nothing else is told.
 */
final class StyledDamageTest {
  /** The codes that only such a check gives. */
  static final Set<String> CODES =
      Set.of(
          "K083", "K084", "K085", "K087", "K088", "K089", "K090", "K091", "K092", "K093", "K094",
          "K095", "K098", "K099", "K100", "K102", "K103", "K104", "K115");

  private static final Path DEMO = Path.of("samples/demo");

  @TempDir static Path folder;
  private static IssueRenderer renderer;
  private static Rendered whole;

  @BeforeAll
  static void render() throws IOException {
    renderer = new IssueRenderer(new Workspace(Path.of("")));
    whole = rendered(DEMO);
  }

  private static Rendered rendered(Path issue) {
    return renderer.render(issue.resolve("issue.xml"), RenderRequest.DEFAULT).value().orElseThrow();
  }

  /** What is told of a PDF, as {@code CODE page}; notes left out. */
  private static Set<String> told(byte[] pdf) {
    Issue issue = whole.issue();
    CheckRequest request = CheckRequest.DEFAULT.withStyle(whole.style());
    List<Finding> found =
        Checker.check(pdf, "damaged.pdf", Optional.of(issue), request)
            .value()
            .orElseThrow()
            .findings();
    Set<String> told = new TreeSet<>();
    found.stream()
        .filter(f -> f.severity() != Severity.NOTE)
        .forEach(f -> told.add(f.code() + " " + f.place().page()));
    return told;
  }

  /** The pages of an edited copy of the manuscript, against the manuscript as it was. */
  private static Set<String> edited(String file, UnaryOperator<String> edit) throws IOException {
    Path copy = Files.createTempDirectory(folder, "edited");
    try (Stream<Path> files = Files.walk(DEMO)) {
      for (Path f : files.filter(Files::isRegularFile).toList()) {
        Path to = copy.resolve(DEMO.relativize(f));
        Files.createDirectories(to.getParent());
        Files.copy(f, to);
      }
    }
    String before = Files.readString(copy.resolve(file));
    String after = edit.apply(before);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(copy.resolve(file), after);
    return told(rendered(copy).pdf());
  }

  /** What is done to a document. */
  private interface Edit {
    void on(PDDocument document) throws IOException;
  }

  private static Set<String> changed(Edit edit) throws IOException {
    try (PDDocument document = Loader.loadPDF(whole.pdf())) {
      edit.on(document);
      Path file = folder.resolve("changed.pdf");
      document.save(file.toFile());
      return told(Files.readAllBytes(file));
    }
  }

  private static Set<String> damaged(java.util.function.Consumer<Damage> damage) {
    try (Damage d = new Damage(whole.pdf())) {
      damage.accept(d);
      return told(d.save());
    }
  }

  private static void around(PDDocument document, int number, String before, String after)
      throws IOException {
    PDPage page = document.getPage(number - 1);
    String old = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
    write(document, page, before + "\n" + old + "\n" + after);
  }

  private static void write(PDDocument document, PDPage page, String content) throws IOException {
    PDStream stream = new PDStream(document);
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.getBytes(StandardCharsets.ISO_8859_1));
    }
    page.setContents(stream);
  }

  /** In the first paragraph that is tagged. */
  private static void inParagraph(PDDocument document, int number, String before, String after)
      throws IOException {
    PDPage page = document.getPage(number - 1);
    String old = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
    String edited =
        old.replaceFirst(
            "(?s)(/P<</MCID \\d+>>BDC\n)(.*?)(EMC\n)", "$1" + before + "\n$2" + after + "\n$3");
    assertThat(edited).isNotEqualTo(old);
    write(document, page, edited);
  }

  // ----------------------------------------------------------------- whole pages

  @Test
  void aPageFittedToThePaperByAPrinter() throws IOException {
    for (int page : List.of(9, 10)) {
      String shrunk =
          String.format(Locale.ROOT, "q .97 0 0 .97 %.3f %.3f cm", 595.276 * .015, 841.89 * .015);
      assertThat(changed(d -> around(d, page, shrunk, "Q"))).containsExactly("K083 " + page);
    }
  }

  @Test
  void aPageThreeMillimetresLower() throws IOException {
    assertThat(changed(d -> around(d, 7, "q 1 0 0 1 0 -8.5 cm", "Q"))).containsExactly("K084 7");
  }

  @Test
  void aPageThatATurnedPrintLeftOnItsHeadOrSide() throws IOException {
    assertThat(changed(d -> around(d, 8, "q -1 0 0 -1 595.276 841.89 cm", "Q")))
        .containsExactly("K115 8");
    // About the sheet's middle, which keeps its shape.
    assertThat(changed(d -> around(d, 8, "q 0 1 -1 0 718.583 123.307 cm", "Q")))
        .containsExactly("K115 8");
  }

  @Test
  void theCoverOrTheContentsTwice() throws IOException {
    for (int page : List.of(1, 2)) {
      assertThat(
              changed(
                  d -> {
                    PDPage of = d.getPage(page - 1);
                    d.getPages().insertAfter(new PDPage(new COSDictionary(of.getCOSObject())), of);
                  }))
          .containsExactly("K015 " + (page + 1));
    }
  }

  @Test
  void theContentsPageIsGone() throws IOException {
    assertThat(changed(d -> d.removePage(1))).contains("K085 0");
  }

  @Test
  void theFirstPagesInEachOthersPlace() throws IOException {
    assertThat(
            changed(
                d -> {
                  PDPage fourth = d.getPage(3);
                  d.removePage(fourth);
                  d.getPages().insertAfter(fourth, d.getPage(3));
                }))
        .contains("K001 4", "K001 5")
        .allMatch(told -> told.matches("K0(01|2[0-3]) .*|K087 0"));
  }

  @Test
  void aWrongFolioNearTheFront() {
    assertThat(damaged(d -> CaseList.word(d, 4, "—2—", "—5—"))).containsExactly("K001 4");
  }

  @Test
  void theNameOfThePeriodicalWrongInEveryHead() {
    assertThat(
            damaged(
                d -> {
                  for (int page = 4; page <= 24; page += 2) {
                    CaseList.word(d, page, "●文印工作", "●文印作工");
                  }
                }))
        .containsExactly("K004 4");
  }

  // ----------------------------------------------------------------- what is not seen

  @Test
  void halfOfAPageIsClippedAway() throws IOException {
    assertThat(changed(d -> around(d, 7, "q 0 300 595 542 re W n", "Q"))).containsExactly("K063 7");
  }

  @Test
  void aParagraphIsWhollyTransparent() throws IOException {
    assertThat(
            changed(
                d -> {
                  PDExtendedGraphicsState none = new PDExtendedGraphicsState();
                  none.setNonStrokingAlphaConstant(0f);
                  COSName name = d.getPage(7).getResources().add(none);
                  inParagraph(d, 8, "/" + name.getName() + " gs", "/" + opaque(d, 8) + " gs");
                }))
        .containsExactly("K063 8");
  }

  private static String opaque(PDDocument document, int page) {
    PDExtendedGraphicsState all = new PDExtendedGraphicsState();
    all.setNonStrokingAlphaConstant(1f);
    return document.getPage(page - 1).getResources().add(all).getName();
  }

  @Test
  void aParagraphSaysOtherWordsThanItShows() throws IOException {
    assertThat(
            changed(
                d -> inParagraph(d, 7, "/Span<</ActualText<FEFF522051CF4E864E006BB5>>>BDC", "EMC")))
        .containsExactly("K102 7");
  }

  @Test
  void aBookmarkRunsAScript() throws IOException {
    assertThat(
            changed(
                d -> {
                  COSDictionary script = new COSDictionary();
                  script.setName(COSName.S, "JavaScript");
                  script.setString(COSName.JS, "app.alert(1)");
                  d.getDocumentCatalog()
                      .getDocumentOutline()
                      .getFirstChild()
                      .getCOSObject()
                      .setItem(COSName.A, script);
                }))
        .containsExactly("K060 0");
  }

  @Test
  void bookmarksLeadTwoPagesTooFar() throws IOException {
    assertThat(
            changed(
                d -> {
                  for (PDOutlineItem item :
                      d.getDocumentCatalog().getDocumentOutline().children()) {
                    astray(d, item);
                  }
                }))
        .containsExactly("K087 0");
  }

  private static void astray(PDDocument document, PDOutlineItem item) throws IOException {
    PDPage page = item.findDestinationPage(document);
    int number = page == null ? 0 : document.getPages().indexOf(page);
    item.getCOSObject().removeItem(COSName.A);
    PDPageFitDestination there = new PDPageFitDestination();
    there.setPage(document.getPage(Math.min(document.getNumberOfPages() - 1, number + 2)));
    item.setDestination(there);
    for (PDOutlineItem below : item.children()) {
      astray(document, below);
    }
  }

  @Test
  void aPictureOfTheManuscriptIsNotDrawn() throws IOException {
    assertThat(changed(d -> without(d, 10, "/Im\\d+ Do"))).containsExactly("K103 10");
  }

  @Test
  void aDrawingOfTheManuscriptIsNotDrawn() throws IOException {
    String paths = "(?m)^(?:[-\\d. ]+ (?:re|m|l|c|v|y)|[hnSsfBbW]\\*?)$";
    assertThat(changed(d -> without(d, 11, paths))).containsExactly("K103 11");
  }

  private static void without(PDDocument document, int number, String operators)
      throws IOException {
    PDPage page = document.getPage(number - 1);
    String old = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
    write(document, page, old.replaceAll(operators, ""));
  }

  @Test
  void aPictureStandsOnItsHead() throws IOException {
    assertThat(
            changed(
                d -> {
                  PDPage page = d.getPage(9);
                  String old =
                      new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
                  write(d, page, old.replaceAll("(/Im\\d+ Do)", "q 1 0 0 -1 0 1 cm $1 Q"));
                }))
        .containsExactly("K104 10");
  }

  // ----------------------------------------------------------------- the contents

  @Test
  void twoAuthorsInTheOtherOrder() {
    assertThat(damaged(d -> CaseList.word(d, 2, "白芸段锦", "段锦白芸"))).containsExactly("K009 2");
  }

  @Test
  void aRowIsThereTwice() {
    assertThat(damaged(d -> d.copy(d.line(2, "一张纸能活多久"), 2, 0, 63))).containsExactly("K093 2");
  }

  @Test
  void twoRowsInEachOthersPlace() {
    assertThat(
            damaged(
                d -> {
                  List<PlacedGlyph> one = d.find(2, "一张纸能活多久沈知白（19）");
                  List<PlacedGlyph> other = d.find(2, "《文印工作》十年合订本编目完成");
                  List<PlacedGlyph> row = d.line(2, "《文印工作》十年合订本编目完成");
                  double down = one.get(0).y - other.get(0).y;
                  double right = one.get(0).x - other.get(0).x;
                  d.move(List.copyOf(d.line(2, "一张纸能活多久")), 0, 0);
                  List<PlacedGlyph> entry =
                      row.stream().filter(g -> g.x > other.get(0).x - 1).toList();
                  List<PlacedGlyph> last =
                      d.line(2, "一张纸能活多久").stream().filter(g -> g.x > one.get(0).x - 1).toList();
                  d.move(entry, right, down);
                  d.move(last, -right, -down);
                }))
        .contains("K094 2");
  }

  @Test
  void anArticleUnderAnotherSectionsName() throws IOException {
    Set<String> told =
        edited(
            "issue.xml",
            xml -> {
              int end = xml.indexOf("</section>");
              int from = xml.lastIndexOf("<article", end);
              int to = xml.indexOf("<article", end);
              return xml.substring(0, from)
                  + xml.substring(end, to)
                  + xml.substring(from, end)
                  + xml.substring(to);
            });
    assertThat(told).containsExactly("K092 2");
  }

  // ----------------------------------------------------------------- paragraphs, lists, notes

  @Test
  void twoParagraphsRunTogether() throws IOException {
    assertThat(edited("issue.xml", x -> x.replaceFirst("</p>\\s*<p>(?=51处差错中)", "")))
        .containsExactly("K089 3");
  }

  @Test
  void oneParagraphBecameTwo() throws IOException {
    assertThat(edited("issue.xml", x -> x.replace("38字×33行计算，", "38字×33行计算，</p><p>")))
        .containsExactly("K090 3");
  }

  @Test
  void theNumbersOfAListBecameDots() throws IOException {
    assertThat(
            edited(
                "issue.xml",
                x -> x.replaceFirst("kind=\"number\"(?=>\\s*<item>1990年以前)", "kind=\"bullet\"")))
        .containsExactly("K091 5");
  }

  @Test
  void aFullBlankInsideASentence() throws IOException {
    assertThat(edited("issue.xml", x -> x.replace("品相比库存", "品相　比库存"))).containsExactly("K095 3");
  }

  @Test
  void aLineOnePointToTheRight() {
    assertThat(damaged(d -> d.move(d.line(3, "品相比库存"), 1.2, 0))).containsExactly("K088 3");
  }

  @Test
  void theMarkOfANoteIsLost() {
    assertThat(damaged(d -> d.remove(6, List.copyOf(d.find(6, "①"))))).containsExactly("K098 6");
  }

  @Test
  void aHeadingThreePointsLower() {
    assertThat(damaged(d -> d.move(d.line(7, "（二）为什么偏要成倍"), 0, 3))).containsExactly("K099 7");
  }

  @Test
  void aLineInSmallerType() {
    assertThat(
            damaged(
                d ->
                    d.line(3, "品相比库存")
                        .forEach(
                            g -> {
                              g.size *= 0.9;
                              g.wide *= 0.9;
                            })))
        .containsExactly("K100 3");
  }

  @Test
  void aWrongNumberBeforeAnItem() {
    assertThat(damaged(d -> CaseList.word(d, 5, "1.1990年以前", "3.1990年以前")))
        .containsExactly("K091 5");
  }

  @Test
  void twoLinesOfAParagraphInEachOthersPlace() {
    assertThat(
            damaged(
                d -> {
                  List<PlacedGlyph> one = List.copyOf(d.line(7, "铅字没有弹性"));
                  List<PlacedGlyph> other = List.copyOf(d.line(7, "每一枚都是一块"));
                  d.move(one, 0, 21);
                  d.move(other, 0, -21);
                }))
        .containsExactly("K022 7");
  }

  @Test
  void aRowOfATableIsOneFault() {
    assertThat(
            damaged(
                d -> {
                  double y = d.find(8, "公文页码").get(0).y;
                  d.remove(8, d.glyphs(8).stream().filter(g -> Math.abs(g.y - y) < 0.5).toList());
                }))
        .containsExactly("K020 8");
  }

  @Test
  void oneCharacterInAFootnote() throws IOException {
    assertThat(edited("articles/jiaodui.xml", x -> x.replace("三个校次", "两个校次")))
        .containsExactly("K023 16");
  }

  @Test
  void oneMarkUnderATable() throws IOException {
    assertThat(edited("articles/zihao.xml", x -> x.replace("宋体又比楷体大；", "宋体又比楷体大，")))
        .containsExactly("K023 8");
  }
}
