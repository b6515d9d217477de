package org.kanyin.diff.corrections;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.kanyin.base.Finding;
import org.kanyin.diff.corrections.CorrectionColumns.Column;
import org.kanyin.diff.model.Correction;
import org.kanyin.diff.report.DiffFindings;

/**
 * Where a row of the table says that its words stand, however it writes that: 3, 3.0, 第3页, P3,
 * 第三页第五行, 倒数3行, 目录.
 *
 * @param line below zero where it is counted from the page's end
 */
record WrittenPlace(OptionalInt page, OptionalInt line, Optional<Correction.Part> part) {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9])([0-9]{1,6})(?:\\.0+)?(?![0-9])");

  /** Two pages with what stands between: which of them is not said. */
  private static final Pattern RANGE =
      Pattern.compile("[0-9] *(?:[-–—~～、,至到和] *)+[^0-9行]{0,2}[0-9]");

  private static final Pattern CHINESE = Pattern.compile("[〇零一二三四五六七八九十百]+");
  private static final String DIGITS = "零一二三四五六七八九";
  private static final Pattern FROM_END = Pattern.compile("倒|末|尾|最后|[自从]下|下[数起]|^下");
  private static final List<String> UNNUMBERED = CorrectionColumns.words("unnumbered");

  /** What the row says; a page that is none is a finding. */
  static WrittenPlace of(SheetRow row, CorrectionColumns columns, List<Finding> findings) {
    String page = row.covering(columns.at(Column.PAGE));
    String line = row.covering(columns.at(Column.LINE));
    String place = row.covering(columns.at(Column.PLACE));
    WrittenPlace first = ofPage(normal(page), false);
    if (!page.isBlank() && numbers(normal(page)).isEmpty() && !isKnown(page)) {
      int column = columns.at(Column.PAGE);
      findings.add(DiffFindings.finding("D046", row.place(column), page).withText(page));
    }
    WrittenPlace both = ofPage(normal(line), false);
    WrittenPlace second =
        normal(line).matches(".*[0-9].*[页面].*[0-9].*")
            ? both
            : new WrittenPlace(OptionalInt.empty(), line(normal(line)), part(line));
    return first.or(second).or(ofPage(normal(place), true));
  }

  private static WrittenPlace ofPage(String field, boolean pairs) {
    List<Integer> numbers = numbers(field);
    boolean range = !pairs && RANGE.matcher(field).find() && !field.contains("行");
    if (numbers.isEmpty() || range) {
      return new WrittenPlace(OptionalInt.empty(), OptionalInt.empty(), part(field));
    }
    OptionalInt line =
        numbers.size() == 1
            ? OptionalInt.empty()
            : line(field.replaceFirst("^[^0-9]*[0-9]+(\\.0+(?![0-9]))?", ""));
    return new WrittenPlace(OptionalInt.of(numbers.get(0)), line, part(field));
  }

  /** What this one says, and where it says nothing the other. */
  private WrittenPlace or(WrittenPlace other) {
    boolean here = page.isPresent();
    return new WrittenPlace(
        here ? page : other.page,
        line.isPresent() || (here && other.page.isPresent() && other.line.isEmpty())
            ? line
            : other.line,
        part.or(() -> other.part));
  }

  private static OptionalInt line(String field) {
    List<Integer> numbers = numbers(field.replace("首", "1"));
    boolean end = FROM_END.matcher(field).find();
    if (numbers.isEmpty()) {
      return end && field.contains("行") ? OptionalInt.of(-1) : OptionalInt.empty();
    }
    return OptionalInt.of(end ? -numbers.get(0) : numbers.get(0));
  }

  private static List<Integer> numbers(String field) {
    return NUMBER.matcher(field).results().map(m -> Integer.valueOf(m.group(1))).toList();
  }

  private static boolean isKnown(String field) {
    String plain = CorrectionColumns.plain(field);
    return plain.isEmpty()
        || part(field).isPresent()
        || UNNUMBERED.stream().anyMatch(plain::contains);
  }

  /** 封面, 目录, 书眉: what stands on no numbered page, or beyond its text. */
  private static Optional<Correction.Part> part(String field) {
    String plain = CorrectionColumns.plain(field);
    for (Correction.Part part : Correction.Part.values()) {
      String row = part.name().toLowerCase(Locale.ROOT);
      if (!plain.isEmpty() && CorrectionColumns.words(row).stream().anyMatch(plain::contains)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  /** Of one width, in figures. */
  private static String normal(String field) {
    String narrow = Normalizer.normalize(field, Normalizer.Form.NFKC).strip();
    return CHINESE.matcher(narrow).replaceAll(WrittenPlace::figures);
  }

  /** 三, 十二, 二十, 一百零五, 二〇. */
  private static String figures(MatchResult number) {
    List<Integer> digits = new ArrayList<>();
    int sum = 0;
    boolean units = false;
    for (char c : number.group().replace('〇', '零').toCharArray()) {
      int unit = c == '十' ? 10 : c == '百' ? 100 : 0;
      if (unit > 0) {
        units = true;
        sum += unit * (digits.isEmpty() ? 1 : digits.get(digits.size() - 1));
        digits.clear();
      } else {
        digits.add(DIGITS.indexOf(c));
      }
    }
    int rest = 0;
    for (int d : digits) {
      rest = units ? d : Math.min(999_999, rest * 10 + d);
    }
    return Integer.toString(sum + rest);
  }
}
