package org.kanyin.check.rules.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PageRegion;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.base.TableRules;
import org.kanyin.check.align.ManuscriptAlignment;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.PaintedPath;
import org.kanyin.inspect.model.TextLine;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/** The rules across a table that its style draws: over it, under its head, under it. */
public final class TableRulesRule implements Rule {
  /** A rule is no thicker, in points. */
  private static final double THIN = 3;

  /** Of the cells' width a rule takes so much; cells side by side may each have a piece of it. */
  private static final double WIDE = 0.6;

  private static final int BRIEF = 16;

  /** Where rows stand on one sheet. */
  private record Rows(int sheet, Box box) {}

  @Override
  public List<String> codes() {
    return List.of("K105");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    Optional<TableRules> drawn = context.pageSpec().map(s -> s.tableRules());
    if (drawn.isEmpty() || context.statedAlignment().isEmpty()) {
      return Stream.empty();
    }
    ManuscriptAlignment alignment = context.statedAlignment().get();
    Map<String, Integer> blocks = new HashMap<>();
    for (int b = 0; b < alignment.blocks().size(); b++) {
      blocks.putIfAbsent(alignment.blocks().get(b).id(), b);
    }
    return context
        .issue()
        .orElseThrow()
        .root()
        .all(BlockKind.TABLE)
        // Its rules run down the page, and its lines are read as they were drawn.
        .filter(t -> t.attribute("turn").isEmpty())
        .flatMap(t -> new Table(context, alignment, blocks, t).lost(drawn.get()).stream());
  }

  /** One table and where its rows stand. */
  private record Table(
      CheckContext context,
      ManuscriptAlignment alignment,
      Map<String, Integer> blocks,
      Node.Element table) {
    Optional<Violation> lost(TableRules drawn) {
      List<Node.Element> head = rows(PartKind.HEAD);
      List<Node.Element> body = rows(PartKind.BODY);
      // A page end within a table parts its rules from its rows.
      if (body.isEmpty() || table.all(InlineKind.PB).findAny().isPresent()) {
        return Optional.empty();
      }
      Optional<Rows> first = place(head.isEmpty() ? body.subList(0, 1) : head);
      Optional<Rows> last = place(body.subList(body.size() - 1, body.size()));
      Optional<Rows> top = place(body.subList(0, 1));
      List<String> lost = new ArrayList<>();
      if (drawn.above()) {
        first.filter(r -> !isRuled(r, above(r), r.box().top() + 1)).ifPresent(r -> lost.add("上边"));
      }
      if (drawn.underHead() && !head.isEmpty()) {
        first
            .filter(h -> top.filter(t -> t.sheet() == h.sheet()).isPresent())
            .filter(h -> !isRuled(h, h.box().bottom() - 1, top.get().box().top() + 1))
            .ifPresent(r -> lost.add("表头下"));
      }
      if (drawn.below()) {
        last.filter(r -> !isRuled(r, r.box().bottom() - 1, below(r)))
            .ifPresent(r -> lost.add("下边"));
      }
      return lost.isEmpty() ? Optional.empty() : Optional.of(violation(lost, first, last));
    }

    private Violation violation(List<String> lost, Optional<Rows> first, Optional<Rows> last) {
      Rows at = first.filter(f -> !lost.equals(List.of("下边"))).or(() -> last).orElseThrow();
      FaultLocation location =
          new FaultLocation(
              at.sheet(), List.of(new PageRegion(at.sheet(), at.box())), "", "", List.of());
      String name = table.element(PartKind.CAPTION).map(Node.Element::text).orElseGet(table::text);
      return Violation.of(
          "K105",
          location,
          PrintedText.brief(PrintedText.solid(name), BRIEF),
          String.join("、", lost));
    }

    private List<Node.Element> rows(PartKind part) {
      return table.element(part).stream().flatMap(p -> p.elements(PartKind.ROW)).toList();
    }

    /** Where rows stand; empty where they are not all found, or on several sheets. */
    private Optional<Rows> place(List<Node.Element> rows) {
      Rows place = null;
      for (Node.Element row : rows) {
        for (Node.Element cell : row.elements(PartKind.CELL).toList()) {
          Integer block = blocks.get(cell.id());
          if (block == null) {
            continue;
          }
          if (!alignment.isPlaced(block)) {
            return Optional.empty();
          }
          for (int number : alignment.place(block)) {
            Glyph g = alignment.pages().glyph(number);
            int sheet = alignment.pages().sheet(number);
            // Text that is read turned back stands elsewhere than the rules around it.
            boolean turned = context.pdf().pages().get(sheet - 1).textAngle() != 0;
            if (turned || (place != null && place.sheet() != sheet)) {
              return Optional.empty();
            }
            place = new Rows(sheet, place == null ? g.box() : place.box().with(g.box()));
          }
        }
      }
      return Optional.ofNullable(place);
    }

    /** Where the last line above the rows ends. */
    private double above(Rows rows) {
      return boxes(rows)
          .filter(b -> b.bottom() < rows.box().top())
          .mapToDouble(Box::bottom)
          .max()
          .orElse(0);
    }

    /** Where the first line below the rows begins. */
    private double below(Rows rows) {
      return boxes(rows)
          .filter(b -> b.top() > rows.box().bottom())
          .mapToDouble(Box::top)
          .min()
          .orElse(context.pdf().pages().get(rows.sheet() - 1).height());
    }

    /** Lines of the manuscript's text: the mark of a note may stand alone in its line. */
    private Stream<Box> boxes(Rows rows) {
      return context.structure().pages().get(rows.sheet() - 1).text().stream()
          .filter(l -> alignment.blockOf(l).isPresent())
          .map(TextLine::box);
    }

    /** Whether rules between these heights take most of the rows' width. */
    private boolean isRuled(Rows rows, double from, double to) {
      double wide = 0;
      for (PaintedPath shape : context.pdf().pages().get(rows.sheet() - 1).shapes()) {
        Box b = shape.box();
        if (Math.min(b.height(), shape.thickness()) <= THIN
            && b.height() <= THIN
            && b.bottom() > from
            && b.top() < to
            && !shape.colour().isWhite()) {
          wide += b.width();
        }
      }
      return wide > WIDE * rows.box().width();
    }
  }
}
