package org.kanyin.check.rules.line;

import java.util.List;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.Box;

/**
 * What can be told of edges on foreign pages. Lines that lie wholly beyond the paper may be
 * printers' slugs; where many lines leave the type area it is the type area that is not known.
 */
final class ForeignEdges {
  private static final int BRIEF = 20;

  /** So many lines leave a type area that is known. */
  private static final int FEW = 5;

  /** A line with less than this share of it on the paper is beyond it. */
  private static final double WHOLLY = 0.001;

  /** Several lines with less than this share of them are what a program puts there. */
  private static final double MOSTLY = 0.3;

  private ForeignEdges() {}

  static Stream<Violation> sure(CheckContext context, List<Violation> all) {
    List<Violation> mostly = all.stream().filter(v -> isOff(context, v, MOSTLY)).toList();
    List<Violation> off =
        mostly.size() > FEW
            ? mostly
            : mostly.stream().filter(v -> isOff(context, v, WHOLLY)).toList();
    List<Violation> outside = all.stream().filter(v -> v.code().equals("K038")).toList();
    boolean known = outside.size() <= FEW;
    Stream<Violation> rest =
        all.stream().filter(v -> !off.contains(v) && (known || !outside.contains(v)));
    Stream<Violation> unknown =
        outside.stream()
            .limit(known ? 0 : 1)
            .map(
                v ->
                    Violation.of(
                        "K114", FaultLocation.DOCUMENT, outside.size(), v.location().page()));
    Stream<Violation> slugs =
        off.stream()
            .limit(1)
            .map(
                v ->
                    Violation.of(
                        "K110",
                        v.location(),
                        PrintedText.brief(v.location().text(), BRIEF),
                        more(off)));
    return Stream.of(rest, unknown, slugs).flatMap(v -> v);
  }

  private static String more(List<Violation> off) {
    return off.size() == 1
        ? ""
        : "（这样的共 "
            + off.size()
            + " 处，在 "
            + off.stream().map(v -> v.location().page()).distinct().count()
            + " 页上）";
  }

  private static boolean isOff(CheckContext context, Violation v, double least) {
    Box paper = context.structure().pages().get(v.location().page() - 1).page().trim();
    return v.code().equals("K062")
        && v.location().marks().stream().allMatch(m -> shared(paper, m.box()) < least);
  }

  private static double shared(Box paper, Box line) {
    double width = Math.min(paper.right(), line.right()) - Math.max(paper.left(), line.left());
    double height = Math.min(paper.bottom(), line.bottom()) - Math.max(paper.top(), line.top());
    double area = Math.max(1, line.width()) * Math.max(1, line.height());
    return Math.max(0, width) * Math.max(0, height) / area;
  }
}
