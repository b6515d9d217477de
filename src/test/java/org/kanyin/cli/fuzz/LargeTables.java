package org.kanyin.cli.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tables of corrections of more rows, columns, signs than anyone corrects. */
final class LargeTables {
  private static final String HEAD = "页,行,误,正\n";

  private LargeTables() {}

  static List<FuzzCase> cases() {
    return Stream.of(
            HEAD + rows(100_000, "\n"),
            (HEAD + rows(4_999, "\n")).replace("\n", "\r"),
            HEAD + rows(4_000, "\n").replace("正", "正".repeat(240)),
            HEAD + ",".repeat(4_000_000),
            HEAD + ",".repeat(300_000) + "\n",
            HEAD + "1,,误,\"" + "\n".repeat(4_000_000) + "\"\n",
            HEAD + "\"".repeat(4_000_000),
            HEAD + "1,,误,\"" + "(".repeat(4_000_000),
            ("(".repeat(400_000) + "\n").repeat(9),
            "误，正；".repeat(200_000))
        .map(LargeTables::compared)
        .toList();
  }

  private static String rows(int count, String end) {
    return IntStream.range(0, count)
        .mapToObj(i -> i % 9 + ",,误" + i + ",正" + end)
        .collect(Collectors.joining());
  }

  private static FuzzCase compared(String table) {
    byte[] issue = FuzzCase.issue("<p>正文一段，误0。</p>");
    Map<String, byte[]> files =
        Map.of("i/issue.xml", issue, "t.csv", table.getBytes(StandardCharsets.UTF_8));
    String manuscript = "~/i/issue.xml";
    return new FuzzCase(files, List.of("diff", manuscript, manuscript, "--corrections", "~/t.csv"));
  }
}
