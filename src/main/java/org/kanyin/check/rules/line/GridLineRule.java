package org.kanyin.check.rules.line;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kanyin.analysis.ParagraphLines;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.TypeArea;
import org.kanyin.check.facts.TypeAreaLimits;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.TextLine;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.PartKind;

/** Body lines off the grid on which nearly all others stand: facing pages do not register. */
public final class GridLineRule implements Rule {
  /** Points. */
  private static final double EXACT = 0.6;

  /** Ems: so near to the edge or the indent. */
  private static final double INDENTED = 0.3;

  /** Ems. */
  private static final double INDENT = 2;

  @Override
  public List<String> codes() {
    return List.of("K039");
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    PageStructure structure = context.structure();
    TypeArea type = structure.type();
    if (!TypeAreaLimits.hasGrid(type) || type.pitch() <= 0) {
      return Stream.empty();
    }
    return structure.body().stream()
        .flatMap(
            layout ->
                layout.text().stream()
                    .filter(line -> Math.abs(off(type, line)) > EXACT)
                    .filter(line -> isColumn(structure, layout, line) || isText(context, line))
                    .filter(line -> !isNote(context, line))
                    .map(line -> violation(layout, line, off(type, line))));
  }

  /** Notes have lines of their own, though a style may set them nearly as large as the text. */
  private static boolean isNote(CheckContext context, TextLine line) {
    return context
        .alignment()
        .flatMap(a -> a.kindOf(line))
        .filter(kind -> kind == InlineKind.FOOTNOTE)
        .isPresent();
  }

  /** Points from the nearest line of the grid, downwards. */
  private static double off(TypeArea type, TextLine line) {
    return Math.IEEEremainder(line.baseline() - type.origin(), type.pitch());
  }

  private static Violation violation(PageLayout layout, TextLine line, double off) {
    String amount = String.format(Locale.ROOT, "%.1f", Math.abs(off));
    FaultLocation location = FaultLocation.line(layout.number(), line);
    return Violation.of("K039", location, off > 0 ? "下" : "上", amount);
  }

  /** What the manuscript has as a paragraph or an item, in whatever font it is set. */
  private static boolean isText(CheckContext context, TextLine line) {
    return context.structure().isBodySize(line)
        && context
            .statedAlignment()
            .flatMap(a -> a.kindOf(line))
            .filter(k -> k == BlockKind.P || k == PartKind.ITEM)
            .isPresent();
  }

  /** Running text: body type that begins at the edge or at the paragraph's indent. */
  private static boolean isColumn(PageStructure structure, PageLayout layout, TextLine line) {
    TypeArea type = structure.type();
    double left = (line.cellLeft() - type.edges(layout.isOdd()).left()) / type.bodySize();
    return structure.isBodySize(line)
        && ParagraphLines.hanFont(line) == type.bodyFont()
        && (Math.abs(left) < INDENTED || Math.abs(left - INDENT) < INDENTED);
  }
}
