package org.kanyin.check.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kanyin.base.ErrorWeights;
import org.kanyin.base.RoomTable;

/** What each code looks at, where that is written, and what it counts in the error rate. */
public final class RuleTable {
  /**
   * One rule.
   *
   * @param looks a sentence: what is looked at and when it is a fault
   * @param clause the standard, regulation or book it rests on
   * @param item the row of {@link ErrorWeights}, or {@code -}
   * @param traits what else the checker must know of it
   */
  public record Row(
      String code, String name, String looks, String clause, String item, Set<Trait> traits) {
    public Row {
      traits = Set.copyOf(traits);
    }

    /** Whether it rests on no standard but on how this periodical is designed. */
    public boolean isHouseStyle() {
      return clause.equals(HOUSE_STYLE);
    }

    public double weight() {
      return item.equals("-") ? 0 : ErrorWeights.weight(item);
    }

    /** The regulation the weight comes from; empty where it has none. */
    public String weightClause() {
      return item.equals("-") ? "" : ErrorWeights.rows().get(item).clause();
    }
  }

  /** What sets a code apart from the others, so that nobody has to know codes by name. */
  public enum Trait {
    /** Told of a page that stands in the file twice; nothing else is told of the second one. */
    SAID_OF_DOUBLED_PAGE("doubled"),
    /** Measured from the page's edges: on a page with other edges it says nothing more. */
    MEASURED_FROM_EDGES("edges"),
    /**
     * What it looks at is inferred from the pages where no issue tells it: then it is a warning.
     */
    INFERRED("inferred"),
    /** Says what is wrong with a page as a whole: its text is not judged besides. */
    SAID_OF_WHOLE_PAGE("page"),
    /** Told of a page that is no page of this issue; nothing else that counts is told of it. */
    SAID_OF_STRANGE_PAGE("strange"),
    /** Characters are lost, added or changed: the shape of their line says nothing more. */
    CHANGES_TEXT("text"),
    /** Of the shape of a line: where it begins, ends, is broken, how it is spaced. */
    SHAPE_OF_LINE("line"),
    /** One of the ways to say that a line is out of its place to a side. */
    ACROSS("across"),
    /** Told once of lines below each other. */
    RUNS_ON("run"),
    /**
     * Where no issue tells how it should be, what a file has in many places is its way, or was not
     * understood: then it is told once.
     */
    HABIT("habit"),
    /** There is text that could not be read, so that faults in it were not looked for. */
    TEXT_UNREAD("unread");

    private final String written;

    Trait(String written) {
      this.written = written;
    }

    /** As a cell of {@code rules.tsv} has them: by their words, with commas, or {@code -}. */
    private static Set<Trait> parse(String cell) {
      Set<Trait> traits = EnumSet.noneOf(Trait.class);
      if (!cell.equals("-")) {
        for (String word : cell.split(",", -1)) {
          traits.add(
              Arrays.stream(values())
                  .filter(t -> t.written.equals(word))
                  .findFirst()
                  .orElseThrow(() -> new IllegalStateException("rules.tsv: no trait: " + word)));
        }
      }
      return traits;
    }
  }

  /** What {@code rules.tsv} has for a clause where no standard asks for the rule. */
  private static final String HOUSE_STYLE = "house style";

  private static final Map<String, Row> ROWS = new LinkedHashMap<>();

  static {
    for (String[] f : RoomTable.rowsUnderHeadings(RuleTable.class, "rules.tsv")) {
      if (!f[4].equals("-") && !ErrorWeights.rows().containsKey(f[4])) {
        throw new IllegalStateException("rules.tsv: no such weight: " + f[4]);
      }
      ROWS.put(f[0], new Row(f[0], f[1], f[2], f[3], f[4], Trait.parse(f[5])));
    }
  }

  private RuleTable() {}

  /** All rules in the order of their codes. */
  public static List<Row> rows() {
    return List.copyOf(ROWS.values());
  }

  /** Whether a code has that trait; none has where another room's findings are asked. */
  public static boolean has(String code, Trait trait) {
    Row row = ROWS.get(code);
    return row != null && row.traits().contains(trait);
  }

  /** Whether it counts in the error rate; none does where another room's findings are asked. */
  public static boolean isCounted(String code) {
    Row row = ROWS.get(code);
    return row != null && !row.item().equals("-");
  }

  /** The weight of a fault; twice as much on the cover. */
  public static double weight(String code, boolean cover) {
    double weight = ROWS.get(code).weight();
    return cover ? weight * ErrorWeights.weight("cover") : weight;
  }

  /** Full pages' worth of characters that a cover counts. */
  public static double coverShare() {
    return ErrorWeights.weight("cover-share");
  }

  /** How often one and the same fault is counted. */
  public static int mostRepeats() {
    return (int) ErrorWeights.weight("repeats");
  }
}
