package org.kanyin.diff.corrections;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kanyin.base.Finding;
import org.kanyin.base.Place;
import org.kanyin.diff.report.DiffFindings;

/** Rows of a text whose fields are separated by tabs, commas or semicolons (RFC 4180). */
final class DelimitedRows {
  private final String file;
  private final String text;
  private final char delimiter;

  DelimitedRows(String file, String text) {
    this.file = file;
    delimiter = delimiter(text);
    this.text = new QuotedFields(text, delimiter).repaired();
  }

  /** That of the line which names the columns, where one does; else of the first line. */
  private static char delimiter(String text) {
    List<String> first = text.lines().limit(CorrectionColumns.MOST_ABOVE).toList();
    for (String line : first) {
      char d = SpreadsheetText.delimiter(line);
      List<String> names = List.of(line.replace("\"", "").split(Character.toString(d), -1));
      if (CorrectionColumns.of(names).isComplete()) {
        return d;
      }
    }
    return SpreadsheetText.delimiter(first.isEmpty() ? "" : first.get(0));
  }

  /** The rows up to one that cannot be read, which is a finding. */
  List<SheetRow> rows(int most, List<Finding> findings) {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
    List<Finding> broken = new ArrayList<>();
    List<SheetRow> rows = rows(format, most, broken);
    if (!broken.isEmpty() && delimiter == '\t') {
      // A table pasted from Word has tabs between its cells, and its quotation marks are text.
      broken.clear();
      rows = rows(format.builder().setQuote(null).get(), most, broken);
    }
    findings.addAll(broken);
    return rows;
  }

  private List<SheetRow> rows(CSVFormat format, int most, List<Finding> findings) {
    List<SheetRow> rows = new ArrayList<>();
    int line = 0;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord record : parser) {
        line = lineOf(record.getCharacterPosition());
        rows.add(row(record, line));
        if (rows.size() > most) {
          return rows;
        }
      }
    } catch (IOException | IllegalStateException | UncheckedIOException e) {
      // The parser's own words are English; what is wrong is always a quotation mark.
      findings.add(DiffFindings.finding("D045", Place.at(file, line + 1, 1)));
    }
    return rows;
  }

  private int lineOf(long position) {
    int at = (int) Math.min(position, text.length());
    return 1 + (int) text.substring(0, at).codePoints().filter(c -> c == '\n').count();
  }

  private SheetRow row(CSVRecord record, int line) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i <= record.size(); i++) {
      places.add(place(record, line, i));
    }
    List<String> fields = record.stream().map(SheetRow::stripped).toList();
    return new SheetRow(line, fields, fields, places);
  }

  /** Where a field begins: delimiters inside quotation marks are text. */
  private Place place(CSVRecord record, int row, int column) {
    int start = (int) Math.min(record.getCharacterPosition(), text.length());
    int at = start;
    boolean quoted = false;
    int left = column;
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
