package org.kanyin.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingLimit;
import org.kanyin.base.Outcome;
import org.kanyin.manifest.model.Acceptance;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.IssuePicture;
import org.kanyin.manifest.parse.ManifestLimits;
import org.kanyin.picture.model.PictureFormat;

/** What a case file cannot say: paths given, hostile collections, sizes, threads, locales. */
final class ManifestReaderTest {
  private static final String HEAD =
      "<issue xmlns=\"urn:kanyin:issue\" year=\"2026\" number=\"3\" date=\"2026-03-15\">";
  private static final String ARTICLE = "<article id=\"a\"><title>题</title><p>文</p></article>";

  private final ManifestReader reader = new ManifestReader();
  @TempDir Path folder;

  private Outcome<Issue> read(String issue) throws IOException {
    Path file = folder.resolve("issue.xml");
    Files.writeString(file, issue);
    return reader.read(file);
  }

  private static List<String> codes(Outcome<Issue> outcome) {
    return outcome.findings().stream().map(Finding::code).toList();
  }

  @Test
  void whatIsNoFileIsOneFinding() throws IOException {
    Path missing = Path.of("没有 这个/issue.xml");
    assertThat(Printed.findings(reader.read(missing).findings()))
        .startsWith("没有 这个/issue.xml: 错误[M001]: 没有“没有 这个/issue.xml”这个文件。");
    assertThat(codes(reader.read(folder))).containsExactly("M003");
    assertThat(codes(reader.read(Path.of("/dev/null")))).containsAnyOf("M001", "M002");
  }

  @Test
  void anUnreadableFileIsOneFinding() throws IOException {
    Path file = folder.resolve("issue.xml");
    Files.writeString(file, HEAD + ARTICLE + "</issue>");
    assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "runs as root");
    assertThat(codes(reader.read(file))).containsExactly("M002");
  }

  @Test
  void findingsNameFilesAsTheUserDid() throws IOException {
    Path relative = Path.of("target/manifest names");
    Files.createDirectories(relative.resolve("本期"));
    Path file = relative.resolve("本期/issue.xml");
    Files.writeString(file, HEAD + "<article href=\"a.xml\"/></issue>");
    Files.writeString(relative.resolve("本期/a.xml"), ARTICLE);
    Files.writeString(relative.resolve("office.xml"), "<office/>");
    assertThat(reader.read(file).findings().stream().map(f -> f.place().file()))
        .containsExactly("target/manifest names/本期/a.xml", "target/manifest names/office.xml");
  }

  @Test
  void tooMuchOfAnythingIsAFindingNotACrash() throws IOException {
    String deep = "<em>".repeat(100_000) + "</em>".repeat(100_000);
    assertThat(codes(read(HEAD + "<article id=\"a\"><title>题</title><p>" + deep)))
        .containsExactly("M021");
    String many = ARTICLE.replace("文", "<br/>".repeat(ManifestLimits.ELEMENTS));
    assertThat(codes(read(HEAD + many + "</issue>"))).containsExactly("M022");
    String large = ARTICLE.replace("文", "文".repeat((int) ManifestLimits.XML_BYTES / 3));
    assertThat(codes(read(HEAD + large + "</issue>"))).containsExactly("M004");
    String faults = ARTICLE.replace("<p>文</p>", "<p x=\"1\">文</p>".repeat(2_500));
    assertThat(read(HEAD + faults + "</issue>").findings()).hasSize(FindingLimit.MOST);
    String wild = ARTICLE.replace("<p>文</p>", "<x/>".repeat(5_000));
    List<Finding> shown = read(HEAD + wild + "</issue>").findings();
    assertThat(shown).hasSize(FindingLimit.MOST);
    assertThat(shown.get(shown.size() - 1).message()).isEqualTo("另有 3002 条没有列出。");
  }

  /** defusedxml's collection: bombs, external entities, DTDs. None is read, none hangs. */
  @Test
  void hostileXmlIsRefused() throws IOException {
    Path collection = Path.of("../shared/data/security/defusedxml/xmltestdata");
    assumeTrue(Files.isDirectory(collection), "skipped: no " + collection);
    try (Stream<Path> files = Files.list(collection)) {
      List<Path> all = files.toList();
      assertThat(all).hasSizeGreaterThan(8);
      for (Path file : all) {
        Outcome<Issue> asIssue = reader.read(file);
        assertThat(asIssue.findings()).as(file.toString()).hasSize(1);
        boolean doctype = Files.readString(file).contains("<!DOCTYPE");
        assertThat(codes(asIssue).get(0)).as(file.toString()).isEqualTo(doctype ? "M020" : "M031");
        Files.write(folder.resolve("a.xml"), Files.readAllBytes(file));
        assertThat(codes(read(HEAD + "<article href=\"a.xml\"/></issue>"))).hasSize(1);
      }
    }
  }

  @Test
  void oneReaderServesManyThreads() throws IOException {
    Path file = folder.resolve("issue.xml");
    Files.writeString(file, HEAD + ARTICLE + "<foo/><br/></issue>");
    String alone = Printed.findings(reader.read(file).findings());
    assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> reader.read(file)))
        .allMatch(o -> Printed.findings(o.findings()).equals(alone));
  }

  @Test
  void findingsDoNotDependOnTheLocale() throws IOException {
    String issue = HEAD.replace("2026-03-15", "x") + ARTICLE + "<foo/><br/></issue>";
    String before = Printed.findings(read(issue).findings());
    Locale was = Locale.getDefault();
    try {
      for (Locale l : List.of(Locale.CHINA, Locale.GERMANY, Locale.forLanguageTag("ar"))) {
        Locale.setDefault(l);
        assertThat(Printed.findings(read(issue).findings())).isEqualTo(before);
      }
    } finally {
      Locale.setDefault(was);
    }
  }

  @Test
  void whatIsAcceptedGoesOnToTheOtherRooms() throws IOException {
    Issue issue =
        read(HEAD + ARTICLE.replace("<p>", "<?kanyin accept L012 原文?><p>") + "</issue>")
            .value()
            .orElseThrow();
    assertThat(issue.acceptances()).hasSize(1);
    Acceptance a = issue.acceptances().get(0);
    assertThat(a.code() + " " + a.reason() + " " + a.element()).isEqualTo("L012 原文 a-p1");
    assertThat(a.place().column()).isGreaterThan(80);
  }

  @Test
  void picturesAreMeasured() throws IOException {
    Files.writeString(
        folder.resolve("a.svg"),
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10mm\" height=\"1in\"/>");
    Issue issue =
        read(HEAD + "<plate><figure src=\"./a.svg\" alt=\"\"/></plate></issue>")
            .value()
            .orElseThrow();
    IssuePicture p = issue.pictures().get("a.svg");
    assertThat(p.format()).isEqualTo(PictureFormat.SVG);
    assertThat(p.width()).isEqualTo(38);
    assertThat(p.height()).isEqualTo(96);
    assertThat(p.sha256()).hasSize(64);
  }
}
