package org.kanyin.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** A report as a page, and as headless Chromium without a network shows it. */
final class Chromium {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");

  /** The frame of the mark that a link has led to. */
  private static final int LED_TO = 0xD7000F;

  private final Path folder;
  private final Path report;

  Chromium(Path folder, String html) throws IOException {
    this.folder = folder;
    this.report = folder.resolve("报告.html");
    Files.writeString(report, html, StandardCharsets.UTF_8);
  }

  /** All that a group of the pattern stands for in the report. */
  static Set<String> all(String html, String pattern) {
    Set<String> found = new HashSet<>();
    Matcher m = Pattern.compile(pattern).matcher(html);
    while (m.find()) {
      found.add(m.group(1));
    }
    return found;
  }

  /** Every link has one target, every picture is in the page, nothing is a program. */
  static void holdsTogether(String html) {
    Set<String> ids = all(html, " id=\"([^\"]*)\"");
    Set<String> links = all(html, "href=\"([^\"]*)\"");
    assertThat(links).isNotEmpty().allMatch(l -> l.startsWith("#") && ids.contains(l.substring(1)));
    assertThat(ids).allMatch(id -> html.split(" id=\"" + id + "\"", -1).length == 2);
    assertThat(all(html, "src=\"([^\"]{0,20})")).allMatch(s -> s.startsWith("data:image/png"));
    assertThat(html).doesNotContain("http://", "https://", "<script", "url(");
  }

  /**
   * Each place of the list is framed on a page of pictures when its link is followed. The window is
   * as long as the report: pictures that Chromium takes after scrolling are unreliable.
   */
  void opens(List<String> places) throws IOException, InterruptedException {
    assumeTrue(
        Files.isExecutable(PROGRAM), "skipped: no " + PROGRAM + ", the report is not opened");
    String dom = run("", "--dump-dom");
    for (String place : places) {
      assertThat(dom).contains("id=\"" + place + "\"");
      assertThat(framed(place)).as("the frame round " + place).isGreaterThan(30);
    }
  }

  private int framed(String place) throws IOException, InterruptedException {
    Path png = folder.resolve("shot.png");
    Files.deleteIfExists(png);
    run("#" + place, "--screenshot=" + png);
    BufferedImage image = ImageIO.read(png.toFile());
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += (image.getRGB(x, y) & 0xFFFFFF) == LED_TO ? 1 : 0;
      }
    }
    return count;
  }

  private String run(String fragment, String what) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                PROGRAM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--window-size=1200,4000",
                "--user-data-dir=" + Files.createTempDirectory(folder, "profile"),
                what,
                report.toUri() + fragment));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    assertThat(ended).as("Chromium ends").isTrue();
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
