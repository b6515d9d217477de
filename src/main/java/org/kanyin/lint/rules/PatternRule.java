package org.kanyin.lint.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.base.RoomTable;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;

/** A row of {@code patterns.tsv}: what stands in one paragraph and is wrong wherever it stands. */
public final class PatternRule implements LintRule {
  /** The codes whose rules are patterns; the table has no other. */
  private static final Set<String> CODES =
      Set.of(
          "L005", "L006", "L007", "L013", "L014", "L015", "L016", "L017", "L018", "L019", "L021",
          "L022", "L023", "L024", "L025", "L026", "L027", "L070", "L071", "L072", "L073", "L074",
          "L075", "L076", "L079", "L082", "L084", "L086", "L088", "L097", "L100", "L101", "L103",
          "L110", "L112", "L113", "L114", "L116", "L118", "L119");

  private static final String NONE = "-";

  private enum Where {
    ALL,
    READ,
    PROSE;

    private boolean suits(Passage p) {
      return switch (this) {
        case ALL -> !p.isAddress();
        case READ -> p.isRead();
        case PROSE -> p.isProse();
      };
    }
  }

  private final String code;
  private final Where where;
  private final Pattern wrong;
  private final boolean named;
  private final Optional<Pattern> unless;
  private final Optional<String> right;
  private final String advice;

  private PatternRule(String[] row) {
    code = row[0];
    where = Where.valueOf(row[1].toUpperCase(java.util.Locale.ROOT));
    wrong = Pattern.compile(row[2]);
    named = row[2].contains("(?<x>");
    unless = row[3].equals(NONE) ? Optional.empty() : Optional.of(Pattern.compile(row[3]));
    right = row[4].equals(NONE) ? Optional.empty() : Optional.of(row[4]);
    advice = row[5].equals(NONE) ? "" : row[5];
    if (!CODES.contains(code)) {
      throw new IllegalStateException("patterns.tsv: " + code);
    }
  }

  /** All rows, in the order of the table; compiled once. */
  public static List<LintRule> all() {
    return Rows.ALL;
  }

  private static final class Rows {
    private static final List<LintRule> ALL =
        RoomTable.rowsUnderHeadings(PatternRule.class, "patterns.tsv").stream()
            .<LintRule>map(PatternRule::new)
            .toList();
  }

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (Passage p : manuscript.passages()) {
      if (where.suits(p)) {
        look(p, remarks);
      }
    }
    return remarks;
  }

  private void look(Passage p, List<TextFault> remarks) {
    Matcher m = wrong.matcher(p.text());
    m.useTransparentBounds(true);
    while (m.find()) {
      int from = named ? m.start("x") : m.start();
      int to = named ? m.end("x") : m.end();
      if (from < to && !isAcquitted(p.text(), from, to)) {
        String whole = m.group().strip();
        remarks.add(
            new TextFault(code, p, from, to, List.of(whole, right.orElse(""), advice), right));
      }
    }
  }

  private boolean isAcquitted(String text, int from, int to) {
    return unless.isPresent() && unless.get().matcher(Sentences.clause(text, from, to)).find();
  }
}
