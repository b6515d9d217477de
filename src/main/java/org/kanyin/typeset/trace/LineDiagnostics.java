package org.kanyin.typeset.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Map<String, List<Integer>> folios = folios(trace);
    for (BlockText block : blocks) {
      List<Integer> own = folios.getOrDefault(block.source(), List.of());
      for (Trouble trouble : block.composition().troubles()) {
        findings.add(finding(block, trouble, places, page(block, trouble, own)));
      }
      if (block.tellsBreaks()) {
        findings.addAll(BrokenTitles.of(block, places));
      }
    }
    return findings;
  }

  /** The page of each line in the body, by its block; once, for troubles are many. */
  private static Map<String, List<Integer>> folios(LayoutTrace trace) {
    Map<String, List<Integer>> folios = new HashMap<>();
    int first = trace.bodyStart();
    for (int i = first; i < trace.pages().size(); i++) {
      int folio = i - first + 1;
      trace.pages().get(i).lines().stream()
          .filter(line -> !line.block().isEmpty())
          .forEach(line -> folios.computeIfAbsent(line.block(), b -> new ArrayList<>()).add(folio));
    }
    return folios;
  }

  /**
   * The page the line is on, in words; empty for one that is not in the body, or in it twice.
   *
   * @param folios of the lines of its block
   */
  private static String page(BlockText block, Trouble trouble, List<Integer> folios) {
    return trouble.line() < folios.size() && folios.size() <= block.composition().lines().size()
        ? "第 " + folios.get(trouble.line()) + " 页"
        : "";
  }

  private static Finding finding(BlockText block, Trouble trouble, SourceMap places, String page) {
    Line line = block.composition().lines().get(trouble.line());
    StringBuilder shown = new StringBuilder();
    block
        .paragraph()
        .text()
        .substring(line.start(), line.end())
        .codePoints()
        .filter(c -> !InvisibleCharacters.contains(c))
        .forEach(shown::appendCodePoint);
    String text = shown.toString();
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
}
