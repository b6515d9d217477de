package org.kanyin.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.manifest.ManifestReader;

/** The manuals stay such that they can be set, and their links lead somewhere. */
final class ManualTest {
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile(" href=\"#([^\"]+)\"");

  @TempDir Path folder;

  @Test
  void theManualsAreAnIssue() throws IOException {
    List<Finding> findings = new ManifestReader().read(ManualMaker.write(folder)).findings();
    assertThat(findings.stream().filter(Finding::isError)).isEmpty();
  }

  @Test
  void linksOfThePageLeadSomewhere() throws IOException {
    ManualMaker.write(folder);
    String page = Files.readString(folder.resolve("manual.html"));
    List<String> anchors = ID.matcher(page).results().map(m -> m.group(1)).toList();
    assertThat(anchors).doesNotHaveDuplicates().hasSizeGreaterThan(60);
    Matcher links = LINK.matcher(page);
    while (links.find()) {
      assertThat(anchors)
          .contains(
              java.net.URLDecoder.decode(links.group(1), java.nio.charset.StandardCharsets.UTF_8));
    }
    assertThat(page).doesNotContain("src=\"page");
  }
}
