package org.kanyin.diff.corrections;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** Of text: 800 bytes a row. A workbook may hold pictures. */
  private static final long MOST_TEXT = 4L << 20;

  /** Ten corrections on each of 500 pages. Each is looked for in the whole of both texts. */
  private static final int MOST_ROWS = 5_000;

  /** What is wrong with the whole: nothing can be said of any correction. */
  private static final Set<String> UNREADABLE =
      Set.of("D040", "D041", "D042", "D043", "D045", "D048", "D049");

  private static final List<String> GONE = CorrectionColumns.words("gone");
  private static final List<String> BRACKETED = CorrectionColumns.words("bracketed");

  /** With what a line of notes below the table begins; a colon, a number, a name may follow. */
  private static final Pattern NOTE =
      Pattern.compile(
          "(?:" + String.join("|", CorrectionColumns.words("note")) + ")(?:\\s*[:：、，,（(0-9].*)?",
          Pattern.DOTALL);

  /** 以上各处, 共12处: what stands below the table without a colon. */
  private static final Pattern CLOSING = Pattern.compile("(?:以上|共计?\\s*[0-9０-９一二三四五六七八九十]).*");

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
      return bytes.length > MOST_TEXT
          ? unread("D041", file)
          : parse(file, SpreadsheetText.of(bytes));
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
    DelimitedRows delimited = new DelimitedRows(file, text);
    if (delimited.isOversized(MOST_ROWS)) {
      return unread("D041", file);
    }
    List<SheetRow> rows = delimited.rows(MOST_ROWS, broken);
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
    List<String> names = CorrectionColumns.withNeighbours(rows, head);
    CorrectionColumns columns = CorrectionColumns.of(names);
    for (SheetRow row : rows.subList(head + 1, rows.size())) {
      row(row, columns);
    }
    if (rows.size() > MOST_ROWS) {
      findings.add(DiffFindings.finding("D041", rows.get(MOST_ROWS).place(0)));
    }
    return Outcome.of(corrections, findings);
  }

  private void row(SheetRow row, CorrectionColumns columns) {
    String wrong = row.field(columns.at(Column.WRONG));
    String written = row.field(columns.at(Column.RIGHT));
    if (row.isBlank() || isRepeatedHead(row, columns) || isNote(row)) {
      return;
    }
    String right = isGone(written) ? "" : written;
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
    WrittenPlace where = WrittenPlace.of(row, columns, findings);
    if (findings.size() == before) {
      String context = row.covering(columns.at(Column.CONTEXT));
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

  /** Below the table: 注：…, 校对：…, 以上…, in a row that says nothing else. */
  private static boolean isNote(SheetRow row) {
    List<String> written = row.fields().stream().filter(f -> !f.isBlank()).toList();
    boolean alone = written.size() == 1 && CLOSING.matcher(written.get(0)).matches();
    return alone || written.stream().allMatch(f -> NOTE.matcher(f).matches());
  }

  private static boolean isGone(String written) {
    String plain = strip(written);
    return GONE.contains(plain) || (!plain.equals(written) && BRACKETED.contains(plain));
  }

  private static String strip(String field) {
    return field.replaceAll("[（(〔\\[【<〈《「“\"]|[）)〕\\]】>〉》」”\"。.！!]", "");
  }
}
