package org.kanyin.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Workspace;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.check.model.Profile;
import org.kanyin.check.model.Verdict;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.model.Issue;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.RenderRequest;

/**
 * What the editors let stand is not reported again; {@code --only} and {@code --skip} choose codes.
 */
final class AcceptedTest {
  private static final String ISSUE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      %s<issue xmlns="urn:kanyin:issue" year="2026" number="1" date="2026-01-05" style="neibu">
        <masthead><name>文印工作</name><publisher>松河市文印研究室</publisher></masthead>
        <article id="a01" byline="none">
          <title>铅字</title>
          <p>铅字连架重约一吨多，搬运之前先要拍照编号，再用无酸纸衬垫。</p>
          %s<p>经手人员一律戴手套。</p>
        </article>
      </issue>
      """;

  @TempDir Path folder;

  private Issue read(String first, String second) throws IOException {
    Path file = folder.resolve("issue.xml");
    Files.writeString(file, ISSUE.formatted(first, second), StandardCharsets.UTF_8);
    return new ManifestReader().read(file).value().orElseThrow();
  }

  private Path damaged() throws IOException {
    read("", "");
    byte[] pdf =
        new IssueRenderer(new Workspace(Path.of("")))
            .render(folder.resolve("issue.xml"), RenderRequest.DEFAULT)
            .value()
            .orElseThrow()
            .pdf();
    try (Damage d = new Damage(pdf)) {
      d.say(d.find(3, "经手人员一律").get(0), "编");
      Path file = folder.resolve("a.pdf");
      Files.write(file, d.save());
      return file;
    }
  }

  private static List<String> codes(Path pdf, Issue issue, CheckRequest options) {
    return Checker.check(pdf, Optional.of(issue), options).value().orElseThrow().findings().stream()
        .map(f -> f.code())
        .toList();
  }

  @Test
  void acceptedBeforeAnElementOrForTheWholeIssue() throws IOException {
    Path pdf = damaged();
    String accept = "<?kanyin accept K023 抄件如此?>";
    assertThat(codes(pdf, read("", ""), CheckRequest.DEFAULT)).containsExactly("K056", "K023");
    assertThat(codes(pdf, read("", accept), CheckRequest.DEFAULT)).containsExactly("K056");
    assertThat(codes(pdf, read(accept, ""), CheckRequest.DEFAULT)).containsExactly("K056");
    Verdict verdict =
        Checker.check(pdf, Optional.of(read("", accept)), CheckRequest.DEFAULT)
            .value()
            .orElseThrow();
    assertThat(verdict.accepted()).isEqualTo(1);
  }

  @Test
  void onlyAndSkip() throws IOException {
    Path pdf = damaged();
    Issue issue = read("", "");
    assertThat(codes(pdf, issue, CheckRequest.DEFAULT.withOnly(Set.of("K056"))))
        .containsExactly("K056");
    assertThat(codes(pdf, issue, CheckRequest.DEFAULT.withSkip(Set.of("K056"))))
        .containsExactly("K023");
    assertThat(codes(pdf, issue, CheckRequest.of(Profile.SCREEN))).containsExactly("K023");
  }

  /** A wrong character counts one; the rate is of the full pages' characters. */
  @Test
  void theOfficialErrorRate() throws IOException {
    Verdict verdict =
        Checker.check(damaged(), Optional.of(read("", "")), CheckRequest.DEFAULT)
            .value()
            .orElseThrow();
    assertThat(verdict.score().faults()).isEqualTo(1);
    assertThat(verdict.score().characters()).isPositive();
    assertThat(verdict.score().rate())
        .isCloseTo(
            10_000.0 / verdict.score().characters(), org.assertj.core.data.Offset.offset(1e-9));
  }
}
