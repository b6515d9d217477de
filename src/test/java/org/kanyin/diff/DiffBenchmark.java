package org.kanyin.diff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.kanyin.check.Checker;
import org.kanyin.check.model.Profile;
import org.kanyin.diff.model.Comparison;
import org.kanyin.diff.model.DiffRequest;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.model.Issue;
import org.kanyin.measure.Warm;

/**
 * How long checking and comparing take when warm: an issue checked against its manuscript, and
 * compared with a second round in which paragraphs here and there begin with three words more, so
 * that all that follows moves. A measurement, not a test: nothing is asserted.
 *
 * <pre>
 * java -cp target/test-classes:target/classes:$(cat target/classpath) \
 *     org.kanyin.diff.DiffBenchmark samples/demo/issue.xml articles/zihao.xml 20
 * </pre>
 *
 * (See {@link org.kanyin.measure.Measure} for the class path.)
 */
public final class DiffBenchmark {
  private static final int EVERY = 4;

  private DiffBenchmark() {}

  /** See the class: an issue, the one of its files that is edited, how many rounds. */
  public static void main(String[] arguments) throws IOException {
    Path manifest = Path.of(arguments[0]);
    int rounds = Integer.parseInt(arguments[2]);
    Path folder = Files.createTempDirectory("diff-benchmark");
    Path first = Rounds.copy(manifest.getParent(), folder.resolve("1"), arguments[1], t -> t);
    Path second =
        Rounds.copy(manifest.getParent(), folder.resolve("2"), arguments[1], DiffBenchmark::edited);
    Path old = Rounds.print(first, Map.of());
    Path revised = Rounds.print(second, Map.of());
    Comparison comparison = Rounds.compare(old, revised, DiffRequest.DEFAULT);
    System.out.println(
        comparison.items().size() + " differences, " + comparison.pages().size() + " pages");
    Issue issue = new ManifestReader().read(first).value().orElseThrow();
    var options = org.kanyin.check.model.CheckRequest.of(Profile.PRINT);
    Warm.measure("check", rounds, () -> Checker.check(old, Optional.of(issue), options));
    Warm.measure("diff, text", rounds, () -> Rounds.compare(old, revised, Rounds.TEXT));
    Warm.measure(
        "diff, with pictures", rounds, () -> Rounds.compare(old, revised, DiffRequest.DEFAULT));
    Warm.measure("the same twice", rounds, () -> Rounds.compare(old, old, DiffRequest.DEFAULT));
  }

  private static String edited(String file) {
    StringBuilder text = new StringBuilder();
    int paragraph = 0;
    for (String line : file.split("(?<=<p>)")) {
      text.append(line).append(line.endsWith("<p>") && paragraph++ % EVERY == 0 ? "另外补充，" : "");
    }
    return text.toString();
  }
}
