package org.kanyin.typeset.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.base.CircledNumber;
import org.kanyin.base.Finding;
import org.kanyin.base.InvisibleCharacters;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.Place;
import org.kanyin.base.SourceMap;
import org.kanyin.compose.model.Composition.Line;
import org.kanyin.compose.model.Composition.Trouble;
import org.kanyin.typeset.findings.TypesetFindings;
import org.kanyin.typeset.text.BlockText;

/** Lines outside their limits as findings with their place in the manuscript. */
public final class LineDiagnostics {
  private static final double MILLI = 1000.0;

  private LineDiagnostics() {}

  /**
   * Of all lines that break a limit of their setting, in the order of composing.
   *
   * @param places leads from ids to the manuscript
   */
  public static List<Finding> of(List<BlockText> blocks, LayoutTrace trace, SourceMap places) {
    List<Finding> findings = new ArrayList<>();
    Map<String, List<Printed>> printed = printed(trace);
    for (BlockText block : blocks) {
      List<Printed> own = printed.getOrDefault(block.source(), List.of());
      for (Trouble trouble : block.composition().troubles()) {
        findings.add(finding(block, trouble, places, line(block, trouble, own)));
      }
      if (block.tellsBreaks()) {
        findings.addAll(BrokenTitles.of(block, places));
      }
    }
    return findings;
  }

  /**
   * A line as it was printed.
   *
   * @param page in words
   * @param text with the numbers that its notes got on their page
   */
  private record Printed(String page, String text) {}

  /** The lines in the body, by their blocks; once, for troubles are many. */
  private static Map<String, List<Printed>> printed(LayoutTrace trace) {
    Map<String, List<Printed>> printed = new HashMap<>();
    int first = trace.bodyStart();
    for (int i = first; i < trace.pages().size(); i++) {
      String page = "第 " + (i - first + 1) + " 页";
      trace.pages().get(i).lines().stream()
          .filter(line -> !line.block().isEmpty())
          .forEach(
              line ->
                  printed
                      .computeIfAbsent(line.block(), b -> new ArrayList<>())
                      .add(new Printed(page, line.text())));
    }
    return printed;
  }

  /**
   * The line as it was printed; of no page and no text for one that is not in the body, or in it
   * twice.
   *
   * @param own lines of its block
   */
  private static Printed line(BlockText block, Trouble trouble, List<Printed> own) {
    return trouble.line() < own.size() && own.size() <= block.composition().lines().size()
        ? own.get(trouble.line())
        : new Printed("", "");
  }

  private static Finding finding(
      BlockText block, Trouble trouble, SourceMap places, Printed printed) {
    Line line = block.composition().lines().get(trouble.line());
    StringBuilder shown = new StringBuilder();
    block
        .paragraph()
        .text()
        .substring(line.start(), line.end())
        .codePoints()
        .filter(c -> !InvisibleCharacters.contains(c))
        .forEach(shown::appendCodePoint);
    String text = numbered(shown.toString(), printed.text());
    String page = printed.page();
    Place place = places.of(block.source(), line.start());
    double points = trouble.amount() / MILLI;
    Finding finding =
        switch (trouble.kind()) {
          case OVERFULL -> TypesetFindings.finding("T002", place, points, text, page);
          case LOOSE -> TypesetFindings.finding("T005", place, points, text, page);
          case LONELY_CHARACTER -> TypesetFindings.finding("T006", place, text, page);
          case EDGE -> TypesetFindings.finding("T030", place, text, page);
          case FIT -> TypesetFindings.finding("T007", place, trouble.amount(), page);
        };
    return finding.withText(text);
  }

  /** With the numbers that notes got on their page in the place of those that the style gave. */
  private static String numbered(String composed, String printed) {
    if (composed.length() != printed.length()) {
      return composed;
    }
    StringBuilder text = new StringBuilder(composed);
    for (int i = 0; i < text.length(); i++) {
      if (CircledNumber.is(composed.charAt(i)) && CircledNumber.is(printed.charAt(i))) {
        text.setCharAt(i, printed.charAt(i));
      }
    }
    return text.toString();
  }
}
