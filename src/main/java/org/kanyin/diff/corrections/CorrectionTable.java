package org.kanyin.diff.corrections;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kanyin.base.Finding;
import org.kanyin.base.IoReasons;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.diff.model.Correction;
import org.kanyin.diff.report.DiffFindings;

/**
 * Reads the table of corrections: fields separated by tabs, commas or semicolons (RFC 4180), the
 * first row naming the columns.
 */
public final class CorrectionTable {
  private static final long MOST_BYTES = 16L << 20;
  private static final int MOST_ROWS = 20_000;
  private static final Pattern NUMBER = Pattern.compile("[^0-9]{0,2}([0-9]{1,6})[^0-9]{0,2}");

  /** The columns and what they may be called. */
  private enum Column {
    PAGE("page", "页", "页码", "面"),
    LINE("line", "行", "行数"),
    CONTEXT("context", "上下文", "原文", "引文"),
    WRONG("wrong", "误", "错", "错误"),
    RIGHT("right", "正", "改", "改为", "正确");

    private final List<String> names;

    Column(String... names) {
      this.names = List.of(names);
    }

    static Column of(String heading) {
      String name = heading.strip().toLowerCase(Locale.ROOT);
      for (Column c : values()) {
        if (c.names.contains(name)) {
          return c;
        }
      }
      return null;
    }
  }

  private final String file;
  private final String text;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Correction> corrections = new ArrayList<>();
  private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
  private final char delimiter;

  private CorrectionTable(String file, String text) {
    this.file = file;
    this.text = text;
    delimiter = SpreadsheetText.delimiter(text.lines().findFirst().orElse(""));
  }

  /** The corrections that can be read, and what is wrong with the others. */
  public static Outcome<List<Correction>> read(Path path) {
    String file = path.toString();
    try {
      if (!Files.isRegularFile(path)) {
        return unread("D040", file, "没有这个文件");
      }
      return Files.size(path) > MOST_BYTES
          ? unread("D041", file)
          : parse(file, SpreadsheetText.of(Files.readAllBytes(path)));
    } catch (CharacterCodingException e) {
      return unread("D042", file);
    } catch (IOException e) {
      return unread("D040", file, IoReasons.of(e));
    }
  }

  private static Outcome<List<Correction>> unread(String code, String file, Object... arguments) {
    Finding finding = DiffFindings.finding(code, Place.file(file), arguments);
    return Outcome.of(List.of(), List.of(finding));
  }

  public static Outcome<List<Correction>> parse(String file, String text) {
    CorrectionTable table = new CorrectionTable(file, text);
    return Outcome.of(table.parse(), table.findings);
  }

  private List<Correction> parse() {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
    int row = 0;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord record : parser) {
        row = lineOf(record.getCharacterPosition());
        if (columns.isEmpty()) {
          if (!heading(record, row)) {
            return List.of();
          }
        } else if (corrections.size() >= MOST_ROWS) {
          findings.add(DiffFindings.finding("D041", Place.at(file, row, 1)));
          return corrections;
        } else {
          row(record, row);
        }
      }
    } catch (IOException | IllegalStateException | java.io.UncheckedIOException e) {
      // The parser's own words are English; what is wrong is always a quotation mark.
      findings.add(DiffFindings.finding("D045", Place.at(file, row + 1, 1)));
    }
    if (columns.isEmpty() && findings.isEmpty()) {
      findings.add(DiffFindings.finding("D043", Place.file(file)));
    }
    return corrections;
  }

  private boolean heading(CSVRecord record, int row) {
    for (int i = 0; i < record.size(); i++) {
      Column column = Column.of(record.get(i));
      if (column != null) {
        columns.putIfAbsent(column, i);
      }
    }
    if (!columns.containsKey(Column.WRONG) || !columns.containsKey(Column.RIGHT)) {
      findings.add(DiffFindings.finding("D043", Place.at(file, row, 1)));
      return false;
    }
    return true;
  }

  private void row(CSVRecord record, int row) {
    String wrong = field(record, Column.WRONG);
    String right = field(record, Column.RIGHT);
    if (record.stream().allMatch(String::isBlank)) {
      return;
    }
    if (wrong.replace("¶", "").isBlank()) {
      findings.add(DiffFindings.finding("D044", place(record, row, Column.WRONG)));
      return;
    }
    if (wrong.equals(right)) {
      findings.add(DiffFindings.finding("D047", place(record, row, Column.RIGHT)).withText(right));
      return;
    }
    int before = findings.size();
    OptionalInt page = number(record, row, Column.PAGE);
    OptionalInt line = number(record, row, Column.LINE);
    if (findings.size() == before) {
      Place at = place(record, row, Column.WRONG);
      corrections.add(
          new Correction(
              at.line(), at.column(), page, line, field(record, Column.CONTEXT), wrong, right));
    }
  }

  private String field(CSVRecord record, Column column) {
    int i = columns.getOrDefault(column, Integer.MAX_VALUE);
    return i < record.size() ? record.get(i).strip() : "";
  }

  private OptionalInt number(CSVRecord record, int row, Column column) {
    String value = field(record, column);
    Matcher m = NUMBER.matcher(value);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!m.matches()) {
      findings.add(DiffFindings.finding("D046", place(record, row, column), value).withText(value));
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(m.group(1)));
  }

  private int lineOf(long position) {
    int at = (int) Math.min(position, text.length());
    return 1 + (int) text.substring(0, at).codePoints().filter(c -> c == '\n').count();
  }

  /** Where a field begins: delimiters inside quotation marks are text. */
  private Place place(CSVRecord record, int row, Column column) {
    int start = (int) Math.min(record.getCharacterPosition(), text.length());
    int at = start;
    boolean quoted = false;
    int left = columns.get(column);
    while (at < text.length() && left > 0 && (quoted || text.charAt(at) != '\n')) {
      quoted ^= text.charAt(at) == '"';
      left -= !quoted && text.charAt(at) == delimiter ? 1 : 0;
      at++;
    }
    int from = Math.max(text.lastIndexOf('\n', at - 1) + 1, 0);
    int line = row + (int) text.substring(start, at).chars().filter(c -> c == '\n').count();
    return Place.at(file, line, 1 + text.codePointCount(from, at));
  }
}
