package org.kanyin.check.rules.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

  private static final Pattern DIGITS = Pattern.compile("\\d+");

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
    return context.statedAlignment().stream().flatMap(a -> check(context, a));
  }

  private static Stream<Violation> check(CheckContext context, ManuscriptAlignment alignment) {
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
    List<Node.Element> items = list.elements(PartKind.ITEM).toList();
    return IntStream.range(0, items.size())
        .boxed()
        .flatMap(i -> first(alignment, blocks, items.get(i)).map(b -> new Item(i + 1, b)).stream())
        .flatMap(i -> item(context, alignment, i, kind.equals("number")).stream())
        .findFirst()
        .filter(v -> kind.equals("bullet") || !isRearranged(context, alignment, blocks, items));
  }

  /** Items that have changed places have each other's numbers: that is told as their order. */
  private static boolean isRearranged(
      CheckContext context,
      ManuscriptAlignment alignment,
      Map<String, Integer> blocks,
      List<Node.Element> items) {
    List<String> labels =
        items.stream()
            .flatMap(i -> first(alignment, blocks, i).stream())
            .map(b -> label(context, alignment, alignment.place(b).get(0)))
            .toList();
    return labels.stream().allMatch(l -> NUMBER.matcher(l).matches())
        && labels.stream().distinct().count() == items.size()
        && IntStream.rangeClosed(1, items.size())
            .allMatch(n -> labels.stream().anyMatch(l -> l.replaceAll("\\D", "").equals("" + n)));
  }

  /** An item, counted from 1, and the block that it begins with. */
  private record Item(int number, int block) {}

  /** The item's own text, or that of its first paragraph. */
  private static Optional<Integer> first(
      ManuscriptAlignment alignment, Map<String, Integer> blocks, Node.Element item) {
    return item.descendants()
        .flatMap(e -> Optional.ofNullable(blocks.get(e.id())).stream())
        .findFirst()
        .filter(alignment::isPlaced);
  }

  private static Optional<Violation> item(
      CheckContext context, ManuscriptAlignment alignment, Item item, boolean numbered) {
    int first = alignment.place(item.block()).get(0);
    String label = label(context, alignment, first);
    boolean isNumber = NUMBER.matcher(label).matches();
    Matcher digits = DIGITS.matcher(label);
    boolean counts =
        !numbered || !digits.find() || digits.group().equals(String.valueOf(item.number()));
    if (isNumber == numbered && counts && !label.isEmpty()) {
      return Optional.empty();
    }
    String wanted = numbered ? counts ? "编号" : "编号“" + item.number() + "”" : "圆点";
    return Optional.of(
        Violation.of(
            "K091",
            FaultLocation.body(alignment.pages(), List.of(first), label),
            wanted,
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
