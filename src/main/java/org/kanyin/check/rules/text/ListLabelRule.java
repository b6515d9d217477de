package org.kanyin.check.rules.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.align.ManuscriptAlignment;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/** What stands before the items of a list: numbers where it is numbered, else none. */
public final class ListLabelRule implements Rule {
  private static final Pattern NUMBER = Pattern.compile(".*[\\p{N}\\p{L}].*");

  /** Lines whose baselines differ by less, in ems, are level: bullets are raised. */
  private static final double LEVEL = 0.6;

  /** A label stands so many ems before its item at most. */
  private static final double NEAR = 4;

  @Override
  public List<String> codes() {
    return List.of("K091");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    if (!context.isStated() || context.alignment().isEmpty()) {
      return Stream.empty();
    }
    ManuscriptAlignment alignment = context.alignment().get();
    Map<String, Integer> blocks = new HashMap<>();
    for (int b = 0; b < alignment.blocks().size(); b++) {
      blocks.putIfAbsent(alignment.blocks().get(b).id(), b);
    }
    return context
        .issue()
        .orElseThrow()
        .root()
        .all(BlockKind.LIST)
        .flatMap(list -> list(context, alignment, blocks, list).stream());
  }

  /** The first item whose label is of another kind: the list is wrong as one. */
  private static Optional<Violation> list(
      CheckContext context,
      ManuscriptAlignment alignment,
      Map<String, Integer> blocks,
      Node.Element list) {
    String kind = list.attribute("kind").orElse("");
    if (!kind.equals("number") && !kind.equals("bullet")) {
      return Optional.empty();
    }
    return list.elements(PartKind.ITEM)
        .flatMap(item -> Optional.ofNullable(blocks.get(item.id())).stream())
        .filter(alignment::isPlaced)
        .flatMap(b -> item(context, alignment, b, kind.equals("number")).stream())
        .findFirst();
  }

  private static Optional<Violation> item(
      CheckContext context, ManuscriptAlignment alignment, int block, boolean numbered) {
    int first = alignment.place(block).get(0);
    String label = label(context, alignment, first);
    return NUMBER.matcher(label).matches() == numbered
        ? Optional.empty()
        : Optional.of(
            Violation.of(
                "K091",
                FaultLocation.body(alignment.pages(), List.of(first), label),
                numbered ? "编号" : "圆点",
                label.isEmpty() ? "什么也没有" : "“" + label + "”"));
  }

  /** What stands level with the item, close before it, and is nobody's. */
  private static String label(CheckContext context, ManuscriptAlignment alignment, int first) {
    Glyph item = alignment.pages().glyph(first);
    PageLayout layout = context.structure().pages().get(alignment.pages().sheet(first) - 1);
    List<Glyph> before = new ArrayList<>();
    for (TextLine line : layout.text()) {
      if (Math.abs(line.baseline() - item.baseline()) < LEVEL * item.size()) {
        line.glyphs().stream()
            .filter(g -> g.x() < item.x() && g.x() > item.x() - NEAR * item.size())
            .forEach(before::add);
      }
    }
    return PrintedText.solid(PrintedText.of(before));
  }
}
