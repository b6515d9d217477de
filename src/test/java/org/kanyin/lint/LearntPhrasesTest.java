package org.kanyin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.rules.near.LearntPhraseRule;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.ManuscriptBuilder;
import org.kanyin.lint.text.Passage;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Issue;

/**
 * Back issues as an office has them: twelve years' reports made of the same sentences, in another
 * order each time with other numbers. One more issue is read with what was learnt of them: clean,
 * and with a wrong character in each of many places.
 */
final class LearntPhrasesTest {
  private static final long SEED = 20_261_128L;
  private static final int BACK_ISSUES = 12;
  private static final int FAULTS = 200;

  /** Sentences of reports; N is a number, M a name that is another one each time. */
  private static final String[] SENTENCES = {
    "M文印站认真落实校样核红登记交接制度，全年核红N次。",
    "会议听取了关于排印质量检查情况的报告，提出了N条意见。",
    "各编印单位要进一步健全稿件三审三校工作责任制。",
    "M印刷所组织开展了印前检查操作规程专题培训，N人参加。",
    "要把消灭差错作为编印工作的生命线，做到件件有着落。",
    "校对科对历年合订本的目录索引逐条进行了核对，改正N处。",
    "会议强调，付印样必须由值班编辑和责任校对共同签字。",
    "检查组先后到M、纸库、装订车间实地察看了安全生产情况。",
    "要坚持读者第一的办刊方针，广泛听取基层通讯员的意见建议。",
    "今年以来，共受理读者来信N封，做到了封封有回音。"
  };

  private static final String[] NAMES = {"青溪", "松河", "白杨", "东岭", "南滩", "西畈"};

  @Test
  void aWrongCharacterIsAskedAndACleanIssueIsNot(@TempDir Path folder) throws IOException {
    Random random = new Random(SEED);
    Learner learner = new Learner();
    ManifestReader reader = new ManifestReader();
    for (int n = 1; n <= BACK_ISSUES; n++) {
      learner.read(issue(reader, folder, n, text(random)));
    }
    byte[] table = learner.table();
    LearntPhraseRule rule = new LearntPhraseRule(learner.phrases());
    Manuscript next = ManuscriptBuilder.of(issue(reader, folder, BACK_ISSUES + 1, text(random)));
    Manuscript samples = samples(reader);
    int alarms = rule.look(next).size();
    int elsewhere = rule.look(samples).size();
    int found = 0;
    for (int i = 0; i < FAULTS; i++) {
      found += isFound(rule, next, random) ? 1 : 0;
    }
    System.out.printf(
        "learnt: %d phrases, %d bytes; found %d of %d; false alarms %d in %d characters, %d in %d"
            + " of other text (seed %d)%n",
        learner.phrases().size(),
        table.length,
        found,
        FAULTS,
        alarms,
        next.characters(),
        elsewhere,
        samples.characters(),
        SEED);
    assertThat(alarms).as("clean issue").isZero();
    assertThat(elsewhere).as("other text").isZero();
    assertThat(found).isGreaterThan(FAULTS * 26 / 100);
    assertThat(learner.table()).isEqualTo(table);
  }

  private static String text(Random random) {
    List<String> sentences = new ArrayList<>(List.of(SENTENCES));
    java.util.Collections.shuffle(sentences, random);
    StringBuilder out = new StringBuilder();
    for (String s : sentences) {
      out.append("<p>")
          .append(s.replace("M", NAMES[random.nextInt(NAMES.length)]))
          .append("</p>\n");
    }
    return out.toString().replaceAll("N", String.valueOf(2 + random.nextInt(90)));
  }

  private static Issue issue(ManifestReader reader, Path folder, int number, String text)
      throws IOException {
    Path file = folder.resolve("issue" + number + ".xml");
    Files.writeString(
        file,
        "<issue xmlns=\"urn:kanyin:issue\" year=\"2025\" number=\"%d\" date=\"2025-12-10\">"
                .formatted(number)
            + "<masthead><name>刊印</name></masthead><article id=\"a\"><title>编印情况</title>"
            + text
            + "</article></issue>",
        StandardCharsets.UTF_8);
    return reader.read(file).value().orElseThrow();
  }

  private static Manuscript samples(ManifestReader reader) throws IOException {
    List<Passage> passages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("samples"))) {
      for (Path f :
          files.filter(x -> x.getFileName().toString().equals("issue.xml")).sorted().toList()) {
        passages.addAll(ManuscriptBuilder.of(reader.read(f).value().orElseThrow()).passages());
      }
    }
    Path any = Path.of("samples", "demo", "issue.xml");
    Manuscript demo = ManuscriptBuilder.of(reader.read(any).value().orElseThrow());
    return new Manuscript(
        demo.year(), demo.number(), demo.cumulative(), demo.date(), passages, List.of());
  }

  /** One character of a paragraph becomes another one of the issue. */
  private static boolean isFound(LearntPhraseRule rule, Manuscript issue, Random random) {
    List<Passage> prose = issue.passages().stream().filter(p -> p.is(BlockKind.P)).toList();
    Passage p = prose.get(random.nextInt(prose.size()));
    int at = random.nextInt(p.text().length());
    List<Character> all = characters(prose);
    char other = all.get(random.nextInt(all.size()));
    if (!isHan(p.text().charAt(at)) || other == p.text().charAt(at)) {
      return isFound(rule, issue, random);
    }
    String text = p.text().substring(0, at) + other + p.text().substring(at + 1);
    Passage.Head head = new Passage.Head(p.id(), BlockKind.P, p.article(), p.file(), "");
    Passage wrong = new Passage(head, text, IntStream.range(0, text.length()).toArray());
    Manuscript one =
        new Manuscript(issue.year(), issue.number(), 0, issue.date(), List.of(wrong), List.of());
    List<TextFault> said = rule.look(one);
    return said.stream().anyMatch(f -> f.from() <= at + 1 && f.to() >= at);
  }

  private static List<Character> characters(List<Passage> prose) {
    TreeSet<Character> all = new TreeSet<>();
    prose.forEach(
        p -> p.text().chars().filter(c -> isHan((char) c)).forEach(c -> all.add((char) c)));
    return List.copyOf(all);
  }

  private static boolean isHan(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
