package org.kanyin.manifest.create;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

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

  private static LocalDate plus(LocalDate last, long days) {
    long months = Math.round(days / DAYS_OF_MONTH);
    boolean whole = months > 0 && Math.abs(days - months * DAYS_OF_MONTH) <= SLACK;
    return whole ? last.plusMonths(months) : last.plusDays(days);
  }
}
