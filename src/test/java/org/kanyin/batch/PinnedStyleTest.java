package org.kanyin.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.compose.model.Setting;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/** A style pinned by its version keeps its look, composition and all, when the default moves on. */
class PinnedStyleTest {
  private static final String TEXT =
      "有一段话里夹着 English words 和 2026 这样的数字，中西之间的空隙一改，行就断在别处。".repeat(6);

  @TempDir Path folder;
  private TestArchive house;
  private Path pinned;
  private Path plain;

  @BeforeEach
  void open() throws IOException {
    house = new TestArchive(folder);
    pinned = house.issue("pinned", 1, "style='neibu@1'", TestArchive.article(TEXT));
    plain = house.issue("plain", 1, "", TestArchive.article(TEXT));
  }

  private static byte[] pdf(IssueRenderer renderer, Path issue) {
    Outcome<Rendered> outcome = renderer.render(issue, RenderRequest.DEFAULT);
    assertThat(outcome.findings()).filteredOn(Finding::isError).isEmpty();
    return outcome.value().orElseThrow().pdf();
  }

  /** What docs/decisions.md says of freezing a style. */
  private void freezeAndMoveOn() throws IOException {
    TestArchive.copy(house.style("neibu"), house.style("neibu@1"));
    Files.writeString(house.style("neibu/version"), "2\n");
    TestArchive.edit(
        house.style("neibu/composition.tsv"), "cjk-latin-gap\t0.25\t", "cjk-latin-gap\t0.5\t");
  }

  @Test
  void whenTheDefaultMovesOn() throws IOException {
    TestArchive.edit(house.style("gongwen/main.xsl"), "../neibu/main.xsl", "../neibu@1/main.xsl");
    Path other = house.issue("other", 1, "style='gongwen'", TestArchive.article(TEXT));
    IssueRenderer today = new IssueRenderer(house.workspace());
    byte[] before = pdf(today, pinned);
    byte[] otherBefore = pdf(today, other);
    assertThat(pdf(today, plain)).as("today the version is the default").isEqualTo(before);

    freezeAndMoveOn();
    IssueRenderer later = new IssueRenderer(house.workspace());
    assertThat(pdf(later, pinned)).isEqualTo(before);
    assertThat(pdf(later, other)).as("on the base that it names").isEqualTo(otherBefore);
    assertThat(pdf(later, plain)).as("the composition rules are the style's").isNotEqualTo(before);

    TestArchive.edit(
        house.style("neibu/composition.tsv"), "cjk-latin-gap\t0.5\t", "cjk-latin-gap\t0.25\t");
    TestArchive.edit(
        house.style("neibu/parameters.xsl"),
        "name=\"indent\" as=\"xs:decimal\" select=\"2\"",
        "name=\"indent\" as=\"xs:decimal\" select=\"4\"");
    IssueRenderer lastly = new IssueRenderer(house.workspace());
    assertThat(pdf(lastly, pinned)).isEqualTo(before);
    assertThat(pdf(lastly, plain)).as("and so are its parameters").isNotEqualTo(before);
  }

  @Test
  void aTableThatTheComposerDoesNotKnowIsAnError() throws IOException {
    TestArchive.edit(house.style("neibu/composition.tsv"), "lonely-character\t", "lonely\t");
    Outcome<Rendered> outcome =
        new IssueRenderer(house.workspace()).render(plain, RenderRequest.DEFAULT);
    assertThat(outcome.findings()).extracting(Finding::code).containsOnly("R023");
    Files.writeString(house.style("neibu/composition.tsv"), "规则\tgb\nlevel\tgb\tgb\n");
    outcome = new IssueRenderer(house.workspace()).render(plain, RenderRequest.DEFAULT);
    assertThat(outcome.findings()).extracting(Finding::code).containsOnly("S006");
  }

  /**
   * A style's table says what its versions look like; where the composer's presets change, the
   * styles that follow them get a new version.
   */
  @Test
  void everyStyleThatIsNotFrozenHasTheComposersPresets() throws IOException {
    StringBuilder rows = new StringBuilder("规则\tgb\tprint-2023\n");
    Setting.describe()
        .forEach(d -> rows.append(d.name() + "\t" + d.gb() + "\t" + d.print2023() + "\n"));
    List<Path> styles = new ArrayList<>();
    try (Stream<Path> all = Files.list(Path.of("styles"))) {
      all.filter(s -> s.getFileName().toString().indexOf('@') < 0).forEach(styles::add);
    }
    assertThat(styles).hasSizeGreaterThan(1);
    for (Path style : styles) {
      assertThat(style.resolve("composition.tsv"))
          .as("the presets changed: freeze the style first, see docs/decisions.md")
          .hasContent(rows.toString());
    }
  }
}
