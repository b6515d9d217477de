package org.kanyin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The largest issue that an office prints, 300 pages of text and tables, in a worker's heap. */
@Tag("long")
final class LargestIssueTest {
  private static final String WORDS = "我们的工作在一年里取得了很大进展各部门认真研究具体措施加强管理提高质量";
  private static final int ARTICLES = 86;

  @TempDir Path folder;

  @Test
  void setsInTheHeapOfAWorker() throws IOException, InterruptedException {
    Random random = new Random(7);
    StringBuilder issue = new StringBuilder("<issue xmlns='urn:kanyin:issue' year='2026'");
    issue.append(" number='3' date='2026-03-15'><masthead><name>测试</name></masthead>");
    for (int i = 1; i <= ARTICLES; i++) {
      issue.append("<article id='a" + i + "'><title>第" + i + "篇</title><author>李华</author>");
      for (int p = 0; p < 18; p++) {
        issue.append("<p>").append(text(160, random)).append("</p>");
      }
      issue.append("<table><body>");
      for (int row = 0; row < 18; row++) {
        issue.append("<row>");
        for (int cell = 0; cell < 5; cell++) {
          issue.append("<cell>").append(text(6, random)).append("</cell>");
        }
        issue.append("</row>");
      }
      issue.append("</body></table></article>");
    }
    Path manifest = Files.writeString(folder.resolve("issue.xml"), issue + "</issue>");
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "org.kanyin.cli.Main",
                "render",
                manifest.toString(),
                "-o",
                folder.resolve("out.pdf").toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    int code = process.waitFor();
    String text = Files.readString(said, StandardCharsets.UTF_8);
    assertThat(code).as(text).isZero();
    Matcher pages = Pattern.compile("：([0-9]+) 页").matcher(text);
    assertThat(pages.find()).as(text).isTrue();
    assertThat(Integer.parseInt(pages.group(1))).isGreaterThanOrEqualTo(300);
  }

  /** Words in any order, a mark after every ten or so. */
  private static String text(int length, Random random) {
    StringBuilder out = new StringBuilder();
    while (out.length() < length - 1) {
      boolean mark = out.length() % 11 == 10;
      out.append(mark ? '，' : WORDS.charAt(random.nextInt(WORDS.length())));
    }
    return out.append(length > 20 ? '。' : '项').toString();
  }
}
