package org.kanyin.manifest.create;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.kanyin.manifest.model.IssueNumber;

/**
 * Number and date of the issue that is begun.
 *
 * @param issue by what the folder's name or the editor says, else the next of its year
 * @param cumulative the one after the last, where the office counts so
 * @param date of publication, given or guessed
 */
public record NextIssue(IssueNumber issue, OptionalInt cumulative, LocalDate date) {

  /**
   * What is known of it.
   *
   * @param asked by the editor
   * @param named by its folder
   * @param date if it is given
   */
  public record Known(
      Optional<IssueNumber> asked,
      Optional<IssueNumber> named,
      Optional<LocalDate> date,
      LocalDate today) {}

  /** The first issue there is. */
  public static NextIssue first(Known known) {
    IssueNumber issue =
        known
            .asked()
            .or(known::named)
            .orElse(new IssueNumber(known.date().orElse(known.today()).getYear(), 1));
    LocalDate date = known.date().orElseGet(() -> PublicationCalendar.first(issue, known.today()));
    return new NextIssue(issue, OptionalInt.empty(), date);
  }

  /**
   * The one after another.
   *
   * @param before the date of the issue before the last, which gives the rhythm
   */
  public static NextIssue after(PreviousIssue last, Optional<LocalDate> before, Known known) {
    Optional<IssueNumber> month = known.named().filter(n -> namesMonths(last, n));
    Optional<IssueNumber> said =
        known.asked().or(() -> month.isPresent() ? Optional.empty() : known.named());
    LocalDate date =
        known
            .date()
            .orElseGet(
                () ->
                    month
                        .filter(m -> known.asked().isEmpty())
                        .map(m -> PublicationCalendar.in(m.year(), m.number(), last.date()))
                        .or(
                            () ->
                                said.map(
                                    s ->
                                        PublicationCalendar.of(
                                            s, last.issue(), last.date(), before)))
                        .orElseGet(() -> PublicationCalendar.after(last.date(), before)));
    IssueNumber issue = said.orElseGet(() -> following(last, date));
    return new NextIssue(issue, cumulative(last, issue), date);
  }

  /** Without a word about it: the next of the year, or the first of a new one. */
  private static IssueNumber following(PreviousIssue last, LocalDate date) {
    return date.getYear() > last.year()
        ? new IssueNumber(date.getYear(), 1)
        : new IssueNumber(last.year(), last.number() + 1);
  }

  /**
   * An office that calls its folders by the month: the last one's name is no number of an issue.
   */
  private static boolean namesMonths(PreviousIssue last, IssueNumber name) {
    return name.number() <= 12
        && last.named()
            .filter(n -> n.number() != last.number())
            .filter(n -> n.number() == last.date().getMonthValue())
            .isPresent();
  }

  /** Numbers left out are counted; a year that is not known whole is taken to be complete. */
  private static OptionalInt cumulative(PreviousIssue last, IssueNumber issue) {
    if (last.cumulative().isEmpty()) {
      return OptionalInt.empty();
    }
    int from = issue.year() == last.year() ? last.number() : 0;
    return OptionalInt.of(last.cumulative().getAsInt() + Math.max(1, issue.number() - from));
  }
}
