package org.kanyin.diff.corrections;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.base.Finding;
import org.kanyin.base.IoReasons;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.diff.corrections.CorrectionColumns.Column;
import org.kanyin.diff.model.Correction;
import org.kanyin.diff.report.DiffFindings;

/**
 * Reads the table of corrections: an Excel workbook, or fields separated by tabs, commas or
 * semicolons. A row among the first names the columns.
 */
public final class CorrectionTable {
  private static final long MOST_BYTES = 16L << 20;
  private static final int MOST_ROWS = 20_000;

  /** 3, 第3页, p. 3, and 3.0 as spreadsheets write it. */
  private static final Pattern NUMBER =
      Pattern.compile("[^0-9]{0,3}([0-9]{1,6})(?:\\.0+)?[^0-9]{0,2}");

  /** 第3页第5行, 3/5, 3-5. */
  private static final Pattern PAGE_AND_LINE =
      Pattern.compile("[^0-9]{0,3}([0-9]{1,6})[^0-9]{1,6}([0-9]{1,4})[^0-9]{0,3}");

  /** What is wrong with the whole: nothing can be said of any correction. */
  private static final Set<String> UNREADABLE =
      Set.of("D040", "D041", "D042", "D043", "D045", "D048", "D049");

  private static final List<String> GONE = CorrectionColumns.words("gone");

  private final List<Finding> findings = new ArrayList<>();
  private final List<Correction> corrections = new ArrayList<>();

  private CorrectionTable() {}

  /** The corrections that can be read, and what is wrong with the others. */
  public static Outcome<List<Correction>> read(Path path) {
    String file = path.toString();
    try {
      if (!Files.isRegularFile(path)) {
        return unread("D040", file, "没有这个文件");
      }
      return Files.size(path) > MOST_BYTES
          ? unread("D041", file)
          : read(file, Files.readAllBytes(path));
    } catch (CharacterCodingException e) {
      return unread("D042", file);
    } catch (IOException e) {
      return unread("D040", file, IoReasons.of(e));
    }
  }

  private static Outcome<List<Correction>> read(String file, byte[] bytes) throws IOException {
    Optional<String> other = OtherDocument.of(file, bytes);
    if (other.isPresent()) {
      Finding finding =
          DiffFindings.finding("D040", Place.file(file), other.get())
              .withSuggestion("请把其中的表格粘到表格软件里，另存为 .xlsx 或“CSV UTF-8”。");
      return Outcome.of(List.of(), List.of(finding));
    }
    if (ExcelRows.isCompound(bytes)) {
      return unread("D048", file);
    }
    if (!ExcelRows.isWorkbook(bytes)) {
      return parse(file, SpreadsheetText.of(bytes));
    }
    try {
      CorrectionTable table = new CorrectionTable();
      return table.outcome(file, ExcelRows.of(file, bytes, MOST_ROWS));
    } catch (ExcelRows.OversizedWorkbookException e) {
      return unread("D041", file);
    } catch (IOException e) {
      return unread("D049", file);
    }
  }

  private static Outcome<List<Correction>> unread(String code, String file, Object... arguments) {
    Finding finding = DiffFindings.finding(code, Place.file(file), arguments);
    return Outcome.of(List.of(), List.of(finding));
  }

  /** Whether nothing, or not all of it, could be read: to compare with it would accuse wrongly. */
  public static boolean isUnreadable(Outcome<List<Correction>> table) {
    return table.findings().stream().anyMatch(f -> UNREADABLE.contains(f.code()));
  }

  public static Outcome<List<Correction>> parse(String file, String text) {
    CorrectionTable table = new CorrectionTable();
    List<Finding> broken = new ArrayList<>();
    List<SheetRow> rows = new DelimitedRows(file, text).rows(MOST_ROWS, broken);
    Outcome<List<Correction>> read = table.outcome(file, rows);
    List<Finding> all = new ArrayList<>(read.findings());
    // A table broken in its first row has no columns either: one sentence is enough.
    all.removeIf(f -> !broken.isEmpty() && f.code().equals("D043"));
    all.addAll(broken);
    return Outcome.of(read.value().orElse(List.of()), all);
  }

