package org.kanyin.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kanyin.analysis.model.PageRegion;
import org.kanyin.check.DamageKind.Made;
import org.kanyin.check.model.Fault;

/**
 * Kinds of damage, each done once or several times at places that a seed chooses: what is found at
 * all, by the right code on the right page, and without anything else being told. {@code
 * -Dinstances=4} makes more of each, {@code -Dkinds=words} only those in whose name the pattern is
 * found.
 */
final class ManyDamagesTest {
  private static final int INSTANCES = Integer.getInteger("instances", 1);
  private static final Pattern KINDS = Pattern.compile(System.getProperty("kinds", ""));
  private static final long SEED = Long.getLong("seed", 16);
  private static final String SAMPLE = System.getProperty("sample", "");

  private int all;
  private int found;
  private int right;
  private int alone;
  private int marked;
  private int withPlace;
  private final List<String> log = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  @Test
  @Tag("long")
  void mostAreFoundAndLittleElseIsTold() throws IOException {
    Map<String, Specimen> samples = new TreeMap<>();
    samples.put("demo", Specimen.of("samples/demo/issue.xml", Optional.empty()));
    samples.put("gongwen", Specimen.of("samples/demo/issue.xml", Optional.of("gongwen")));
    samples.put("archive", Specimen.of("samples/archive/2021-11/issue.xml", Optional.empty()));
    List<DamageKind> kinds =
        KindList.all().stream().filter(k -> KINDS.matcher(k.name()).find()).toList();
    for (DamageKind kind : kinds) {
      for (int i = 0; i < INSTANCES; i++) {
        String sample =
            SAMPLE.isEmpty() ? i % 4 == 3 ? "gongwen" : i % 4 == 2 ? "archive" : "demo" : SAMPLE;
        one(samples, sample, kind, i);
      }
    }
    String sum =
        all
            + " files of "
            + kinds.size()
            + " kinds, seed "
            + SEED
            + ": found "
            + found
            + ", by the right code on the right page "
            + right
            + ", nothing else told "
            + alone
            + ", the mark on the fault "
            + marked
            + " of "
            + withPlace;
    log.add(sum);
    log.addAll(faults);
    System.out.println(sum);
    String to = System.getProperty("log");
    if (to != null) {
      Files.write(Path.of(to), log);
    }
    assertThat(faults).isEmpty();
    // One instance of each kind on the demo: 255, 254 and 247 of 256.
    assertThat(found).as(sum).isGreaterThanOrEqualTo(252);
    assertThat(right).as(sum).isGreaterThanOrEqualTo(250);
    assertThat(alone).as(sum).isGreaterThanOrEqualTo(243);
  }

  private void one(Map<String, Specimen> samples, String sample, DamageKind kind, int instance)
      throws IOException {
    Random random = new Random(SEED * 1000 + 31L * instance + kind.name().hashCode());
    Specimen of = samples.get(sample);
    Optional<Made> made = kind.maker().make(of, random);
    if (made.isEmpty()) {
      log.add("none " + sample + " " + kind.name());
      return;
    }
    List<Fault> told = told(of, made.get(), sample + " " + instance + " " + kind.name());
    boolean isRight = told.stream().anyMatch(f -> isRight(kind, made.get(), f));
    boolean isAlone = isRight && told.stream().allMatch(f -> isRight(kind, made.get(), f));
    all++;
    found += told.isEmpty() ? 0 : 1;
    right += isRight ? 1 : 0;
    alone += isAlone ? 1 : 0;
    boolean onIt =
        made.get().where().isEmpty()
            || told.stream()
                .filter(f -> isRight(kind, made.get(), f))
                .anyMatch(f -> isOn(made.get(), f));
    withPlace += made.get().where().isPresent() ? 1 : 0;
    marked += made.get().where().isPresent() && onIt ? 1 : 0;
    if (!isAlone || !onIt || told.size() > 2) {
      String dump = System.getProperty("dump");
      if (dump != null) {
        Files.write(
            Path.of(
                dump,
                sample
                    + "-"
                    + instance
                    + "-"
                    + kind.name().replaceAll("[^a-zA-Z0-9]+", "_")
                    + ".pdf"),
            made.get().pdf());
      }
      String state =
          told.isEmpty()
              ? "MISS "
              : !isRight ? "WRONG" : !isAlone ? "MORE " : onIt ? "many " : "mark ";
      log.add(
          state
              + " "
              + sample
              + " "
              + instance
              + " "
              + kind.name()
              + " "
              + kind.codes()
              + "@"
              + made.get().pages().stream().sorted().limit(4).toList()
              + " → "
              + told.stream()
                  .limit(12)
                  .map(
                      f ->
                          f.finding().code()
                              + "@"
                              + f.finding().place().page()
                              + " "
                              + f.finding()
                                  .message()
                                  .substring(0, Math.min(40, f.finding().message().length())))
                  .toList());
    }
  }

  /** What is told; a fault of the program is written down, and nothing told. */
  private List<Fault> told(Specimen of, Made made, String about) {
    try {
      return of.told(made.pdf());
    } catch (RuntimeException e) {
      faults.add(about + ": " + e + " " + Arrays.asList(e.getStackTrace()).subList(0, 3));
      return List.of();
    }
  }

  private static boolean isRight(DamageKind kind, Made made, Fault f) {
    return kind.codes().contains(f.finding().code())
        && made.pages().contains(f.finding().place().page());
  }

  private static boolean isOn(Made made, Fault f) {
    for (PageRegion m : f.marks()) {
      if (m.box().grown(6).meets(made.where().orElseThrow())) {
        return true;
      }
    }
    return false;
  }
}
