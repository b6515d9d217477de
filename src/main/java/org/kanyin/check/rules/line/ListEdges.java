package org.kanyin.check.rules.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.check.align.ManuscriptAlignment;
import org.kanyin.check.facts.TypeAreaLimits;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.LengthText;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/** The items of a list: their words begin at one edge, in the first line and in the others. */
final class ListEdges {
  /** Fewer lines do not say where the others belong. */
  private static final int FEW = 4;

  private static final double MOST = 0.7;

  /** Points. */
  private static final double EXACT = 0.9;

  /** Where the words of a line begin, from the type area's edge. */
  private record Edge(int page, TextLine line, double in) {}

  private ListEdges() {}

  static Stream<Violation> off(CheckContext context, ManuscriptAlignment alignment) {
    Map<String, Integer> blocks = new HashMap<>();
    for (int b = 0; b < alignment.blocks().size(); b++) {
      blocks.putIfAbsent(alignment.blocks().get(b).id(), b);
    }
    return context
        .issue()
        .orElseThrow()
        .root()
        .all(BlockKind.LIST)
        .flatMap(list -> off(context, edges(context, alignment, blocks, list)));
  }

  private static List<Edge> edges(
      CheckContext context,
      ManuscriptAlignment alignment,
      Map<String, Integer> blocks,
      Node.Element list) {
    List<Edge> edges = new ArrayList<>();
    for (Node.Element item : list.elements(PartKind.ITEM).toList()) {
      Integer block = blocks.get(item.id());
      TextLine last = null;
      for (int n : block == null ? List.<Integer>of() : alignment.place(block)) {
        TextLine line = alignment.pages().line(n);
        if (line != last && !opens(alignment.pages().glyph(n))) {
          int sheet = alignment.pages().sheet(n);
          PageLayout layout = context.structure().pages().get(sheet - 1);
          double left = context.structure().type().edges(layout.isOdd()).left();
          edges.add(new Edge(sheet, line, alignment.pages().glyph(n).x() - left));
        }
        last = line;
      }
    }
    return edges;
  }

  /** An opening mark may stand out, or be halved. */
  private static boolean opens(Glyph g) {
    int type = Character.getType(g.codePoint());
    return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
  }

  private static Stream<Violation> off(CheckContext context, List<Edge> edges) {
    double[] sorted = edges.stream().mapToDouble(Edge::in).sorted().toArray();
    if (sorted.length < FEW) {
      return Stream.empty();
    }
    double usual = sorted[sorted.length / 2];
    long there = Arrays.stream(sorted).filter(in -> Math.abs(in - usual) <= EXACT).count();
    return there < MOST * sorted.length
        ? Stream.empty()
        : edges.stream()
            .filter(e -> Math.abs(e.in() - usual) > EXACT && !leaves(context, e))
            .map(
                e ->
                    Violation.of(
                        "K088",
                        FaultLocation.line(e.page(), e.line()),
                        e.in() > usual ? "右" : "左",
                        LengthText.points(Math.abs(e.in() - usual))));
  }

  /** What leaves the type area is told as that. */
  private static boolean leaves(CheckContext context, Edge edge) {
    PageLayout layout = context.structure().pages().get(edge.page() - 1);
    return TypeAreaLimits.passesRight(context.structure().type(), layout, edge.line());
  }
}
