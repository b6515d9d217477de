package org.kanyin.diff.corrections;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.kanyin.Cases;
import org.kanyin.base.Outcome;
import org.kanyin.diff.model.Correction;

/**
 * {@code src/test/cases/corrections}: a table of corrections as offices write it, and what is read
 * in it.
 */
final class TableHabitsTest {
  @TestFactory
  Stream<DynamicNode> cases() {
    return Cases.of("corrections", TableHabitsTest::read);
  }

  private static String read(String table) {
    String text = table.replace("→", "\t").replace("~", "\u00A0");
    Outcome<List<Correction>> outcome = CorrectionTable.parse("改正.csv", text);
    List<String> told = new ArrayList<>();
    outcome.findings().forEach(f -> told.add(f.code() + " " + f.place() + " " + f.message()));
    outcome.value().orElseThrow().forEach(c -> told.add(said(c)));
    return told.isEmpty() ? "没有一条" : String.join("\n", told);
  }

  /** What one row asks for. */
  static String said(Correction c) {
    StringBuilder out = new StringBuilder().append(c.row()).append(' ');
    c.page().ifPresent(p -> out.append("第").append(p).append("页 "));
    c.line().ifPresent(l -> out.append(l < 0 ? "倒数第" + -l : "第" + l).append("行 "));
    c.part().ifPresent(p -> out.append(List.of("封面", "目录", "书眉").get(p.ordinal())).append(' '));
    if (!c.context().isEmpty()) {
      out.append('“').append(c.context()).append("” ");
    }
    return out.append(c.wrong()).append('→').append(c.right()).toString().replace("\n", "¶");
  }
}
