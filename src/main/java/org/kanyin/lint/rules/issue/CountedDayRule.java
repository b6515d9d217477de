package org.kanyin.lint.rules.issue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kanyin.base.RoomTable;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;

/** Days of {@code days.tsv} that are counted wrongly, or stand on another day. */
public final class CountedDayRule implements LintRule {
  private record Day(String name, int first, String day) {}

  private final Map<String, Day> days =
      RoomTable.rowsUnderHeadings(CountedDayRule.class, "days.tsv").stream()
          .map(r -> new Day(r[0], Integer.parseInt(r[1]), r[2]))
          .collect(Collectors.toMap(Day::name, Function.identity()));

  private final Pattern counted =
      Pattern.compile(
          "(?:(?:(?<year>\\d{4})年|今年)?(?<month>\\d{1,2})月(?<day>\\d{1,2})日|今年|今天)"
              + "(?:，?是|迎来|为|，)(?:我国)?(?:第(?<n>[\\d一二三四五六七八九十]{1,3})个)?(?<name>"
              + String.join("|", new java.util.TreeSet<>(days.keySet()))
              + ")");

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (Passage p : manuscript.passages()) {
      Matcher m = counted.matcher(p.text());
      while (m.find()) {
        look(p, m, manuscript.date(), remarks);
      }
    }
    return remarks;
  }

  private void look(Passage p, Matcher m, LocalDate issue, List<TextFault> remarks) {
    Day day = days.get(m.group("name"));
    Optional<LocalDate> date =
        m.group("month") == null
            ? Optional.empty()
            : DateRule.nearest(issue, m.group("month"), m.group("day"));
    int year =
        m.group("year") != null
            ? Integer.parseInt(m.group("year"))
            : date.map(LocalDate::getYear).orElse(issue.getYear());
    int nth = year - day.first() + 1;
    boolean miscounted = m.group("n") != null && OrdinalNumber.value(m.group("n")) != nth;
    if (miscounted) {
      remarks.add(
          TextFault.of("L107", p, m.start("n") - 1, m.end("name"), year + "年是第" + nth + "个"));
    }
    if (!day.day().equals("-") && m.group("month") != null) {
      String said = Integer.parseInt(m.group("month")) + "-" + Integer.parseInt(m.group("day"));
      if (!said.equals(day.day())) {
        String is = day.name() + "是" + day.day().replace("-", "月") + "日";
        remarks.add(TextFault.of("L107", p, m.start("month"), m.end("day") + 1, is));
      }
    }
  }
}
