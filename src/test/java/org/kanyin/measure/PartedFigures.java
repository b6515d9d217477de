package org.kanyin.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a line's end may not part (composition rule 3). */
final class PartedFigures {
  private static final Pattern NUMBER =
      Pattern.compile("(?:(?<![\\p{L}\\p{N}])[-+−±])?\\d+(?:[.,．]\\d+)*\\s*[%‰℃°％]?");
  private static final Pattern RULE = Pattern.compile("—{2,}|…{2,}|⋯{2,}");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
  private static final Pattern ADDRESS = Pattern.compile("[!-~]*[/@][!-~]*|www\\.[!-~]+");
  private static final Pattern COUNTED = counted();

  final Figure numbers = Figure.share("breaks outside numbers, ——, ……", "all");
  final Figure words = Figure.share("breaks outside Western words (addresses left out)", "all");
  final Figure units =
      Figure.share("breaks not between number and unit, or marked in the trace", "all");
  private int marked;

  /** Places where the trace says that number and unit had to be parted: {@code block@index}. */
  private final Set<String> admitted;

  PartedFigures(Set<String> admitted) {
    this.admitted = admitted;
  }

  /** A number and what it counts; group 1 the number, group 2 the chain of units. */
  private static Pattern counted() {
    List<String[]> rows = Arrays.asList(Marks.rows("/org/kanyin/compose/units.tsv"));
    String leads = alternatives(rows, true);
    String units = alternatives(rows, false);
    return Pattern.compile("\\d(\\s*)((?:" + leads + ")*)(" + units + ")?");
  }

  private static String alternatives(List<String[]> rows, boolean leading) {
    return rows.stream()
        .filter(r -> leading == (r[1].equals("magnitude") || r[1].equals("about")))
        .map(r -> r[1].equals("latin") ? Pattern.quote(r[0]) + "(?![A-Za-z])" : Pattern.quote(r[0]))
        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
        .collect(Collectors.joining("|"));
  }

  int marked() {
    return marked;
  }

  void count(Placed p) {
    String text = p.block().text();
    for (int i = 0; i + 1 < p.rows().size(); i++) {
      if (p.isEnded(i)) {
        continue;
      }
      Row row = p.rows().get(i);
      int at = p.rows().get(i + 1).start();
      boolean address = within(ADDRESS, text, at);
      numbers.count(
          address || (!within(NUMBER, text, at) && !within(RULE, text, at)), row, "parted");
      words.count(address || !within(WORD, text, at), row, "word parted");
      units(p, row, at);
    }
  }

  private void units(Placed p, Row row, int at) {
    boolean admits = admitted.contains(p.block().id() + "@" + at);
    boolean parted = partsUnit(p.block().text(), at);
    marked += parted && admits ? 1 : 0;
    units.count(!parted || admits, row, "number and unit parted");
  }

  /** The number, word, —— or …… that a break at this place parts; empty if there is none. */
  static String parted(String text, int at) {
    if (within(ADDRESS, text, at)) {
      return "";
    }
    for (Pattern pattern : List.of(NUMBER, RULE, WORD)) {
      Matcher m = pattern.matcher(text);
      while (m.find() && m.start() < at) {
        if (m.end() > at) {
          return m.group();
        }
      }
    }
    return "";
  }

  private static boolean within(Pattern pattern, String text, int at) {
    Matcher m = pattern.matcher(text);
    while (m.find() && m.start() < at) {
      if (m.end() > at) {
        return true;
      }
    }
    return false;
  }

  /** Whether the break is between a figure and its unit, or between 万 and 元 after a figure. */
  static boolean partsUnit(String text, int at) {
    Matcher m = COUNTED.matcher(text);
    while (m.find() && m.start() < at) {
      boolean unit = m.group(3) != null;
      boolean lead = !m.group(2).isEmpty();
      if ((unit || lead) && at > m.start() && at <= m.start(unit ? 3 : 2)) {
        return true;
      }
      if (lead && at > m.start() && at < m.end(2)) {
        return true;
      }
    }
    return false;
  }
}
