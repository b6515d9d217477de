package org.kanyin.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.kanyin.Cases;
import org.kanyin.base.Outcome;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.IssueText;

/**
 * {@code src/test/cases/manifest}: broken manifests to findings, sound ones to documents, and to
 * the one line of text.
 */
final class ManifestCasesTest {
  private static final ManifestReader READER = new ManifestReader();

  private static final String SHOWING =
      """
      <issue xmlns="urn:kanyin:issue" year="2026" number="3" date="2026-03-15">
        <plate><figure src="a.svg" alt="图"/></plate>
      </issue>
      @@ a.svg
      """;

  @TestFactory
  Stream<DynamicNode> findings() {
    return Cases.of("manifest", "bad-", d -> read(d, o -> Printed.findings(o.findings())));
  }

  @TestFactory
  Stream<DynamicNode> documents() {
    return Cases.of("manifest", "good-", d -> read(d, ManifestCasesTest::whole));
  }

  @TestFactory
  Stream<DynamicNode> texts() {
    return Cases.of("manifest", "text-", d -> read(d, ManifestCasesTest::text));
  }

  /** A drawing, in a small issue of its own: what is set of it. */
  @TestFactory
  Stream<DynamicNode> drawings() {
    return Cases.of(
        "manifest", "drawing-", d -> read(SHOWING + d.strip(), ManifestCasesTest::drawing));
  }

  private static String drawing(Outcome<Issue> outcome) {
    String drawn =
        outcome
            .value()
            .flatMap(i -> i.pictures().get("a.svg").drawing())
            .map(d -> d.replace("><", ">\n<"))
            .orElse("");
    return (Printed.findings(outcome.findings()) + "\n" + drawn).strip();
  }

  private static String text(Outcome<Issue> outcome) {
    return outcome
        .value()
        .map(i -> Printed.text(IssueText.of(i)))
        .orElseGet(() -> Printed.findings(outcome.findings()));
  }

  private static String whole(Outcome<Issue> outcome) {
    String findings = Printed.findings(outcome.findings());
    String tree = outcome.value().map(i -> Printed.tree(i.root())).orElse("");
    return findings.isEmpty() ? tree : findings + "\n" + tree;
  }

  /** Lays the case out four folders deep, so that an office can stand in each of three above. */
  private static String read(String document, Function<Outcome<Issue>, String> print) {
    try {
      Path top = Files.createTempDirectory("kanyin-case").toRealPath();
      try {
        Path folder = Files.createDirectories(top.resolve("甲/乙/丙/本期"));
        Path issue = new CaseFolder(folder).write(document);
        String printed = print.apply(READER.read(issue));
        return printed
            .replace(folder + "/", "")
            .replace(top.resolve("甲/乙/丙") + "/", "../")
            .replace(top.resolve("甲/乙") + "/", "../../")
            .replace(top.resolve("甲") + "/", "../../../");
      } finally {
        delete(top);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path top) throws IOException {
    try (Stream<Path> all = Files.walk(top)) {
      for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(p);
      }
    }
  }
}
