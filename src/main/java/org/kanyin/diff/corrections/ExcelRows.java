package org.kanyin.diff.corrections;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.kanyin.base.Place;

/** Rows of an Excel workbook (ECMA-376): of its first visible sheet that names the columns. */
final class ExcelRows {
  /** What the parts of a workbook may come to, in bytes: pictures are not read. */
  private static final long MOST_BYTES = 64L << 20;

  private static final int MOST_PARTS = 1_000;

  private ExcelRows() {}

  /** A workbook of today; one of before 2007 is a compound file. */
  static boolean isWorkbook(byte[] file) {
    return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
  }

  /** A compound file: Excel 97 to 2003, or a file with a password. */
  static boolean isCompound(byte[] file) {
    return file.length > 3 && (file[0] & 0xFF) == 0xD0 && (file[1] & 0xFF) == 0xCF;
  }

  /**
   * @throws IOException where it is no workbook that can be read
   */
  static List<SheetRow> of(String file, byte[] bytes, int most) throws IOException {
    List<SheetRow> first = List.of();
    Map<String, byte[]> parts = plainParts(bytes);
    SheetBounds.check(parts.values());
    // How numbers are shown stands in a part that a workbook need not have.
    ReadingOptions shown = new ReadingOptions(hasStyles(parts), false);
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(packed(parts)), shown)) {
      for (Sheet sheet : book.getSheets().toList()) {
        if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
          continue;
        }
        List<SheetRow> rows = rows(file, sheet, MergedCells.of(parts, sheet.getId()), most);
        if (rows.stream()
            .limit(CorrectionColumns.MOST_ABOVE)
            .anyMatch(r -> CorrectionColumns.of(r.fields()).isComplete())) {
          return rows;
        }
        first = first.isEmpty() ? rows : first;
      }
    } catch (RuntimeException e) {
      // The library throws what its parser throws; whatever it is, the file is no workbook.
      throw new IOException(e);
    }
    return first;
  }

  private static List<SheetRow> rows(String file, Sheet sheet, MergedCells merged, int most)
      throws IOException {
    try (Stream<Row> all = sheet.openStream()) {
      // A sheet may go on for ever in rows that only have borders.
      return all.map(r -> row(file, r, merged)).filter(r -> !r.isBlank()).limit(most + 1L).toList();
    }
  }

  private static SheetRow row(String file, Row row, MergedCells merged) {
    List<String> fields = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < Math.min(CorrectionColumns.MOST, row.getCellCount()); i++) {
      fields.add(row.getOptionalCell(i).map(ExcelRows::text).map(SheetRow::stripped).orElse(""));
      places.add(Place.at(file, row.getRowNum(), i + 1));
    }
    places.add(Place.at(file, row.getRowNum(), places.size() + 1));
    return new SheetRow(row.getRowNum(), fields, merged.covering(row.getRowNum(), fields), places);
  }

  private static String text(Cell cell) {
    return cell.getType() == CellType.NUMBER ? ShownNumber.of(cell) : cell.getText();
  }

  /**
   * The workbook's own parts and nothing else, each unpacked once within bounds and packed again:
   * whatever the directory of the archive says, no more than this is read.
   */
  private static Map<String, byte[]> plainParts(byte[] bytes) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    long left = MOST_BYTES;
    int count = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        byte[] part = in.readNBytes((int) left + 1);
        left -= part.length;
        if (left < 0 || ++count > MOST_PARTS) {
          throw new OversizedWorkbookException();
        }
        if (e.getName().endsWith(".xml") || e.getName().endsWith(".rels")) {
          refuseDeclaration(part);
          parts.put(e.getName(), part);
        }
      }
    }
    return parts;
  }

  private static boolean hasStyles(Map<String, byte[]> parts) {
    byte[] types = parts.getOrDefault("[Content_Types].xml", new byte[0]);
    return new String(types, StandardCharsets.UTF_8).contains("spreadsheetml.styles+xml");
  }

  private static byte[] packed(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream copy = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        copy.putNextEntry(new ZipEntry(part.getKey()));
        copy.write(part.getValue());
      }
    }
    return out.toByteArray();
  }

  /** A part has no document type (ECMA-376-2 §9.1.4): entities could lead out of the file. */
  private static void refuseDeclaration(byte[] part) throws IOException {
    String text = new String(part, StandardCharsets.ISO_8859_1).replace("\0", "");
    if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
      throw new IOException("document type");
    }
  }

  /** More than a table of corrections can come to. */
  static final class OversizedWorkbookException extends IOException {
    private static final long serialVersionUID = 1;
  }
}
