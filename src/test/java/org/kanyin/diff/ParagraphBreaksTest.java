package org.kanyin.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paragraphs parted and run together on printed pages and in manifests. */
class ParagraphBreaksTest {
  private static final Path SAMPLE = Path.of("samples/demo");
  private static final UnaryOperator<String> PARTED = Rounds.with("搬运前，", "</p><p>搬运前，");

  @TempDir Path folder;

  private static String joined(String text) {
    return text.replaceFirst("</p>\\s*<p><strong>活字的本钱", "<strong>活字的本钱");
  }

  @Test
  void aJointIsOneDifferenceWhateverTheRounds() {
    each(ParagraphBreaksTest::joined, "D007", "“活字的本钱在”从前另起一段");
  }

  @Test
  void aNewParagraphIsOneDifferenceWhateverTheRounds() {
    each(PARTED, "D006", "此处另起一段：“搬运前，");
  }

  private void each(UnaryOperator<String> edit, String code, String words) {
    Path old = Rounds.copy(SAMPLE, folder.resolve("old"), "issue.xml", t -> t);
    Path revised = Rounds.copy(SAMPLE, folder.resolve("new"), "issue.xml", edit);
    Path a = Rounds.print(old, Map.of());
    Path b = Rounds.print(revised, Map.of());
    for (Path from : List.of(old, a)) {
      for (Path to : List.of(revised, b)) {
        assertThat(Rounds.told(Rounds.compare(from, to, Rounds.TEXT)))
            .as(from + " " + to)
            .singleElement()
            .asString()
            .startsWith(code)
            .contains(words);
      }
    }
  }

  /**
   * Another measure moves every line's end, and what was a line's begin is in the midst of another.
   */
  @Test
  void reflowIsNoBreak() {
    Path issue = Rounds.copy(SAMPLE, folder.resolve("wide"), "issue.xml", t -> t);
    Path wide = Rounds.print(issue, Map.of());
    Path other = Rounds.copy(SAMPLE, folder.resolve("narrow"), "issue.xml", t -> t);
    Path narrow = Rounds.print(other, Map.of("characters", "33", "lines", "34"));
    assertThat(Rounds.told(Rounds.compare(wide, narrow, Rounds.TEXT)))
        .noneMatch(t -> t.startsWith("D006") || t.startsWith("D007"));
    assertThat(Rounds.told(Rounds.compare(issue, narrow, Rounds.TEXT)))
        .noneMatch(t -> t.startsWith("D006") || t.startsWith("D007"));
  }
}
