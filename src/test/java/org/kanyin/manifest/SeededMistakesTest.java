package org.kanyin.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kanyin.base.Finding;

/**
 * Slips of every kind ({@link Slip}) at random places of the samples: each is answered by its code
 * at its line with its remedy, and whoever does what the hint says has fewer findings, never more.
 */
final class SeededMistakesTest {
  private static final Path SAMPLES = Path.of("samples");
  private static final long SEED = Long.getLong("seed", 20261128L);

  private final ManifestReader reader = new ManifestReader();
  @TempDir Path folder;

  /** A file of a sample, and the manifest of its issue. */
  private record Sample(Path file, Path issue, String text) {}

  @ParameterizedTest
  @ValueSource(longs = {0, 1})
  void everyKindAtRandomPlaces(long more) throws IOException {
    everyKind(SEED + more);
  }

  /** {@code -Dseed} and {@code -Dseeds} look elsewhere. */
  @Test
  @Tag("long")
  void manySeeds() throws IOException {
    for (long more = 2; more < Long.getLong("seeds", 6); more++) {
      everyKind(SEED + more);
    }
  }

  private void everyKind(long seed) throws IOException {
    List<Sample> samples = samples();
    Random random = new Random(seed);
    List<String> misses = new ArrayList<>();
    int made = 0;
    for (Slip kind : Slip.kinds()) {
      List<Sample> order = new ArrayList<>(samples);
      Collections.shuffle(order, random);
      int found = 0;
      for (Sample sample : order) {
        Optional<Slip.Edit> edit = kind.make().apply(random, sample.text());
        if (edit.isPresent() && found < 2) {
          found++;
          made++;
          miss(kind, sample, edit.get()).ifPresent(misses::add);
        }
      }
      if (found == 0) {
        misses.add("no place for: " + kind.name());
      }
    }
    System.out.println("seed " + seed + ": " + made + " slips, " + misses.size() + " missed");
    assertThat(String.join("\n", misses)).as("seed " + seed).isEmpty();
  }

  private Optional<String> miss(Slip kind, Sample sample, Slip.Edit edit) throws IOException {
    List<Finding> findings = read(sample, edit.in(sample.text(), edit.typed()));
    long line = sample.text().substring(0, edit.at()).lines().count();
    line += sample.text().substring(0, edit.at()).endsWith("\n") || edit.at() == 0 ? 1 : 0;
    long last = line + edit.typed().lines().count();
    String about =
        kind.name() + ": " + sample.file() + ":" + line + " " + edit.right() + " → " + edit.typed();
    List<Finding> mended = read(sample, edit.in(sample.text(), edit.mended()));
    if (mended.size() >= Math.max(1, findings.size())) {
      return Optional.of(about + "\n  the hint does not help: " + findings + " " + mended);
    }
    long from = line;
    boolean answered =
        findings.stream()
            .filter(f -> kind.codes().contains(f.code()))
            .filter(f -> isNear(f, from, last))
            .anyMatch(
                f -> Pattern.compile(kind.remedy()).matcher(f.message() + f.suggestion()).find());
    return answered
        ? Optional.empty()
        : Optional.of(
            about
                + "\n  "
                + String.join(
                    "\n  ",
                    findings.stream()
                        .limit(3)
                        .map(
                            f ->
                                f.place().line()
                                    + " "
                                    + f.code()
                                    + " "
                                    + f.message()
                                    + f.suggestion())
                        .toList())
                + (findings.size() > 3 ? "\n  and " + (findings.size() - 3) : ""));
  }

  /** A tag that is missing is told at the tag that lacks it, and so is what an element lacks. */
  private static boolean isNear(Finding f, long from, long last) {
    long line = f.place().line();
    if (f.code().equals("M135")) {
      return line >= from - 1; // What is begun nowhere is told where it ends.
    }
    return TOLD_AT_THE_ELEMENT.contains(f.code())
        ? line <= last + 1
        : line >= from - 1 && line <= last + 1;
  }

  private static final List<String> TOLD_AT_THE_ELEMENT = List.of("M012", "M035", "M011", "M137");

  private List<Finding> read(Sample sample, String text) throws IOException {
    Files.writeString(sample.file(), text);
    try {
      return reader.read(sample.issue()).findings();
    } finally {
      Files.writeString(sample.file(), sample.text());
    }
  }

  /** Every file of the samples that an editor writes, in a folder that may be changed. */
  private List<Sample> samples() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Path copy = folder.resolve(SAMPLES.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    List<Sample> out = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
        issue(file).ifPresent(i -> out.add(new Sample(file, i, text(file))));
      }
    }
    for (Sample sample : out) {
      assertThat(reader.read(sample.issue()).findings()).as(sample.issue().toString()).isEmpty();
    }
    return out;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Optional<Path> issue(Path file) {
    return Stream.of(
            file, file.resolveSibling("issue.xml"), file.getParent().resolveSibling("issue.xml"))
        .filter(f -> f.endsWith("issue.xml") && Files.exists(f))
        .findFirst();
  }
}
