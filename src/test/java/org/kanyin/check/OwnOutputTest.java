package org.kanyin.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Severity;
import org.kanyin.base.Workspace;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.check.model.Profile;
import org.kanyin.manifest.RandomManifest;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/**
 * What our own files are told where an office sets the style's numbers otherwise, or renders for
 * the print shop: nothing. {@code -Dseeds=20-39} draws other numbers.
 */
@Tag("long")
final class OwnOutputTest {
  /** Numbers that an office may set, and words; the first is near the style's own. */
  private static final Map<String, List<String>> VALUES = new LinkedHashMap<>();

  static {
    VALUES.put("paper", List.of("A4", "A5", "16开", "大32开"));
    VALUES.put("body-size", List.of("12", "10.5", "11", "14"));
    VALUES.put("leading", List.of("1.75", "1.6", "1.5", "2"));
    VALUES.put("width-share", List.of("0.76", "0.7", "0.8"));
    VALUES.put("height-share", List.of("0.82", "0.75"));
    VALUES.put("indent", List.of("2", "0", "1"));
    VALUES.put("title-size", List.of("18", "16", "22"));
    VALUES.put("title-extra-lines", List.of("3", "2", "4"));
    VALUES.put("print-sections", List.of("false", "true"));
    VALUES.put("note-size", List.of("9", "8"));
    VALUES.put("footnote-numbering", List.of("page", "article"));
    VALUES.put("table-size", List.of("10.5", "9"));
    VALUES.put("cell-padding", List.of("0.35", "0.6"));
    VALUES.put("head-size", List.of("10.5", "9"));
    VALUES.put("verso-head", List.of("masthead", "issue", "section", "none"));
    VALUES.put("recto-head", List.of("none", "section", "issue"));
    VALUES.put("folio-before", List.of("— ", "·", "第"));
    VALUES.put("folio-inset", List.of("1", "0", "2"));
    VALUES.put("contents-section-width", List.of("6", "5", "7"));
    VALUES.put("contents-gap", List.of("1", "0.5"));
    VALUES.put("fill-to", List.of("1", "4"));
    VALUES.put("figure-gap", List.of("0.8", "1"));
    VALUES.put("masthead-size", List.of("62", "50"));
    VALUES.put("orphans", List.of("1", "2"));
    VALUES.put("widows", List.of("1", "2"));
    VALUES.put("display-space", List.of("1", "0"));
  }

  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> withOtherNumbers() {
    String[] seeds = System.getProperty("seeds", "0-11").split("-", -1);
    return IntStream.rangeClosed(Integer.parseInt(seeds[0]), Integer.parseInt(seeds[1]))
        .mapToObj(
            seed -> {
              Map<String, String> settings = drawn(new Random(seed));
              String issue =
                  List.of("samples/demo", "samples/archive/2021-11", "samples/letter")
                      .get(seed % 3);
              RenderRequest request =
                  RenderRequest.DEFAULT
                      .withStyle(Optional.of(seed % 4 == 3 ? "gongwen" : "neibu"))
                      .withSettings(settings);
              return silent(
                  "seed " + seed + " " + issue + " " + settings,
                  Path.of(issue, "issue.xml"),
                  request,
                  Profile.PRINT);
            });
  }

  /** Four to eight of the numbers. */
  private static Map<String, String> drawn(Random random) {
    List<String> names = new ArrayList<>(VALUES.keySet());
    Map<String, String> drawn = new LinkedHashMap<>();
    for (int n = 4 + random.nextInt(5); n > 0; n--) {
      String name = names.remove(random.nextInt(names.size()));
      List<String> values = VALUES.get(name);
      drawn.put(name, values.get(random.nextInt(values.size())));
    }
    return drawn;
  }

  @TestFactory
  Stream<DynamicTest> forThePrintShop() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String style : List.of("neibu", "gongwen")) {
      RenderRequest press = RenderRequest.DEFAULT.withStyle(Optional.of(style)).forPress();
      tests.add(silent("demo " + style, Path.of("samples/demo/issue.xml"), press, Profile.PRESS));
    }
    for (int seed = 0; seed < 6; seed++) {
      Path own = Files.createDirectories(folder.resolve("press" + seed));
      RandomManifest.pictures(own);
      Path issue = own.resolve("issue.xml");
      Files.writeString(issue, new RandomManifest(seed).issue());
      RenderRequest press = RenderRequest.DEFAULT.forPress();
      tests.add(silent("seed " + seed, issue, press, Profile.PRESS));
    }
    return tests.stream();
  }

  private static DynamicTest silent(
      String name, Path issue, RenderRequest request, Profile profile) {
    return DynamicTest.dynamicTest(
        name, () -> assertThat(said(issue, request, profile)).as(name).isEmpty());
  }

  private static List<String> said(Path issue, RenderRequest request, Profile profile)
      throws IOException {
    Outcome<Rendered> set = new IssueRenderer(new Workspace(Path.of(""))).render(issue, request);
    if (set.value().isEmpty()) {
      // What these numbers leave no room for is render's to say.
      return List.of();
    }
    Rendered rendered = set.value().get();
    List<String> said = new ArrayList<>();
    Checker.check(
            rendered.pdf(),
            "own.pdf",
            Optional.of(rendered.issue()),
            CheckRequest.of(profile).withStyle(rendered.style()))
        .value()
        .orElseThrow()
        .findings()
        .stream()
        .filter(f -> f.severity() != Severity.NOTE && !isOfPixels(f))
        .forEach(f -> said.add("issue: " + f.place().page() + " " + f.code() + " " + f.message()));
    Checker.check(rendered.pdf(), "own.pdf", Optional.empty(), CheckRequest.of(profile))
        .value()
        .orElseThrow()
        .findings()
        .stream()
        .filter(f -> f.isError() && !isOfPixels(f))
        .forEach(f -> said.add("alone: " + f.place().page() + " " + f.code() + " " + f.message()));
    return said;
  }

  /** The made-up pictures have few pixels in fact. */
  private static boolean isOfPixels(Finding f) {
    return f.code().equals("K052");
  }
}
