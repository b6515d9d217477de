package org.kanyin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The finished folder names every library and font in it, with a licence and the licence's text.
 */
final class LicencesIT {
  private static final Path HOME =
      Path.of(System.getProperty("kanyin.distribution", "target/kanyin"));

  private static final Pattern ROW =
      Pattern.compile(
          """
          ^(?<file>(?:lib|fonts)/\\S+)
            name:    (?<name>.+)
            licence: (?<licence>.+)
            address: (?<address>.*)
            text:    (?<text>\\S+)$\
          """,
          Pattern.MULTILINE);

  /** Artifact and version at the end of a name: Woodstox (com.fasterxml…:woodstox-core:7.1.1). */
  private static final Pattern COORDINATES =
      Pattern.compile(".* \\(([^():]+:[^():]+):([^():]+)\\)(?=\t)");

  /** One row of THIRD-PARTY.txt. */
  private record Row(String name, String licence, String address, String text) {}

  private static Map<String, Row> rows;

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(Files.isDirectory(HOME), "skipped: no " + HOME);
    rows = new TreeMap<>();
    Path list = HOME.resolve("licences/THIRD-PARTY.txt");
    Matcher row = ROW.matcher(Files.readString(list, StandardCharsets.UTF_8));
    while (row.find()) {
      Row read =
          new Row(row.group("name"), row.group("licence"), row.group("address"), row.group("text"));
      assertThat(rows.put(row.group("file"), read)).as(row.group("file") + " twice").isNull();
    }
  }

  private static Set<String> inDistribution(String folder, String end) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(HOME.resolve(folder))) {
      files
          .map(f -> folder + "/" + f.getFileName())
          .filter(n -> n.endsWith(end))
          .filter(n -> !n.startsWith("lib/kanyin-"))
          .forEach(names::add);
    }
    return names;
  }

  @Test
  void everyJarAndEveryFontIsListedAndNothingElse() throws IOException {
    Set<String> present = inDistribution("lib", ".jar");
    present.addAll(inDistribution("fonts", ".ttf"));
    assertThat(present).hasSizeGreaterThan(30);
    assertThat(rows.keySet()).isEqualTo(present);
  }

  @Test
  void everyRowHasANameALicenceAnAddressAndALicenceText() {
    Set<String> known =
        Set.of("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MIT", "MPL-2.0", "OFL-1.1");
    assertThat(rows)
        .allSatisfy(
            (file, row) -> {
              assertThat(row.name()).as(file).isNotBlank();
              assertThat(row.licence().split(" or ")).as(file).containsAnyElementsOf(known);
              assertThat(row.address()).as(file).startsWith("http");
              assertThat(HOME.resolve(row.text())).as(file).isNotEmptyFile();
            });
  }

  /** The list in the repository: a version that changes, or a library more, is a change of it. */
  @Test
  void recordedListIsWhatIsBuilt() throws IOException {
    List<String> recorded =
        Files.readAllLines(Path.of("src/test/resources/org/kanyin/libraries.tsv")).stream()
            .skip(2)
            .toList();
    List<String> built =
        rows.entrySet().stream()
            .filter(row -> row.getKey().startsWith("lib/"))
            .map(
                row -> COORDINATES.matcher(row.getValue().name() + "\t" + row.getValue().licence()))
            .map(m -> m.replaceFirst("$1\t$2"))
            .sorted()
            .toList();
    assertThat(built)
        .hasSizeGreaterThan(30)
        .isEqualTo(recorded)
        .noneMatch(l -> l.contains("SNAPSHOT"));
  }

  /** Apache License 2.0, 4(d): a library's NOTICE is passed on, readable, as it is. */
  @Test
  void everyLibrarysNoticeIsPassedOn() throws IOException {
    int notices = 0;
    for (String jar : inDistribution("lib", ".jar")) {
      String folder = jar.substring("lib/".length(), jar.length() - ".jar".length());
      try (ZipFile zip = new ZipFile(HOME.resolve(jar).toFile())) {
        for (ZipEntry entry : zip.stream().filter(LicencesIT::isNotice).toList()) {
          String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
          assertThat(HOME.resolve("licences/notices/" + folder).resolve(name))
              .as(jar)
              .hasBinaryContent(zip.getInputStream(entry).readAllBytes());
          notices++;
        }
      }
    }
    assertThat(notices).isGreaterThan(20);
  }

  private static boolean isNotice(ZipEntry entry) {
    return entry.getName().matches("(META-INF|license)/NOTICE(\\.\\w+)?");
  }
}
