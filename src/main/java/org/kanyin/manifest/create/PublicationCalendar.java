package org.kanyin.manifest.create;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.kanyin.manifest.model.IssueNumber;

/**
 * When the next issue appears, guessed without a clock: by the rhythm of the last two. The editor
 * corrects it; the same folders give the same guess.
 */
public final class PublicationCalendar {
  private static final double DAYS_OF_MONTH = 30.44;

  /** So many days more or less are still "the same day of another month". */
  private static final double SLACK = 3;

  /** Two issues further apart than this are no rhythm. */
  private static final long LONGEST = 200;

  private PublicationCalendar() {}

  /** Not after the year's end: that a new year begins is for the editor to say. */
  public static LocalDate after(LocalDate last, Optional<LocalDate> before) {
    LocalDate next =
        before
            .map(b -> ChronoUnit.DAYS.between(b, last))
            .filter(days -> days > 0 && days <= LONGEST)
            .map(days -> plus(last, days))
            .orElse(last.plusMonths(1));
    LocalDate end = LocalDate.of(last.getYear(), Month.DECEMBER, Month.DECEMBER.maxLength());
    return next.isAfter(end) ? end : next;
  }

  /**
   * When an issue with a number of its own appears: by the same rhythm, so many numbers after the
   * last, or in its own year as far from the year's beginning as the last was.
   *
   * @param lastIssue the number of the last
   */
  public static LocalDate of(
      IssueNumber wanted, IssueNumber lastIssue, LocalDate last, Optional<LocalDate> before) {
    int steps = wanted.number() - lastIssue.number();
    if (wanted.year() == lastIssue.year() && steps == 1) {
      return after(last, before);
    }
    long days =
        before
            .map(b -> ChronoUnit.DAYS.between(b, last))
            .filter(d -> d > 0 && d <= LONGEST)
            .orElse(Math.round(DAYS_OF_MONTH));
    LocalDate sameYear = last.withYear(wanted.year());
    LocalDate guess =
        isMonths(days)
            ? sameYear.plusMonths(steps * Math.round(days / DAYS_OF_MONTH))
            : sameYear.plusDays(steps * days);
    LocalDate first = LocalDate.of(wanted.year(), Month.JANUARY, 1);
    LocalDate end = first.plusYears(1).minusDays(1);
    return guess.isBefore(first) ? first : guess.isAfter(end) ? end : guess;
  }

  /** The first issue there is, of a year that may not be the present one. */
  public static LocalDate first(IssueNumber wanted, LocalDate today) {
    if (wanted.year() == today.getYear()) {
      return today;
    }
    int month = Math.min(wanted.number(), Month.DECEMBER.getValue());
    return in(wanted.year(), month, today);
  }

  /** The day of another issue in a month that is known. */
  public static LocalDate in(int year, int month, LocalDate like) {
    LocalDate first = LocalDate.of(year, month, 1);
    return first.withDayOfMonth(Math.min(like.getDayOfMonth(), first.lengthOfMonth()));
  }

  private static boolean isMonths(long days) {
    long months = Math.round(days / DAYS_OF_MONTH);
    return months > 0 && Math.abs(days - months * DAYS_OF_MONTH) <= SLACK;
  }

  private static LocalDate plus(LocalDate last, long days) {
    return isMonths(days) ? last.plusMonths(Math.round(days / DAYS_OF_MONTH)) : last.plusDays(days);
  }
}
