package org.kanyin.lint.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.base.ErrorWeights;
import org.kanyin.base.RoomTable;

/** What each code looks at, where that is written, what it counts, and examples of it. */
public final class LintRuleTable {
  /**
   * One rule.
   *
   * @param clause the standard or usage it rests on
   * @param item the row of {@link ErrorWeights}, or {@code -}
   */
  public record Row(String code, String name, String looks, String clause, String item) {
    public double weight() {
      return item.equals("-") ? 0 : ErrorWeights.weight(item);
    }
  }

  /**
   * A text by which a rule is tested and explained. Paragraphs are parted by {@code ¶}, articles by
   * {@code ※}; a title begins with {@code #}, a heading with {@code ##}, an author with {@code @}.
   *
   * @param code whose example it is
   * @param isWrong whether the rule must say something; else no rule may
   * @param text what is wrong stands between {@code ⟦} and {@code ⟧}
   * @param right what should stand in its place, or empty
   */
  public record Example(String code, boolean isWrong, String text, String right) {}

  private static final Map<String, Row> ROWS = new LinkedHashMap<>();

  static {
    for (String[] f : RoomTable.rowsUnderHeadings(LintRuleTable.class, "rules.tsv")) {
      if (!f[4].equals("-") && !ErrorWeights.rows().containsKey(f[4])) {
        throw new IllegalStateException("rules.tsv: no such weight: " + f[4]);
      }
      ROWS.put(f[0], new Row(f[0], f[1], f[2], f[3], f[4]));
    }
  }

  private LintRuleTable() {}

  /** All rules in the order of their codes. */
  public static List<Row> rows() {
    return List.copyOf(ROWS.values());
  }

  public static double weight(String code) {
    return ROWS.get(code).weight();
  }

  /** All examples, in the order of their codes. */
  public static List<Example> examples() {
    return RoomTable.rowsUnderHeadings(LintRuleTable.class, "examples.tsv").stream()
        .map(f -> new Example(f[0], f[1].equals("错"), f[2], f.length > 3 ? f[3] : ""))
        .toList();
  }
}
