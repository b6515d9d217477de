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
import org.kanyin.manifest.model.LineStarts;

/** Rows of a text whose fields are separated by tabs, commas or semicolons (RFC 4180). */
final class DelimitedRows {
  /** Characters of a line that names the columns. */
  private static final int NAMES = 4_096;

  private final String file;
  private final String text;
  private final char delimiter;
  private final LineStarts lines;

  DelimitedRows(String file, String text) {
    this.file = file;
    delimiter = delimiter(text);
    this.text = new QuotedFields(text, delimiter).repaired();
    lines = new LineStarts(this.text);
  }

  /** That of the line which names the columns, where one does; else of the first line. */
  private static char delimiter(String text) {
    List<String> first =
        text.lines()
            .limit(CorrectionColumns.MOST_ABOVE)
            .map(l -> l.substring(0, Math.min(l.length(), NAMES)))
            .toList();
    for (String line : first) {
      char d = SpreadsheetText.delimiter(line);
      List<String> names = List.of(line.replace("\"", "").split(Character.toString(d), -1));
      if (CorrectionColumns.of(names).isComplete()) {
        return d;
      }
    }
    return SpreadsheetText.delimiter(first.isEmpty() ? "" : first.get(0));
  }

  /** Whether it has more fields than so many rows of a table can have. */
  boolean isOversized(int most) {
    long all = text.chars().filter(c -> c == delimiter).count();
    return all > (long) most * CorrectionColumns.MOST;
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
        SheetRow row = row(record);
        line = row.line();
        rows.add(row);
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

  /** Columns beyond those that can name anything are left out. */
  private SheetRow row(CSVRecord record) {
    List<String> fields =
        record.stream().limit(CorrectionColumns.MOST).map(SheetRow::stripped).toList();
    List<Place> places = places(record, fields.size());
    return new SheetRow(places.get(0).line(), fields, fields, places);
  }

  /** Where each field begins, and where the last ends: delimiters in quotation marks are text. */
  private List<Place> places(CSVRecord record, int columns) {
    List<Place> places = new ArrayList<>();
    int at = (int) Math.min(record.getCharacterPosition(), text.length());
    places.add(lines.place(file, at));
    boolean quoted = false;
    while (at < text.length() && places.size() <= columns && (quoted || !isLineEnd(at))) {
      quoted ^= text.charAt(at) == '"';
      boolean ends = !quoted && text.charAt(at) == delimiter;
      at++;
      if (ends) {
        places.add(lines.place(file, at));
      }
    }
    while (places.size() <= columns) {
      places.add(lines.place(file, at));
    }
    return places;
  }

  private boolean isLineEnd(int at) {
    return text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }
}
