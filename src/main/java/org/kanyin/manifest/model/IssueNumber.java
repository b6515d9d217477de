package org.kanyin.manifest.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which issue of which year.
 *
 * @param year as it is printed, four figures
 * @param number of the issue in its year, from 1
 */
public record IssueNumber(int year, int number) {
  /** {@code 2026-07}, {@code 2026年第7期}; not a day {@code 2026-07-15}, not a month {@code 7月}. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})\\s*(?:[-_.\\s]|年)?\\s*"
              + "(?:第|No\\.?)?\\s*0*([1-9]\\d{0,2})\\s*(?![-_.]?\\d|\\s*月)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})\\s*年?");
  private static final Pattern NUMBER = Pattern.compile("第?\\s*0*([1-9]\\d{0,2})\\s*期?");

  /** An issue has a year of four figures and counts from 1. */
  public IssueNumber {
    if (year < 1 || number < 1) {
      throw new IllegalArgumentException(year + "/" + number);
    }
  }

  /** As an editor writes it, anywhere in a name; the first one counts. */
  public static Optional<IssueNumber> in(String text) {
    Matcher m = WRITTEN.matcher(text);
    return m.find() ? Optional.of(of(m.group(1), m.group(2))) : Optional.empty();
  }

  /** A folder in the folder of its year: {@code 2026} and {@code 07}. */
  public static Optional<IssueNumber> in(String year, String number) {
    Matcher y = YEAR.matcher(year.strip());
    Matcher n = NUMBER.matcher(number.strip());
    return y.matches() && n.matches() ? Optional.of(of(y.group(1), n.group(1))) : Optional.empty();
  }

  public boolean isBefore(IssueNumber other) {
    return year < other.year || (year == other.year && number < other.number);
  }

  private static IssueNumber of(String year, String number) {
    return new IssueNumber(Integer.parseInt(year), Integer.parseInt(number));
  }

  @Override
  public String toString() {
    return year + " 年第 " + number + " 期";
  }
}
