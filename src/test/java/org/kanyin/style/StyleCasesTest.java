package org.kanyin.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.Cases;
import org.kanyin.base.FoDocument;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.model.Issue;

/** The style neibu: what it makes of a few lines of manuscript, and the order in the styles. */
class StyleCasesTest {
  private static final Path NEIBU = Path.of("styles/neibu");
  private static final List<Path> STYLE_FOLDERS =
      List.of(NEIBU, Path.of("styles/gongwen"), Path.of("styles/jianbao"));
  private static final StyleLoader STYLES = new StyleLoader(new Workspace(Path.of(".")));
  private static final ManifestReader MANIFESTS = new ManifestReader();

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicNode> cases() {
    return Cases.of("style", this::make);
  }

  /** The case's document is what stands in the issue after an empty masthead. */
  private String make(String document) {
    try {
      Path issue = Files.createTempDirectory(folder, "issue").resolve("issue.xml");
      Files.writeString(
          issue,
          "<issue xmlns='urn:kanyin:issue' year='2026' number='3' date='2026-03-15'>"
              + "<masthead><name>刊印</name></masthead>"
              + document
              + "</issue>");
      Outcome<Issue> read = MANIFESTS.read(issue);
      if (read.value().isEmpty()) {
        return read.findings().toString();
      }
      FoDocument fo =
          STYLES
              .style("neibu")
              .value()
              .orElseThrow()
              .apply(read.value().orElseThrow(), Map.of("pinned", "true"), Map.of())
              .value()
              .orElseThrow();
      String digest = FoDigest.of(fo);
      return digest.substring(digest.indexOf("出版"));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** The sizes of the type area stand in one file only; house.md names these four. */
  @Test
  void numbersStandInParametersOnly() throws IOException {
    Pattern numbers = Pattern.compile("(?<![\\w.#-])(38|33|12|21|456|693|28|22|15\\.79)(?![\\w.])");
    for (Path module : modules()) {
      if (!isOfParameters(module)) {
        assertThat(numbers.matcher(Files.readString(module, StandardCharsets.UTF_8)).find())
            .as("a number of the type area in " + module)
            .isFalse();
      }
    }
  }

  private static boolean isOfParameters(Path module) {
    return module.toString().endsWith(StyleSource.PARAMETERS);
  }

  private static List<Path> modules() throws IOException {
    List<Path> modules = new ArrayList<>();
    for (Path style : STYLE_FOLDERS) {
      try (Stream<Path> files = Files.list(style)) {
        files.filter(f -> f.toString().endsWith(".xsl")).sorted().forEach(modules::add);
      }
    }
    return modules;
  }

  @Test
  void modulesAreSmallAndListedInMain() throws IOException {
    for (Path module : modules()) {
      if (!module.endsWith("main.xsl")) {
        assertThat(Files.readString(module.resolveSibling("main.xsl"), StandardCharsets.UTF_8))
            .contains("href=\"" + module.getFileName() + "\"");
        int limit = isOfParameters(module) ? 300 : 150;
        assertThat(Files.readAllLines(module, StandardCharsets.UTF_8)).hasSizeLessThan(limit);
      }
    }
  }

  @Test
  void everyParameterIsDocumentedWhereItStands() throws IOException {
    for (Path module : modules()) {
      String[] lines = Files.readString(module, StandardCharsets.UTF_8).split("\n");
      for (int i = 1; i < lines.length; i++) {
        if (lines[i].startsWith("  <xsl:param ")) {
          assertThat(lines[i - 1].strip()).as(module + ": " + lines[i]).endsWith("-->");
        }
      }
    }
  }

  @Test
  void anUnknownStyleIsAFinding() {
    assertThat(STYLES.style("neibo").findings())
        .singleElement()
        .matches(f -> f.code().equals("S001"));
  }

  @Test
  void aValueOfTheWrongTypeIsAFinding() throws IOException {
    Path issue = folder.resolve("issue.xml");
    Files.writeString(
        issue,
        "<issue xmlns='urn:kanyin:issue' year='2026' number='3' date='2026-03-15'>"
            + "<article id='a'><title>题</title><p>文。</p></article></issue>");
    Outcome<FoDocument> fo =
        STYLES
            .style("neibu")
            .value()
            .orElseThrow()
            .apply(
                MANIFESTS.read(issue).value().orElseThrow(), Map.of("characters", "许多"), Map.of());
    assertThat(fo.findings()).singleElement().matches(f -> f.code().equals("S003"));
  }

  /**
   * A style whose main module has no template for an element stops at it instead of dropping it.
   */
  @Test
  void anElementNoTemplateKnowsIsAnError() throws IOException {
    Path own = Files.createDirectory(folder.resolve("own"));
    Files.writeString(
        own.resolve("main.xsl"),
        "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
            + "<xsl:include href='"
            + NEIBU.toAbsolutePath().toUri()
            + "unhandled.xsl'/>"
            + "</xsl:stylesheet>");
    Path issue = folder.resolve("issue.xml");
    Files.writeString(
        issue,
        "<issue xmlns='urn:kanyin:issue' year='2026' number='3' date='2026-03-15'>"
            + "<article id='a'><title>题</title><p>文。</p></article></issue>");
    Outcome<FoDocument> fo =
        STYLES
            .style(own.toString())
            .value()
            .orElseThrow()
            .apply(MANIFESTS.read(issue).value().orElseThrow(), Map.of(), Map.of());
    assertThat(fo.findings()).singleElement().matches(f -> f.code().equals("S004"));
  }

  /** Another office copies gongwen and keeps what it imports of neibu. */
  @Test
  void aCopyOfTheSecondStyleFindsTheFirst() throws IOException {
    Path copy = Files.createDirectory(folder.resolve("ours"));
    try (Stream<Path> modules = Files.list(Path.of("styles/gongwen"))) {
      for (Path module : modules.toList()) {
        Files.copy(module, copy.resolve(module.getFileName()));
      }
    }
    assertThat(STYLES.style(copy.toString()).findings()).isEmpty();
  }

  /** A style reaches its own files and the bundled styles' and nothing else. */
  @Test
  void aStyleCannotReadOtherFiles() throws IOException {
    Path own = Files.createDirectory(folder.resolve("spy"));
    Path secret = folder.resolve("secret.xsl");
    Files.writeString(
        secret, "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'/>");
    Files.writeString(
        own.resolve("main.xsl"),
        "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
            + "<xsl:include href='../secret.xsl'/></xsl:stylesheet>");
    assertThat(STYLES.style(own.toString()).hasErrors()).isTrue();
  }
}
