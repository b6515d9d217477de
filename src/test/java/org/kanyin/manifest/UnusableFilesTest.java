package org.kanyin.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.IssueFolder;
import org.kanyin.manifest.parse.IssueLoader;
import org.kanyin.manifest.parse.ManifestLimits;
import org.kanyin.manifest.parse.MappedText;
import org.kanyin.manifest.parse.SourceNode;
import org.kanyin.manifest.parse.XmlParser;

/** Faults of files that no case file can hold: too many, too large, of a strange kind. */
final class UnusableFilesTest {
  @TempDir Path folder;

  private List<Finding> findings(String section) throws IOException {
    Path issue = folder.resolve("issue.xml");
    Files.writeString(
        issue,
        "<issue xmlns='urn:kanyin:issue' year='2026' number='3' date='2026-03-15'>\n"
            + "<section title='栏目'>\n"
            + section
            + "</section></issue>\n");
    return new ManifestReader().read(issue).findings();
  }

  private static String figure(String src) {
    return "<article id='a'><title>题</title>\n<figure src='" + src + "' alt='图'/></article>\n";
  }

  private static void one(List<Finding> findings, String code, int line, int column) {
    assertThat(findings).extracting(Finding::code).containsExactly(code);
    assertThat(findings.get(0).place().line()).isEqualTo(line);
    assertThat(findings.get(0).place().column()).isEqualTo(column);
    assertThat(findings.get(0).message()).endsWith("。").doesNotContain("{");
  }

  @Test
  void filesOfOtherProgramsAreNamed() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("Word 文件", zip("[Content_Types].xml", "word/document.xml"));
    files.put("Excel 文件", zip("[Content_Types].xml", "xl/workbook.xml"));
    files.put("PowerPoint 文件", zip("[Content_Types].xml", "ppt/presentation.xml"));
    files.put("压缩文件", zip("a.txt"));
    files.put("RTF 文件", "{\\rtf1\\ansi}".getBytes(StandardCharsets.US_ASCII));
    files.put("PDF 文件", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
    files.put("旧格式", HexFormat.of().parseHex("D0CF11E0A1B11AE10000"));
    files.put("图片", HexFormat.of().parseHex("FFD8FFE000104A464946"));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve("稿.docx"), file.getValue());
      List<Finding> findings = findings("<article href='稿.docx'/>");
      assertThat(findings).extracting(Finding::code).containsExactly("M136");
      assertThat(findings.get(0).message()).contains(file.getKey());
      assertThat(findings.get(0).place().file()).endsWith("稿.docx");
    }
  }

  @Test
  void whatIsLeftOfATornFileIsNamedByItsName() throws IOException {
    byte[] zip = Arrays.copyOf(zip("a.txt"), 30);
    byte[] compound = HexFormat.of().parseHex("D0CF11E0A1B11AE10000");
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("稿.docx= Word 文件（.docx）", zip);
    files.put("稿.XLSX= Excel 文件", zip);
    files.put("稿.pptx= PowerPoint 文件", zip);
    files.put("稿.zip=压缩文件", zip);
    files.put("稿.doc=旧格式的 Word 文件", compound);
    files.put("稿.xls=旧格式的 Excel 文件", compound);
    files.put("稿.wps= WPS 文件", compound);
    files.put("稿.txt=没有标记的纯文本", "一段文字。".getBytes(StandardCharsets.UTF_8));
    files.put("稿.html=网页文件", "<!DOCTYPE html>\n<html>".getBytes(StandardCharsets.UTF_8));
    files.put("稿.htm=网页文件", "\n<HTML lang='zh'>".getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String[] name = file.getKey().split("=");
      Files.write(folder.resolve(name[0]), file.getValue());
      List<Finding> findings = findings("<article href='" + name[0] + "'/>");
      assertThat(findings).extracting(Finding::code).containsExactly("M136");
      assertThat(findings.get(0).message()).as(name[0]).contains("不是 XML 稿件，是" + name[1]);
    }
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(new byte[100_000]);
      }
    }
    return out.toByteArray();
  }

  @Test
  void tooManyArticleFiles() throws IOException {
    StringBuilder articles = new StringBuilder();
    for (int i = 0; i <= ManifestLimits.FILES; i++) {
      Files.writeString(
          folder.resolve(i + ".xml"),
          "<article xmlns='urn:kanyin:issue' id='a" + i + "'><title>题</title><p>文</p></article>");
      articles.append("<article href='").append(i).append(".xml'/>\n");
    }
    one(findings(articles.toString()), "M009", ManifestLimits.FILES + 3, 1);
  }

  @Test
  void aPictureTooLarge() throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(folder.resolve("图.png").toFile(), "rw")) {
      sparse.setLength(ManifestLimits.PICTURE_BYTES + 1);
    }
    one(findings(figure("图.png")), "M099", 4, 14);
  }

  /** A pipe would be waited on for ever. */
  @Test
  void aPictureThatIsNoPlainFile() throws IOException, InterruptedException {
    Path pipe = folder.resolve("图.png");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "skipped: no mkfifo");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    one(findings(figure("图.png")), "M085", 4, 14);
  }

  /** No manifest can hold the one character Unix forbids in names; Windows forbids more. */
  @Test
  void aNameNoFileCanHave() throws IOException {
    Path issue = folder.resolve("issue.xml");
    Files.writeString(issue, "<issue xmlns='urn:kanyin:issue'><logo src='图.png'/></issue>");
    FindingLog log = new FindingLog();
    SourceNode.Element root =
        new IssueLoader(new XmlParser(ManifestLimits.ATTRIBUTE_LENGTH), log)
            .load(issue, "issue.xml", PartKind.ISSUE)
            .orElseThrow();
    SourceNode.Element logo = root.elements().findFirst().orElseThrow();
    SourceNode.Attribute src = logo.attribute("src").orElseThrow();
    int[] offsets = src.chars().offsets();
    SourceNode.Attribute strange =
        new SourceNode.Attribute(
            "",
            "src",
            "src",
            new MappedText("图\0png", Arrays.copyOf(offsets, 5)),
            src.offset(),
            src.valueOffset());
    assertThat(new IssueFolder("本期的文件夹", folder).find(logo, strange, log)).isEmpty();
    one(log.findings(), "M086", 1, 44);
  }
}
