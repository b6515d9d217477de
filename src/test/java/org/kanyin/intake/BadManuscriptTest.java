package org.kanyin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.intake.model.ImportRequest;
import org.kanyin.intake.model.ImportedManuscript;
import org.kanyin.intake.model.RevisionMode;

/** What cannot be read is one sentence with the way out. */
class BadManuscriptTest {
  private static final byte[] GOOD = WordCase.docx("[居中 黑体 22] 题\n正文一段，写得不长，也不短，刚好够认出来。\n");

  @TempDir Path folder;

  private Finding only(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    Outcome<ImportedManuscript> read =
        Intake.read(file, new ImportRequest("a01", RevisionMode.ACCEPT));
    assertThat(read.value()).as(name).isEmpty();
    assertThat(read.findings()).as(name).hasSize(1);
    return read.findings().get(0);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void otherFormatsUnderWordsName() throws IOException {
    assertThat(only("a.docx", utf8("<!DOCTYPE html><html><body>题</body></html>")).message())
        .contains("网页");
    assertThat(only("b.docx", utf8("{\\rtf1\\ansi 题}")).message()).contains("RTF");
    assertThat(only("c.docx", utf8("%PDF-1.7")).message()).contains("PDF");
    assertThat(only("d.docx", utf8("MIME-Version: 1.0\nContent-Type: multipart/related")).message())
        .contains("MHT");
    assertThat(only("e.docx", utf8("只有文字")).message()).contains("纯文本");
    assertThat(only("f.doc", utf8("<html xmlns:w=\"urn\"><body>题</body></html>")).suggestion())
        .contains("另存为 .docx");
    assertThat(only("g.docx", zip("xl/workbook.xml", utf8("<a/>"))).message()).contains("Excel");
    assertThat(only("h.docx", zip("任意.txt", utf8("a"))).message()).contains("压缩包");
  }

  @Test
  void wpsItself() throws IOException {
    assertThat(only("a.wps", container("Contents")).code()).isEqualTo("W005");
  }

  @Test
  void encrypted() throws IOException {
    assertThat(only("a.docx", container("EncryptedPackage")).code()).isEqualTo("W006");
  }

  @Test
  void emptyAndBroken() throws IOException {
    assertThat(only("a.docx", new byte[0]).code()).isEqualTo("W004");
    assertThat(only("b.docx", Arrays.copyOf(GOOD, GOOD.length / 2)).code()).isEqualTo("W007");
    assertThat(only("c.docx", replaced("word/document.xml", utf8("<w:document"))).code())
        .isEqualTo("W007");
    assertThat(only("d.docx", WordCase.docx("[空]\n")).code()).isEqualTo("W012");
  }

  @Test
  void xmlThatAttacks() throws IOException {
    String entity =
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>";
    assertThat(only("a.docx", replaced("word/document.xml", utf8(entity))).code())
        .isEqualTo("W011");
    String deep = "<w:sdt>".repeat(20_000) + "</w:sdt>".repeat(20_000);
    assertThat(only("b.docx", new WordFileBuilder().body(deep).build()).code()).isEqualTo("W010");
  }

  @Test
  void zipBomb() throws IOException {
    byte[] blanks = new byte[64 << 20];
    Arrays.fill(blanks, (byte) ' ');
    byte[] bomb = replaced("word/document.xml", blanks);
    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(only("a.docx", bomb).code()).isEqualTo("W009");
  }

  private static byte[] container(String entry) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem ole = new POIFSFileSystem()) {
      ole.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
      ole.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  /** A good file with another part. */
  private static byte[] replaced(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(GOOD));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(e.getName()));
        zip.write(e.getName().equals(name) ? content : in.readAllBytes());
      }
    }
    return out.toByteArray();
  }
}
