package org.kanyin.diff.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Outcome;
import org.kanyin.diff.model.Correction;

/** Tables of corrections in Excel's own files, and files that mean harm. */
final class ExcelRowsTest {
  private static final String NAMESPACE =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

  @TempDir Path folder;

  private static String cell(String at, String text) {
    return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  private static String sheet(String rows) {
    return "<?xml version=\"1.0\"?><worksheet "
        + NAMESPACE
        + "><sheetData>"
        + rows
        + "</sheetData></worksheet>";
  }

  private Path book(String sheet) throws IOException {
    Path file = folder.resolve("改正.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/"
              + "vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
      String relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
      String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
      part(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\""
              + relationships
              + "\"><Relationship Id=\"r1\" Type=\""
              + type
              + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
      part(
          zip,
          "xl/workbook.xml",
          "<workbook "
              + NAMESPACE
              + "><sheets><sheet name=\"一校\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\""
              + relationships
              + "\"><Relationship Id=\"r1\" Type=\""
              + type
              + "worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
      part(zip, "xl/worksheets/sheet1.xml", sheet);
      part(
          zip,
          "xl/styles.xml",
          "<styleSheet "
              + NAMESPACE
              + "><numFmts><numFmt numFmtId=\"176\""
              + " formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;;@\"/></numFmts><cellXfs><xf"
              + " numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"31\"/><xf"
              + " numFmtId=\"176\"/><xf numFmtId=\"4\"/></cellXfs></styleSheet>");
    }
    return file;
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> codes(String sheet) throws IOException {
    Outcome<List<Correction>> read = CorrectionTable.read(book(sheet));
    assertThat(CorrectionTable.isUnreadable(read)).isTrue();
    return read.findings().stream().map(f -> f.code()).toList();
  }

  @Test
  void aTableUnderATitle() throws IOException {
    String rows =
        "<row r=\"1\">"
            + cell("A1", "第6期一校改正表")
            + "</row>"
            + "<row r=\"3\">"
            + cell("A3", "页")
            + cell("B3", "原文")
            + cell("C3", "改为")
            + "</row>"
            + "<row r=\"4\"><c r=\"A4\"><v>3</v></c>"
            + cell("B4", "帐目")
            + cell("C4", "账目")
            + "</row>"
            + "<row r=\"5\">"
            + cell("B5", "左边的")
            + cell("C5", "删去")
            + "</row>";
    Outcome<List<Correction>> read = CorrectionTable.read(book(sheet(rows)));
    assertThat(read.findings()).isEmpty();
    List<Correction> corrections = read.value().orElseThrow();
    assertThat(corrections).extracting(Correction::wrong).containsExactly("帐目", "左边的");
    assertThat(corrections).extracting(Correction::right).containsExactly("账目", "");
    assertThat(corrections).extracting(Correction::row).containsExactly(4, 5);
    assertThat(corrections.get(0).page()).hasValue(3);
  }

  private static String number(String at, String value, int style) {
    return "<c r=\"" + at + "\" s=\"" + style + "\"><v>" + value + "</v></c>";
  }

  @Test
  void cellsOverSeveralRowsAreOfEach() throws IOException {
    String rows =
        row(1, cell("A1", "第6期一校"))
            + row(2, cell("A2", "页"), cell("B2", "上下文"), cell("C2", "误"), cell("D2", "正"))
            + row(3, number("A3", "3", 0), cell("B3", "帐目不清"), cell("C3", "帐"), cell("D3", "账"))
            + row(4, cell("C4", "截止"), cell("D4", "截至"))
            + row(5, cell("C5", "左右"), cell("D5", "（删）"))
            + row(6, cell("C6", "象"), cell("D6", "像"))
            + row(7, cell("A7", "注：行数不计书眉"));
    String merged =
        "<mergeCells count=\"4\"><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"A3:A5\"/>"
            + "<mergeCell ref=\"B3:B4\"/><mergeCell ref=\"A7:D7\"/></mergeCells>";
    assertThat(read(sheet(rows).replace("</sheetData>", "</sheetData>" + merged)))
        .containsExactly("3 第3页 “帐目不清” 帐→账", "4 第3页 “帐目不清” 截止→截至", "5 第3页 左右→", "6 象→像");
  }

  @Test
  void numbersAreReadAsTheyAreShown() throws IOException {
    String rows =
        row(1, cell("A1", "页"), cell("B1", "误"), cell("C1", "正"))
            + row(2, number("A2", "3.0", 0), number("B2", "0.155", 1), number("C2", "0.165", 1))
            + row(3, number("A3", "4", 0), number("B3", "45447", 2), number("C3", "45448", 2))
            + row(4, number("A4", "5", 0), number("B4", "45447", 3), number("C4", "45478", 3))
            + row(5, number("A5", "6", 0), number("B5", "12", 0), number("C5", "12.5", 0));
    assertThat(read(sheet(rows)))
        .containsExactly(
            "2 第3页 15.50%→16.50%",
            "3 第4页 2024年6月4日→2024年6月5日", "4 第5页 2024年6月→2024年7月", "5 第6页 12→12.5");
  }

  private static String row(int number, String... cells) {
    return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
  }

  private List<String> read(String sheet) throws IOException {
    Outcome<List<Correction>> read = CorrectionTable.read(book(sheet));
    assertThat(read.findings()).isEmpty();
    return read.value().orElseThrow().stream().map(TableHabitsTest::said).toList();
  }

  @Test
  void aDocumentTypeIsRefused() throws IOException {
    String sheet =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
            + "<worksheet "
            + NAMESPACE
            + "><sheetData><row r=\"1\">"
            + cell("A1", "&e;")
            + "</row></sheetData></worksheet>";
    assertThat(codes(sheet)).containsExactly("D049");
  }

  @Test
  void aPartThatUnpacksWithoutEnd() throws IOException {
    assertThat(codes(sheet(" ".repeat(70 << 20)))).containsExactly("D041");
  }

  @Test
  void noWorkbookAndAnOldOne() throws IOException {
    assertThat(codes("no xml at all")).hasSize(1);
    Path old = Files.write(folder.resolve("a.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 17, 0});
    assertThat(CorrectionTable.read(old).findings())
        .extracting(f -> f.code())
        .containsExactly("D048");
  }
}
