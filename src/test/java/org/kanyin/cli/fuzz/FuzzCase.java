package org.kanyin.cli.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * One hostile input.
 *
 * @param files by path below the case's folder
 * @param command words of a command line; {@code ~} stands for the folder
 */
public record FuzzCase(Map<String, byte[]> files, List<String> command) {
  private static final String NAMESPACE = "xmlns='urn:kanyin:issue'";

  static FuzzCase render(Map<String, byte[]> files) {
    return new FuzzCase(files, List.of("render", "~/i/issue.xml", "-o", "~/out.pdf"));
  }

  /** An issue of one page that shows one picture. */
  static byte[] showing(String picture) {
    return issue("<figure src='" + picture + "' alt='图'/><p>正文一段。</p>");
  }

  static byte[] issue(String body) {
    String text =
        "<issue "
            + NAMESPACE
            + " year='2026' number='3' date='2026-03-15'><masthead><name>测试</name></masthead>\n"
            + "<article id='a1'><title>题</title>"
            + body
            + "</article></issue>";
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
