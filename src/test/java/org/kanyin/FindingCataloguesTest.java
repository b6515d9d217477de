package org.kanyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every room's catalogue of findings holds the codes its source uses, and no two rooms a letter.
 */
class FindingCataloguesTest {
  private static final Path SOURCES = Path.of("src/main/java/org/kanyin");
  private static final Path RESOURCES = Path.of("src/main/resources/org/kanyin");
  private static final Pattern CODE = Pattern.compile("\"([A-Z]\\d{3})\"");

  @Test
  void codesInSourceAndCatalogueAgree() throws IOException {
    Set<String> letters = new TreeSet<>();
    try (Stream<Path> rooms = Files.list(RESOURCES)) {
      for (Path room : rooms.sorted().toList()) {
        Path catalogue = room.resolve("findings.tsv");
        if (Files.exists(catalogue)) {
          Set<String> listed = listed(catalogue);
          assertThat(used(SOURCES.resolve(room.getFileName())))
              .as(room.toString())
              .isEqualTo(listed);
          String letter = listed.iterator().next().substring(0, 1);
          assertThat(letters.add(letter)).as("letter " + letter + " of " + room).isTrue();
          assertThat(listed).allMatch(code -> code.startsWith(letter));
        }
      }
    }
  }

  /**
   * A page is 页 in all that is said. 面 is the side of a sheet, which only imposition speaks of, and
   * part of other words (封面, 版面, 正面, 页面, 里面, the 另面 of the quality rules).
   */
  private static final Pattern OTHER_WORD_FOR_PAGE =
      Pattern.compile("(?<![封版正背反双单页纸平剖全方表界里上下前后外对字侧另])面(?!排)");

  /** In a program's text: a number and then the word. */
  private static final Pattern COUNTED = Pattern.compile("\" 面[^\"]*\"");

  @Test
  void aPageIsCalledOneThing() throws IOException {
    try (Stream<Path> all = Files.walk(RESOURCES)) {
      for (Path file :
          all.filter(f -> f.endsWith("findings.tsv") || f.endsWith("rules.tsv")).toList()) {
        assertThat(Files.readAllLines(file, StandardCharsets.UTF_8))
            .as(file.toString())
            .noneMatch(l -> !l.startsWith("#") && OTHER_WORD_FOR_PAGE.matcher(l).find());
      }
    }
    try (Stream<Path> all = Files.walk(SOURCES)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".java")).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(COUNTED);
      }
    }
  }

  @Test
  void sentencesAndHintsAreWhole() throws IOException {
    try (Stream<Path> all = Files.walk(RESOURCES)) {
      for (Path file : all.filter(f -> f.endsWith("findings.tsv")).toList()) {
        for (String row : Files.readAllLines(file, StandardCharsets.UTF_8)) {
          if (row.startsWith("#") || row.isBlank()) {
            continue;
          }
          String[] c = row.split("\t", -1);
          assertThat(c).as(row).hasSize(4);
          assertThat(c[2]).as(row).endsWith("。").containsPattern("\\p{IsHan}|\\{0}");
          // A hint that is an argument whole is made where the finding is.
          assertThat(c[3]).as(row).matches(".*[。？]|\\{\\d}");
        }
      }
    }
  }

  /** Codes that are in use; a retired one stays in the file behind a {@code #}. */
  private static Set<String> listed(Path catalogue) throws IOException {
    Set<String> codes = new TreeSet<>();
    for (String row : Files.readAllLines(catalogue, StandardCharsets.UTF_8)) {
      if (!row.startsWith("#") && !row.isBlank()) {
        codes.add(row.substring(0, 4));
      }
    }
    return codes;
  }

  private static Set<String> used(Path sources) throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher m = CODE.matcher(Files.readString(file, StandardCharsets.UTF_8));
        while (m.find()) {
          codes.add(m.group(1));
        }
      }
    }
    return codes;
  }
}
