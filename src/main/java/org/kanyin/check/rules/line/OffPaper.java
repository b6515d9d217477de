package org.kanyin.check.rules.line;

import java.util.List;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.Box;

/**
 * Lines of a foreign file that lie wholly beyond the paper: printers' slugs are put there, and
 * nobody knows whether these are any.
 */
final class OffPaper {
  private static final int BRIEF = 20;

  private OffPaper() {}

  /** The same, with all lines of that kind told in one sentence. */
  static Stream<Violation> once(CheckContext context, List<Violation> all) {
    List<Violation> off = all.stream().filter(v -> isOff(context, v)).toList();
    Stream<Violation> rest = all.stream().filter(v -> !isOff(context, v));
    String more =
        off.size() > 1
            ? "（这样的共 "
                + off.size()
                + " 处，在 "
                + off.stream().map(v -> v.location().page()).distinct().count()
                + " 页上）"
            : "";
    return Stream.concat(
        rest,
        off.stream()
            .limit(1)
            .map(
                v ->
                    Violation.of(
                        "K110",
                        v.location(),
                        PrintedText.brief(v.location().text(), BRIEF),
                        more)));
  }

  private static boolean isOff(CheckContext context, Violation v) {
    Box paper = context.structure().pages().get(v.location().page() - 1).page().trim();
    return v.code().equals("K062")
        && v.location().marks().stream().noneMatch(m -> paper.meets(m.box()));
  }
}
