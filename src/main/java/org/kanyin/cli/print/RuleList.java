package org.kanyin.cli.print;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.Place;
import org.kanyin.check.Checker;
import org.kanyin.check.model.RuleTable;

/** The rules of {@code check}, listed; and which codes are none of them. */
public final class RuleList {
  private static final FindingCatalogue RULES = FindingCatalogue.of(Checker.class);

  private RuleList() {}

  public static String text() {
    StringBuilder out = new StringBuilder();
    for (RuleTable.Row row : RuleTable.rows()) {
      String severity = RULES.entries().get(row.code()).severity().label();
      out.append(row.code()).append(' ').append(severity).append(' ').append(row.name());
      out.append("\n     查：").append(row.looks());
      out.append("\n     依据：").append(row.isHouseStyle() ? "本刊的版式" : row.clause());
      if (row.weight() > 0) {
        out.append("\n     计分：").append(row.weightClause());
      }
      out.append('\n');
    }
    return out.toString().stripTrailing();
  }

  public static String json() {
    return RuleTable.rows().stream()
        .map(
            row -> {
              Map<String, Object> fields = new LinkedHashMap<>();
              fields.put("code", row.code());
              fields.put("severity", RULES.entries().get(row.code()).severity().key());
              fields.put("name", row.name());
              fields.put("looks", row.looks());
              fields.put("clause", row.clause());
              fields.put("weight", row.weight());
              return JsonObjects.object(fields);
            })
        .collect(Collectors.joining(",\n  ", "{\"rules\":[\n  ", "\n]}"));
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
