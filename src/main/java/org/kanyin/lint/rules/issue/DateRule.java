package org.kanyin.lint.rules.issue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;
import org.kanyin.manifest.model.BlockKind;

/**
 * Days that are none, weekdays that are another, spans that run backwards, reports from tomorrow.
 */
public final class DateRule implements LintRule {
  private static final Pattern DAY =
      Pattern.compile("(?:(\\d{4})年)?(?<!\\d)(\\d{1,2})月(\\d{1,2})[日号]");
  private static final Pattern WEEKDAY =
      Pattern.compile(DAY.pattern() + "[（(，]?\\s?(?:星期|周|礼拜)([一二三四五六日天])");
  private static final Pattern SPAN =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})月(\\d{1,2})[日号](?:[上下]午)?\\s?(?:至|到|—|-|～)\\s?(?:(\\d{1,2})月)?(\\d{1,2})[日号]");
  private static final Pattern REPORT =
      Pattern.compile(
          "^\\s*(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日(?:[上下]午|晚|至(?:\\d{1,2}月)?\\d{1,2}日)?，");
  private static final Pattern TO_COME = Pattern.compile("将|拟|计划|预计|届时|定于|准备");

  /** A report so many days after the issue's date is of the year before. */
  private static final int SOON = 60;

  private static final int YEAR = 365;

  private static final String WEEK = "一二三四五六日";

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (Passage p : manuscript.passages()) {
      days(p, remarks);
      weekdays(p, manuscript, remarks);
      spans(p, remarks);
    }
    for (List<Passage> article : manuscript.articles()) {
      article.stream()
          .filter(p -> p.is(BlockKind.P))
          .findFirst()
          .ifPresent(p -> report(p, manuscript.date(), remarks));
    }
    return remarks;
  }

  private static void days(Passage p, List<TextFault> remarks) {
    Matcher m = DAY.matcher(p.text());
    while (m.find()) {
      int year = m.group(1) == null ? 2024 : Integer.parseInt(m.group(1));
      if (date(year, m.group(2), m.group(3)).isEmpty()) {
        remarks.add(TextFault.of("L052", p, m.start(), m.end()));
      }
    }
  }

  private static Optional<LocalDate> date(int year, String month, String day) {
    try {
      return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty(); // There is no such day: that is the finding.
    }
  }

  private static void weekdays(Passage p, Manuscript manuscript, List<TextFault> remarks) {
    Matcher m = WEEKDAY.matcher(p.text());
    while (m.find()) {
      Optional<LocalDate> day =
          m.group(1) != null
              ? date(Integer.parseInt(m.group(1)), m.group(2), m.group(3))
              : nearest(manuscript.date(), m.group(2), m.group(3));
      String said = m.group(4).replace('天', '日');
      if (day.isPresent()) {
        String is = WEEK.substring(day.get().getDayOfWeek().getValue() - 1).substring(0, 1);
        if (!is.equals(said)) {
          remarks.add(TextFault.of("L053", p, m.start(), m.end(), day.get().getYear(), is));
        }
      }
    }
  }

  /** Of this year, the one before and the next, the day nearest to the issue's date. */
  static Optional<LocalDate> nearest(LocalDate issue, String month, String day) {
    return Stream.of(-1, 0, 1)
        .flatMap(y -> date(issue.getYear() + y, month, day).stream())
        .min(Comparator.comparingLong(d -> Math.abs(ChronoUnit.DAYS.between(issue, d))));
  }

  private static void spans(Passage p, List<TextFault> remarks) {
    Matcher m = SPAN.matcher(p.text());
    while (m.find()) {
      int month = Integer.parseInt(m.group(1));
      int end = m.group(3) == null ? month : Integer.parseInt(m.group(3));
      int from = Integer.parseInt(m.group(2));
      int to = Integer.parseInt(m.group(4));
      boolean newYear = end < month && month - end > 6;
      if (!newYear && (end < month || (end == month && to <= from))) {
        remarks.add(TextFault.of("L054", p, m.start(), m.end()));
      }
    }
  }

  private static void report(Passage p, LocalDate issue, List<TextFault> remarks) {
    Matcher m = REPORT.matcher(p.text());
    String sentence = p.text().replaceFirst("(?s)。.*", "");
    if (!m.find() || TO_COME.matcher(sentence).find()) {
      return;
    }
    int year = m.group(1) == null ? issue.getYear() : Integer.parseInt(m.group(1));
    long after =
        date(year, m.group(2), m.group(3)).map(d -> ChronoUnit.DAYS.between(issue, d)).orElse(0L);
    int from = m.group(1) == null ? m.start(2) : m.start(1);
    if (after > 0 && (after <= SOON || m.group(1) != null)) {
      remarks.add(TextFault.of("L055", p, from, m.end() - 1, issue));
    } else if (m.group(1) != null && after < -YEAR + SOON && after > -YEAR - SOON) {
      remarks.add(TextFault.of("L109", p, m.start(1), m.end(1) + 1, issue));
    }
  }
}
