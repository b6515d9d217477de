package org.kanyin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.Severity;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.ManuscriptBuilder;
import org.kanyin.lint.text.Passage;
import org.kanyin.manifest.ManifestReader;

/**
 * Five hundred faults put one at a time into the samples' articles: how many are found, by family,
 * and how many findings of an article stand elsewhere. The bars are what was measured, told
 * honestly: faults of sense that no rule knows are among the seeds.
 */
final class SeededFaultsTest {
  private static final int SEEDS = 500;
  private static final long SEED = Long.getLong("seed", 20_261_128L);

  /** Each missed fault with what is round it: {@code -Dshow=true}. */
  private static final boolean SHOW = Boolean.getBoolean("show");

  private static final FindingCatalogue CATALOGUE = FindingCatalogue.of(Linter.class);
  private static final LintRules RULES = new LintRules(OfficeTables.starter());

  /** What was found of each family. */
  private static final class Tally {
    private int seeded;
    private int found;
    private int elsewhere;
  }

  @Test
  void seededFaultsAreFound() throws IOException {
    Random random = new Random(SEED);
    List<Manuscript> articles = articles();
    Map<SeededFault.Family, Tally> tallies = new EnumMap<>(SeededFault.Family.class);
    List<String> missed = new ArrayList<>();
    for (int n = 0; n < SEEDS; n++) {
      SeededFault.Family family = SeededFault.Family.values()[n % 3];
      Optional<SeededFault> seed = Optional.empty();
      Manuscript article = articles.get(0);
      while (seed.isEmpty()) {
        article = articles.get(random.nextInt(articles.size()));
        seed = SeededFault.of(family, article.passages(), random);
      }
      judge(seed.get(), article, tallies.computeIfAbsent(family, k -> new Tally()), missed);
    }
    tallies.forEach(
        (family, t) ->
            System.out.printf(
                "%s: seeded %d, found %d, said elsewhere %d (seed %d)%n",
                family, t.seeded, t.found, t.elsewhere, SEED));
    System.out.println(
        "missed: "
            + missed.stream()
                .collect(
                    java.util.stream.Collectors.groupingBy(
                        k -> k, java.util.TreeMap::new, java.util.stream.Collectors.counting())));
    tallies.forEach(
        (family, t) -> {
          assertThat(100 * t.found / t.seeded)
              .as(family + " found, %")
              .isGreaterThanOrEqualTo(family.bar());
          assertThat(t.elsewhere).as(family + " said elsewhere").isZero();
        });
  }

  private static void judge(SeededFault seed, Manuscript clean, Tally tally, List<String> missed) {
    tally.seeded++;
    List<TextFault> said = RULES.look(with(clean, seed.article()));
    boolean found = said.stream().anyMatch(f -> seed.isOf(f.passage(), f.from(), f.to()));
    tally.found += found ? 1 : 0;
    if (!found) {
      missed.add(seed.kind());
      if (SHOW) {
        System.out.println("missed " + seed.kind() + ": " + seed.shown());
      }
    }
    List<TextFault> elsewhere =
        said.stream()
            .filter(f -> !seed.isOf(f.passage(), f.from(), f.to()))
            .filter(f -> !seed.mayEcho(f.passage()))
            .filter(f -> CATALOGUE.entries().get(f.code()).severity() != Severity.NOTE)
            .toList();
    tally.elsewhere += elsewhere.size();
    elsewhere.forEach(f -> System.out.println(seed.kind() + " → " + f.code() + " " + f.text()));
  }

  private static Manuscript with(Manuscript issue, List<Passage> article) {
    return new Manuscript(
        issue.year(), issue.number(), issue.cumulative(), issue.date(), article, List.of());
  }

  private static List<Manuscript> articles() throws IOException {
    ManifestReader reader = new ManifestReader();
    List<Manuscript> articles = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("samples"))) {
      for (Path issue :
          files.filter(f -> f.getFileName().toString().equals("issue.xml")).sorted().toList()) {
        Manuscript whole = ManuscriptBuilder.of(reader.read(issue).value().orElseThrow());
        whole.articles().forEach(a -> articles.add(with(whole, a)));
      }
    }
    return articles;
  }
}
