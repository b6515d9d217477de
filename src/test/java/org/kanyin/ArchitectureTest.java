package org.kanyin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the README's room table and the packages to each other. */
class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.kanyin");

  /** A row of the table: room, what it may import of the house. */
  private static final Pattern ROW =
      Pattern.compile("^\\| `(\\w+)` \\|[^|]*\\| ([^|]*) \\|[^|]*\\|$", Pattern.MULTILINE);

  /** Which packages of which library only these rooms may touch. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          entry(
              "manifest", List.of("com.ctc.wstx..", "org.codehaus.stax2..", "com.google.zxing..")),
          entry("picture", List.of("com.twelvemonkeys..")),
          entry("style", List.of("net.sf.saxon..")),
          entry(
              "typeset",
              List.of("org.apache.fop..", "org.apache.xmlgraphics..", "org.apache.batik..")),
          // inspect says which font stands for one that a PDF lacks, and PDFBox asks in fontbox's
          // words.
          entry("(fonts|inspect)", List.of("org.apache.fontbox..")),
          // Its io package alone is how fontbox opens a file, in fonts too.
          entry(
              "(inspect|seal)",
              List.of(
                  "org.apache.pdfbox",
                  "org.apache.pdfbox.cos..",
                  "org.apache.pdfbox.pdmodel..",
                  "org.apache.pdfbox.contentstream..",
                  "org.apache.pdfbox.filter..",
                  "org.apache.pdfbox.pdfparser..",
                  "org.apache.pdfbox.pdfwriter..",
                  "org.apache.pdfbox.rendering..",
                  "org.apache.pdfbox.text..",
                  "org.apache.pdfbox.multipdf..",
                  "org.apache.pdfbox.util..")),
          entry("(fonts|inspect|seal)", List.of("org.apache.pdfbox.io..")),
          entry("intake", List.of("org.apache.poi..", "org.apache.commons.compress..")),
          entry("analysis", List.of("com.github.difflib..")),
          entry("diff", List.of("org.apache.commons.csv..", "org.dhatim.fastexcel..")),
          entry("(batch|desk|cli)", List.of("com.google.gson..")),
          entry("desk", List.of("com.sun.net.httpserver..")),
          entry("(proof|batch)", List.of("com.samskivert.mustache..")),
          entry("cli", List.of("picocli..", "me.tongfei..")),
          entry("impose", List.of("com.lowagie..")));

  private static Map<String, Set<String>> table() throws IOException {
    Map<String, Set<String>> table = new LinkedHashMap<>();
    Matcher row = ROW.matcher(Files.readString(Path.of("README.md"), StandardCharsets.UTF_8));
    while (row.find()) {
      table.put(
          row.group(1),
          Arrays.stream(row.group(2).replace("`", "").split("、"))
              .map(String::strip)
              .filter(r -> !r.equals("–"))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return table;
  }

  @Test
  void theTableNamesEveryRoomAndNoOther() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src/main/java/org/kanyin"))) {
      Set<String> rooms =
          folders
              .filter(Files::isDirectory)
              .map(p -> p.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(new TreeSet<>(table().keySet())).isEqualTo(rooms);
      for (String room : rooms) {
        assertThat(Path.of("src/main/java/org/kanyin", room, "package-info.java"))
            .as("what comes into " + room + ", what goes out, what it must not know")
            .exists();
      }
    }
  }

  @Test
  void roomsImportOnlyWhatTheTableAllows() throws IOException {
    Map<String, Set<String>> table = table();
    for (Map.Entry<String, Set<String>> room : table.entrySet()) {
      String[] forbidden =
          table.keySet().stream()
              .filter(other -> !other.equals(room.getKey()))
              .filter(other -> !room.getValue().contains(other))
              .map(other -> "org.kanyin." + other + "..")
              .toArray(String[]::new);
      if (forbidden.length > 0) {
        noClasses()
            .that(resideInAPackage("org.kanyin." + room.getKey() + ".."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(forbidden))
            .because("the README's table says what " + room.getKey() + " may import")
            .check(HOUSE);
      }
    }
  }

  @Test
  void noCyclesBetweenRooms() {
    SlicesRuleDefinition.slices()
        .matching("org.kanyin.(*)..")
        .should()
        .beFreeOfCycles()
        .check(HOUSE);
  }

  @Test
  void noCyclesInsideARoom() {
    SlicesRuleDefinition.slices()
        .matching("org.kanyin.(**)")
        .should()
        .beFreeOfCycles()
        .because("a door knows its inside, the inside its model, and nobody the other way round")
        .check(HOUSE);
  }

  @Test
  void theInsideOfARoomIsClosed() throws IOException {
    for (String room : table().keySet()) {
      noClasses()
          .that(DescribedPredicate.not(resideInAPackage("org.kanyin." + room + "..")))
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.kanyin." + room + ".*..")
                  .and(DescribedPredicate.not(resideInAPackage("org.kanyin." + room + ".model"))))
          .because("others come in by the door of " + room + ", and take its model away")
          .check(HOUSE);
    }
  }

  @Test
  void oneSimpleNameMeansOneThing() {
    Map<String, Set<String>> meanings = new TreeMap<>();
    HOUSE.stream()
        .filter(c -> c.getEnclosingClass().isEmpty() && !c.getSimpleName().equals("package-info"))
        .forEach(
            c ->
                meanings
                    .computeIfAbsent(c.getSimpleName(), n -> new TreeSet<>())
                    .add(c.getPackageName()));
    assertThat(meanings).allSatisfy((name, rooms) -> assertThat(rooms).as(name).hasSize(1));
  }

  @Test
  void oneRoomForEachLibrary() {
    LIBRARIES.forEach(
        (room, packages) ->
            noClasses()
                .that(DescribedPredicate.not(resideInAPackage("org.kanyin." + room + "..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages.toArray(String[]::new)))
                .because("only " + room + " touches it")
                .check(HOUSE));
  }

  @Test
  void composeKnowsNothingButTheJdk() {
    classes()
        .that(resideInAPackage("org.kanyin.compose.."))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "org.kanyin.compose..", "org.kanyin.base.."))
        .check(HOUSE);
  }

  @Test
  void noRoomHandsOutItsLibrarysTypes() {
    DescribedPredicate<JavaClass> foreign =
        DescribedPredicate.not(
            resideInAnyPackage("java..", "javax..", "org.kanyin..", "org.xml.sax..", ""));
    for (JavaClass door : HOUSE) {
      if (!isSeenByOthers(door) || extendsForeignType(door)) {
        continue;
      }
      door.getMethods().stream()
          .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
          .forEach(
              m ->
                  assertThat(foreign.test(m.getRawReturnType().getBaseComponentType()))
                      .as(m.getFullName() + " hands out " + m.getRawReturnType().getName())
                      .isFalse());
    }
  }

  /** What is public in a room's door or its model. */
  private static boolean isSeenByOthers(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && resideInAnyPackage("org.kanyin.*", "org.kanyin.*.model").test(type);
  }

  /** FOP loads its element mappings by class: one public type of ours extends FOP's. */
  private static boolean extendsForeignType(JavaClass door) {
    return door.getRawSuperclass()
        .map(
            s ->
                !s.getPackageName().startsWith("java")
                    && !s.getPackageName().startsWith("org.kanyin"))
        .orElse(false);
  }

  @Test
  void onlyTheCommandLineSpeaks() {
    noClasses()
        .that(DescribedPredicate.not(resideInAPackage("org.kanyin.cli..")))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("findings are values, printed in one place")
        .check(HOUSE);
  }

  @Test
  void noClockNoLocaleNoTimeZone() {
    // An editor's new issue begins today; nothing that is rendered depends on it.
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.kanyin.cli.command.NewCommand")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.util.Locale.class, "getDefault")
        .orShould()
        .callMethod(java.util.TimeZone.class, "getDefault")
        .orShould()
        .callMethod(String.class, "getBytes")
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .because("the same input gives the same bytes on every machine, on every day")
        .check(HOUSE);
  }
}
