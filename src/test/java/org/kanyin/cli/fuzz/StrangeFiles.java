package org.kanyin.cli.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pipes, devices, folders and missing things in the place of every file that a command reads. */
final class StrangeFiles {
  private static final List<List<String>> READING =
      List.of(
          List.of("validate", "%s"),
          List.of("render", "%s", "-o", "~/out.pdf"),
          List.of("render", "~/i/issue.xml", "-o", "~/out.pdf", "--style", "%s"),
          List.of("render", "~/i/issue.xml", "-o", "~/out.pdf", "--against", "%s"),
          List.of("pin", "%s"),
          List.of("pin", "~/i/issue.xml", "--from", "%s"),
          List.of("proof", "%s", "-o", "~/out.pdf"),
          List.of("proof", "~/i/issue.xml", "-o", "~/out.pdf", "--against", "%s"),
          List.of("check", "%s"),
          List.of("check", "~/out.pdf", "--issue", "%s"),
          List.of("diff", "%s", "~/i/issue.xml"),
          List.of("diff", "~/i/issue.xml", "%s"),
          List.of("diff", "~/i/issue.xml", "~/i/issue.xml", "--corrections", "%s"),
          List.of("impose", "%s", "-o", "~/out.pdf"),
          List.of("extract", "%s", "-o", "~/x"),
          List.of("import", "%s", "-o", "~/x"),
          List.of("import", "~/a.docx", "--to", "%s"),
          List.of("new", "~/x", "--from", "%s"),
          List.of("fonts", "%s"),
          List.of("batch", "%s", "-o", "~/batch", "--dry-run"),
          List.of("batch", "--merge", "%s", "-o", "~/batch"));

  private StrangeFiles() {}

  static List<FuzzCase> cases(Outside outside) {
    List<FuzzCase> cases = new ArrayList<>();
    byte[] issue = FuzzCase.issue("<p>正文一段。</p>");
    Map<String, byte[]> files = Map.of("i/issue.xml", issue, "a.docx", new byte[0]);
    for (String file :
        List.of(
            outside.folder() + "/pipe",
            "/dev/zero",
            "/dev/full",
            "/dev/null/x",
            "/proc/self/mem",
            "~/i",
            "~/none",
            "~/i/issue.xml/x",
            "",
            "\u0000",
            "-",
            "~/" + "长".repeat(300),
            "file://" + outside.folder() + "/canary.txt")) {
      for (List<String> command : READING) {
        cases.add(new FuzzCase(files, command.stream().map(w -> w.replace("%s", file)).toList()));
      }
    }
    byte[] naming = FuzzCase.issue("<figure src='../../../../outside/pipe' alt='图'/><p>正文。</p>");
    cases.add(new FuzzCase(Map.of("i/issue.xml", naming), List.of("validate", "~/i/issue.xml")));
    return cases;
  }
}
