package org.kanyin.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.kanyin.Cases;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.diff.align.AlignedFlow;
import org.kanyin.diff.corrections.CorrectionTable;
import org.kanyin.diff.corrections.CorrectionVerifier;
import org.kanyin.diff.corrections.VerifiedCorrections;
import org.kanyin.diff.model.Correction;
import org.kanyin.diff.report.DiffSentences;

/**
 * {@code src/test/cases/diff}: the old text, the new text, perhaps a table of corrections; and what
 * the proofreader is told. The parts are headed 旧, 新, 改正表.
 */
class DiffCasesTest {
  @TestFactory
  Stream<DynamicNode> cases() {
    return Cases.of("diff", DiffCasesTest::told);
  }

  private static String told(String document) {
    List<AlignedFlow> pairs =
        Differ.pairs(
            PlainRound.of("旧.pdf", part(document, "旧")),
            PlainRound.of("新.pdf", part(document, "新")));
    List<Finding> findings = new ArrayList<>();
    String table = part(document, "改正表");
    Outcome<List<Correction>> corrections =
        table.isEmpty() ? Outcome.of(List.of(), List.of()) : CorrectionTable.parse("改正.csv", table);
    findings.addAll(corrections.findings());
    VerifiedCorrections verified =
        CorrectionVerifier.verify(pairs, corrections.value().orElseThrow());
    new RoundChanges(pairs, verified, !verified.outcomes().isEmpty())
        .own()
        .forEach(c -> findings.add(DiffSentences.change(c, table.isEmpty()).finding()));
    verified.outcomes().forEach(v -> findings.add(DiffSentences.outcome(v, "改正.csv").finding()));
    return findings.isEmpty()
        ? "两稿相同"
        : findings.stream()
            .map(f -> f.code() + " " + (f.place().line() > 0 ? f.place() + " " : "") + f.message())
            .collect(Collectors.joining("\n"));
  }

  private static String part(String document, String name) {
    return document
        .lines()
        .dropWhile(l -> !l.equals(name + "："))
        .skip(1)
        .takeWhile(l -> !l.matches("(旧|新|改正表)："))
        .map(l -> l.replace("→", "\t") + "\n")
        .collect(Collectors.joining());
  }
}
