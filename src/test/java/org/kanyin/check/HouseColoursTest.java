package org.kanyin.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.StyleColours;
import org.kanyin.base.StyleFacts;
import org.kanyin.base.Workspace;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.check.model.Profile;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.model.Issue;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/** With the issue the style says which colours are its own; without it the cover does. */
class HouseColoursTest {
  private static final Path DEMO = Path.of("samples/demo/issue.xml");

  /** A drawing in the sample is red whatever the style: its author's, on a page of its own. */
  private static final String DRAWING = "#D6281E";

  private static final int BLUE = 0x1040C0;
  private static final Map<String, String> IN_BLUE = Map.of("red", "#1040C0");

  @TempDir static Path folder;
  private static IssueRenderer renderer;
  private static Outcome<Issue> issue;

  @BeforeAll
  static void open() throws IOException {
    renderer = new IssueRenderer(new Workspace(Path.of("")));
    issue = new ManifestReader().read(DEMO);
  }

  private static RenderRequest with(Map<String, String> settings) {
    return RenderRequest.DEFAULT.withSettings(settings);
  }

  private static Rendered printed(RenderRequest request) {
    return renderer.render(DEMO, request).value().orElseThrow();
  }

  private static StyleColours colours(Map<String, String> settings) {
    return renderer.style(issue, with(settings)).value().orElseThrow().colours();
  }

  private static List<Finding> wrong(byte[] pdf, Optional<StyleColours> colours)
      throws IOException {
    return wrong(pdf, Profile.PRINT, colours);
  }

  private static List<Finding> wrong(byte[] pdf, Profile profile, Optional<StyleColours> colours)
      throws IOException {
    Path file = Files.write(folder.resolve("a.pdf"), pdf);
    CheckRequest request = CheckRequest.of(profile).withOnly(Set.of("K053"));
    CheckRequest k053 =
        colours
            .map(c -> request.withStyle(new StyleFacts(c, Map.of(), Optional.empty())))
            .orElse(request);
    return Checker.check(file, issue.value(), k053).value().orElseThrow().findings().stream()
        .filter(f -> !f.message().contains(DRAWING))
        .toList();
  }

  @Test
  void theStyleSaysItsColours() {
    assertThat(colours(Map.of()).inks()).containsOnlyKeys(0xD7000F);
    assertThat(colours(IN_BLUE).inks()).containsOnlyKeys(BLUE);
    assertThat(printed(with(IN_BLUE)).style().colours()).isEqualTo(colours(IN_BLUE));
    var other = RenderRequest.DEFAULT.withStyle(Optional.of("gongwen"));
    assertThat(renderer.style(issue, other).value().orElseThrow().colours().inks())
        .containsOnlyKeys(0xE5352B);
  }

  @Test
  void printedInAnotherColourThanTheStyles() throws IOException {
    byte[] blue = printed(with(IN_BLUE)).pdf();
    assertThat(wrong(blue, Optional.of(colours(IN_BLUE)))).isEmpty();
    assertThat(wrong(blue, Optional.empty())).as("the cover is blue").isEmpty();
    assertThat(wrong(blue, Optional.of(colours(Map.of()))))
        .as("the style is red")
        .isNotEmpty()
        .allMatch(f -> f.message().contains("#1040C0"))
        .anyMatch(f -> f.place().page() == 1);
  }

  /** The foreign colour is the first on the cover: its place does not make it a house colour. */
  @Test
  void aForeignColourOnTheCover() throws IOException {
    try (Damage d = new Damage(printed(RenderRequest.DEFAULT).pdf())) {
      d.find(1, "内部资料").forEach(g -> g.rgb = BLUE);
      byte[] pdf = d.save();
      assertThat(wrong(pdf, Optional.of(colours(Map.of()))))
          .singleElement()
          .satisfies(
              f -> {
                assertThat(f.place().page()).isEqualTo(1);
                assertThat(f.message()).contains("#1040C0");
                assertThat(f.text()).isEqualTo("内部资料");
              });
    }
  }

  @Test
  void onPlatesItIsTheInksNameOrItsDots() throws IOException {
    for (String plate : List.of("spot", "cmyk")) {
      Map<String, String> settings =
          Map.of("red", "#1040C0", "red-plate", plate, "red-cmyk", "0 85 15 0");
      byte[] pdf = printed(with(settings).forPress()).pdf();
      assertThat(wrong(pdf, Profile.PRESS, Optional.of(colours(settings)))).as(plate).isEmpty();
      assertThat(
              wrong(
                  pdf,
                  Profile.PRESS,
                  Optional.of(
                      new StyleColours(Map.of(0x00A000, "Green"), colours(Map.of()).plates()))))
          .as(plate)
          .isNotEmpty();
    }
  }
}
