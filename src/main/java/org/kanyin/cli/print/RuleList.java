package org.kanyin.cli.print;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.Place;
import org.kanyin.base.Severity;
import org.kanyin.check.Checker;
import org.kanyin.check.model.RuleTable;

/** The rules of {@code check}, listed; and which codes are none of them. */
public final class RuleList {
  private static final FindingCatalogue RULES = FindingCatalogue.of(Checker.class);

  private RuleList() {}

  public static String text() {
    return RuleTable.rows().stream()
        .map(
            row ->
                facts(row).lines(row.isHouseStyle() ? "本刊的版式" : row.clause(), row.weightClause()))
        .collect(Collectors.joining("\n"));
  }

  public static String json() {
    return RuleFacts.document(RuleTable.rows().stream().map(r -> facts(r).fields()).toList());
  }

  private static RuleFacts facts(RuleTable.Row row) {
    Severity severity = RULES.entries().get(row.code()).severity();
    return new RuleFacts(row.code(), severity, row.name(), row.looks(), row.clause(), row.weight());
  }

  /** What is wrong with the command line: no file, codes that are none. */
  public static List<Finding> unknown(Path pdf, Set<String> only, Set<String> skip) {
    List<Finding> wrong = new ArrayList<>();
    if (pdf == null) {
      wrong.add(
          CommandFindings.finding(
              "C003", Place.NOWHERE, "缺少 OUT.pdf", "例：kanyin check 2023-17.pdf"));
    }
    Set<String> all = new LinkedHashSet<>(only);
    all.addAll(skip);
    all.removeAll(RULES.entries().keySet());
    all.forEach(code -> wrong.add(CommandFindings.finding("C007", Place.NOWHERE, code)));
    return wrong;
  }
}
