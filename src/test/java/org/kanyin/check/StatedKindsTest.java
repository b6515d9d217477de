package org.kanyin.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kanyin.check.DamageKind.Made;
import org.kanyin.check.model.Fault;

/**
 * Some kinds of damage that are seen because the style says how its pages are: each is told by its
 * code on its page, and nothing else.
 */
final class StatedKindsTest {
  /** The codes that only such a check gives. */
  static final Set<String> CODES = Set.of("K105", "K106", "K107", "K108");

  private static final long SEED = 77;

  private static Specimen demo;

  @BeforeAll
  static void render() throws IOException {
    demo = Specimen.of("samples/demo/issue.xml", Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a character of the cover",
        "a line of the cover lost",
        "the cover 3 mm lower",
        "the contents 3 mm lower",
        "one bookmark astray",
        "a bookmark's words changed",
        "the rules of a table lost",
        "a heading becomes a paragraph",
        "a heading of another level",
        "words set bold",
        "dots of a list become numbers",
        "two characters change places",
        "a paragraph in four inks",
        "words in the colour 1A1A1A",
        "a page shown twice as large",
        "a font that says one character of all"
      })
  void isTold(String name) throws IOException {
    DamageKind kind =
        KindList.all().stream().filter(k -> k.name().equals(name)).findFirst().orElseThrow();
    Made made = kind.maker().make(demo, new Random(SEED)).orElseThrow();
    List<Fault> told = demo.told(made.pdf());
    assertThat(told).as(name).isNotEmpty();
    assertThat(told)
        .as(name)
        .allMatch(
            f ->
                kind.codes().contains(f.finding().code())
                    && made.pages().contains(f.finding().place().page()));
  }
}
