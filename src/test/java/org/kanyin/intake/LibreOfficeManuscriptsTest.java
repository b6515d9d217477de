package org.kanyin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.intake.model.ImportRequest;
import org.kanyin.intake.model.ImportedManuscript;
import org.kanyin.intake.model.RevisionMode;

/**
 * Manuscripts that LibreOffice wrote, in three ways: its own .docx, a .docx out of HTML, a .doc.
 */
@Tag("long")
class LibreOfficeManuscriptsTest {
  private static final String MANUSCRIPT =
      """
      [居中 小标宋 22] 市档案馆召开修志工作座谈会
      [居中 楷体 16] 林一舟
      3月4日，市档案馆召开修志工作座谈会，听取各县修志办的意见，研究今年的编修安排。
      [缩 黑体 16] 一、摸清家底
      各县把历年留下的底本逐册登记，缺页的注明，残破的先行修补。
      [缩 黑体 16] 二、抓紧编修
      编修分工到人，每月汇总一次进度，年底前完成初稿，送有关部门审读。
      """;
  private static final String PAGE =
      """
      <html><head><meta charset="utf-8"></head><body>
      <h1 align="center">市档案馆召开修志工作座谈会</h1><p align="center">林一舟</p>
      <p>3月4日，市档案馆召开修志工作座谈会，听取各县修志办的意见，研究今年的编修安排。</p>
      <h2>一、摸清家底</h2>
      <p>各县把历年留下的底本逐册登记，缺页的注明，残破的先行修补。</p>
      <h2>二、抓紧编修</h2>
      <p>编修分工到人，每月汇总一次进度，年底前完成初稿，送有关部门审读。</p>
      </body></html>
      """;

  @TempDir Path folder;

  @Test
  void itsOwnDocx() throws Exception {
    Path from = Files.write(folder.resolve("稿.docx"), WordCase.docx(MANUSCRIPT));
    isUnderstood(converted(from, "docx:MS Word 2007 XML", "docx"), true);
  }

  @Test
  void docxOutOfHtml() throws Exception {
    Path from = Files.writeString(folder.resolve("稿.html"), PAGE, StandardCharsets.UTF_8);
    isUnderstood(converted(from, "docx:MS Word 2007 XML", "docx"), true);
  }

  @Test
  void doc() throws Exception {
    Path from = Files.write(folder.resolve("稿.docx"), WordCase.docx(MANUSCRIPT));
    isUnderstood(converted(from, "doc", "doc"), false);
  }

  private Path converted(Path from, String format, String ending)
      throws IOException, InterruptedException {
    Assumptions.assumeTrue(Files.exists(Path.of("/usr/bin/soffice")), "LibreOffice");
    Path out = Files.createDirectories(folder.resolve("out"));
    Process office =
        new ProcessBuilder(
                "/usr/bin/soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                out.toString(),
                from.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(office.waitFor(3, TimeUnit.MINUTES)).as("LibreOffice ends").isTrue();
    return out.resolve("稿." + ending);
  }

  private void isUnderstood(Path file, boolean counted) {
    Outcome<ImportedManuscript> read =
        Intake.read(file, new ImportRequest("a01", RevisionMode.ACCEPT));
    ImportedManuscript manuscript = read.value().orElseThrow();
    if (counted) {
      ImportedText.keepsEveryCharacter(file, manuscript);
    }
    assertThat(manuscript.articles()).hasSize(1);
    assertThat(manuscript.articles().get(0).xml())
        .contains("<title>市档案馆召开修志工作座谈会</title>")
        .contains("<author>林一舟</author>")
        .contains("<heading level=\"1\">一、摸清家底</heading>")
        .contains("<heading level=\"1\">二、抓紧编修</heading>")
        .contains("<p>各县把历年留下的底本逐册登记，缺页的注明，残破的先行修补。</p>");
    assertThat(ImportedText.validated(folder, manuscript.articles())).noneMatch(Finding::isError);
  }
}
