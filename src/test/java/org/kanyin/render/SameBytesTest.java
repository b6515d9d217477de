package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Workspace;
import org.kanyin.manifest.RandomManifest;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.seal.ArchiveIssues;

/** The same manuscript is the same file: whatever the place, the hour, the machine. */
class SameBytesTest {
  private static final String BODY =
      "<p>一段带 English 的话。<footnote>注。</footnote></p><table><body><row>"
          + "<cell>甲</cell><cell>乙</cell></row></body></table>";

  @TempDir Path folder;

  @Test
  void inAnotherFolderLocaleAndTimeZone() throws IOException {
    byte[] here = ArchiveIssues.pdf(ArchiveIssues.issue(folder.resolve("一"), BODY));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(ArchiveIssues.pdf(ArchiveIssues.issue(folder.resolve("the other"), BODY)))
          .isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void onSeveralThreadsAtOnce() throws IOException {
    Path issue = ArchiveIssues.issue(folder, BODY);
    byte[] alone = ArchiveIssues.pdf(issue);
    List<CompletableFuture<byte[]>> together = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      together.add(CompletableFuture.supplyAsync(() -> ArchiveIssues.pdf(issue)));
    }
    together.forEach(pdf -> assertThat(pdf.join()).isEqualTo(alone));
  }

  /** A picture is reduced by its use: what another issue needed of it says nothing here. */
  @Test
  void afterAnIssueThatShowsThePictureSmaller() throws IOException {
    String figure = "<figure src='图.jpg' alt='图' width='%d%%'/>";
    Path small = ArchiveIssues.issue(folder.resolve("小"), figure.formatted(10));
    Path large = ArchiveIssues.issue(folder.resolve("大"), figure.formatted(39));
    RandomManifest.pictures(small.getParent());
    RandomManifest.pictures(large.getParent());
    byte[] alone = pdf(new IssueRenderer(new Workspace(Path.of("."))), large);
    IssueRenderer both = new IssueRenderer(new Workspace(Path.of(".")));
    pdf(both, small);
    assertThat(pdf(both, large)).isEqualTo(alone);
  }

  private static byte[] pdf(IssueRenderer renderer, Path issue) {
    return renderer.render(issue, RenderRequest.DEFAULT).value().orElseThrow().pdf();
  }

  /** Another Java, its own locale and time zone. Skipped where only one is installed. */
  @Test
  void onAnotherVersionOfJava() throws Exception {
    List<Path> others = others();
    assumeTrue(!others.isEmpty(), "no other Java under /usr/lib/jvm");
    Path issue = ArchiveIssues.issue(folder, BODY);
    byte[] here = ArchiveIssues.pdf(issue);
    for (Path java : others) {
      Path out = folder.resolve(java.getParent().getParent().getFileName() + ".pdf");
      Process run =
          new ProcessBuilder(
                  java.toString(),
                  "-Duser.language=ar",
                  "-Duser.country=EG",
                  "-Duser.timezone=America/St_Johns",
                  "-Dfile.encoding=UTF-8",
                  "-Djava.awt.headless=true",
                  "-Dkanyin.home=.",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "org.kanyin.cli.Main",
                  "render",
                  issue.toString(),
                  "-o",
                  out.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(run.waitFor()).as(said).isZero();
      assertThat(Arrays.equals(Files.readAllBytes(out), here)).as(java.toString()).isTrue();
    }
  }

  private static List<Path> others() throws IOException {
    Path all = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(all)) {
      return List.of();
    }
    String own = Path.of(System.getProperty("java.home")).toRealPath().toString();
    try (Stream<Path> homes = Files.list(all)) {
      List<Path> found = new ArrayList<>();
      for (Path home : homes.sorted().toList()) {
        Path java = home.resolve("bin/java");
        if (Files.isExecutable(java)
            && !home.toRealPath().toString().equals(own)
            && Files.isRegularFile(home.resolve("release"))) {
          found.add(java.toRealPath());
        }
      }
      return found.stream().distinct().toList();
    }
  }
}
