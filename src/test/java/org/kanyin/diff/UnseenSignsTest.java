package org.kanyin.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks the same and is another character, or none that shows: a difference in every form. */
class UnseenSignsTest {
  private static final Path SAMPLE = Path.of("samples/demo");

  @TempDir Path folder;

  private Path edited(String old, String revised) {
    return Rounds.copy(SAMPLE, folder.resolve("new"), "issue.xml", Rounds.with(old, revised));
  }

  @ParameterizedTest
  @CsvSource({
    "研究室主任顾砚秋主持, 研究室主\u200B任顾砚秋主持, 主〔U+200B〕任",
    "研究室主任顾砚秋主持, 研究室主&#x200B;任顾砚秋主持, 主〔U+200B〕任",
    "从头读了一遍, 从头\u00AD读了一遍, 头〔U+00AD〕读",
    "从头读了一遍, 从头&#173;读了一遍, 头〔U+00AD〕读",
    "从头读了一遍, 从\u2060头读了一遍, 从〔U+2060〕头",
    "同志通过视频旁听。</p>, 同志通过视频旁听。\u200B</p>, 。〔U+200B〕会",
    "从头读了一遍, 从头\u3000读了一遍, 头〔U+3000〕读",
    "人名、职务、日期一类, \u2F08名、职务、日期一类, ⼈〔U+2F08〕",
  })
  void inManuscripts(String old, String revised, String told) {
    List<String> all =
        Rounds.told(Rounds.compare(SAMPLE.resolve("issue.xml"), edited(old, revised), Rounds.TEXT));
    assertThat(all).singleElement().asString().contains(told);
  }

  @Test
  void inPrint() {
    Path old = Rounds.copy(SAMPLE, folder.resolve("old"), "issue.xml", t -> t);
    Path revised =
        Rounds.copy(
            SAMPLE,
            folder.resolve("new"),
            "issue.xml",
            t -> t.replace("人名、职务、日期一类", "\u2F08名、职务、日期一类").replace("从头读了一遍", "从头\u3000读了一遍"));
    Path a = Rounds.print(old, Map.of());
    Path b = Rounds.print(revised, Map.of());
    for (Path before : List.of(old, a)) {
      assertThat(Rounds.told(Rounds.compare(before, b, Rounds.TEXT)))
          .as(before.toString())
          .hasSize(2)
          .anyMatch(t -> t.contains("头〔U+3000〕读"))
          .anyMatch(t -> t.contains("“人〔U+4EBA〕”改成“⼈〔U+2F08〕”"));
    }
  }
}