  private Outcome<List<Correction>> outcome(String file, List<SheetRow> rows) {
    int head = 0;
    while (head < rows.size() && !CorrectionColumns.of(rows.get(head).fields()).isComplete()) {
      head++;
    }
    if (head == rows.size() || head > CorrectionColumns.MOST_ABOVE) {
      Place place = rows.isEmpty() ? Place.file(file) : Place.at(file, rows.get(0).line(), 1);
      findings.add(DiffFindings.finding("D043", place));
      return Outcome.of(List.of(), findings);
    }
    CorrectionColumns columns = CorrectionColumns.of(rows.get(head).fields());
    for (SheetRow row : rows.subList(head + 1, rows.size())) {
      if (corrections.size() >= MOST_ROWS) {
        findings.add(DiffFindings.finding("D041", row.place(0)));
        break;
      }
      row(row, columns);
    }
    return Outcome.of(corrections, findings);
  }

  private void row(SheetRow row, CorrectionColumns columns) {
    String wrong = row.field(columns.at(Column.WRONG));
    String written = row.field(columns.at(Column.RIGHT));
    if (row.isBlank() || isRepeatedHead(row, columns)) {
      return;
    }
    String right = GONE.contains(strip(written)) ? "" : written;
    Place at = row.place(columns.at(Column.WRONG));
    if (wrong.replace("¶", "").isBlank()) {
      if (!(written.isBlank() && row.field(columns.at(Column.CONTEXT)).isBlank())) {
        findings.add(DiffFindings.finding("D044", at));
      }
      return;
    }
    if (wrong.equals(right)) {
      Place there = row.place(columns.at(Column.RIGHT));
      findings.add(DiffFindings.finding("D047", there).withText(right));
      return;
    }
    int before = findings.size();
    Where where = where(row, columns);
    if (findings.size() == before) {
      String context = row.field(columns.at(Column.CONTEXT));
      corrections.add(
          new Correction(
              at.line(),
              at.column(),
              where.page(),
              where.line(),
              where.part(),
              context,
              wrong,
              right));
    }
  }

  /** Where a table goes on over printed pages its head stands again. */
  private static boolean isRepeatedHead(SheetRow row, CorrectionColumns columns) {
    CorrectionColumns here = CorrectionColumns.of(row.fields());
    return here.isComplete()
        && here.at(Column.WRONG) == columns.at(Column.WRONG)
        && here.at(Column.RIGHT) == columns.at(Column.RIGHT);
  }

  private static String strip(String field) {
    return field.replaceAll("[（(〔\\[【<《「“\"]|[）)〕\\]】>》」”\"。.！!]", "");
  }

  private record Where(OptionalInt page, OptionalInt line, Optional<Correction.Part> part) {}

  private Where where(SheetRow row, CorrectionColumns columns) {
    String place = normal(row.field(columns.at(Column.PLACE)));
    Matcher both = PAGE_AND_LINE.matcher(place);
    OptionalInt page = number(row, columns.at(Column.PAGE));
    OptionalInt line = number(row, columns.at(Column.LINE));
    Optional<Correction.Part> part = part(row.field(columns.at(Column.PAGE)));
    part = part.or(() -> part(row.field(columns.at(Column.LINE))));
    part = part.or(() -> part(place));
    if (page.isEmpty() && both.matches()) {
      return new Where(
          OptionalInt.of(Integer.parseInt(both.group(1))),
          OptionalInt.of(Integer.parseInt(both.group(2))),
          part);
    }
    Matcher one = NUMBER.matcher(place);
    boolean alone = page.isEmpty() && one.matches();
    return new Where(alone ? OptionalInt.of(Integer.parseInt(one.group(1))) : page, line, part);
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

  private static String normal(String field) {
    return Normalizer.normalize(field, Normalizer.Form.NFKC).strip();
  }

  private OptionalInt number(SheetRow row, int column) {
    String value = row.field(column);
    Matcher m = NUMBER.matcher(normal(value));
    if (value.isEmpty() || (!m.matches() && part(value).isPresent())) {
      return OptionalInt.empty();
    }
    if (!m.matches()) {
      findings.add(DiffFindings.finding("D046", row.place(column), value).withText(value));
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(m.group(1)));
  }
}
