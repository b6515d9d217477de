package org.kanyin.check;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.kanyin.check.DamageKind.Made;
import org.kanyin.check.Specimen.Spot;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.PartKind;

/** Damage to where lines and characters stand: moved, loosened, tightened, broken elsewhere. */
final class LineKinds extends KindList {
  LineKinds() {
    for (double by : new double[] {1, 2, 3, 6, 12}) {
      shift("a full line " + by + " pt to the right", "K088 K035 K038", this::full, by, 0);
      shift("a full line " + by + " pt to the left", "K088 K035 K038", this::full, -by, 0);
    }
    for (double by : new double[] {1, 2, 4}) {
      shift("a line " + by + " pt lower", "K039", this::text, 0, by);
      shift("a line " + by + " pt higher", "K039", this::text, 0, -by);
    }
    shift("a paragraph's last line 2 pt to the right", "K088", this::last, 2, 0);
    shift("a paragraph's first line 2 pt to the left", "K088", this::first, -2, 0);
    shift("the indent of a paragraph lost", "K088", this::first, -24, 0);
    shift("a heading 3 pt lower", "K099 K039", (of, s) -> s.is(BlockKind.HEADING), 0, 3);
    shift("a heading 5 pt to the right", "K099", (of, s) -> s.is(BlockKind.HEADING), 5, 0);
    shift("a line off the paper", "K062", this::text, 320, 0);
    shift("a line below the type area", "K038", this::lowest, 0, 21);
    shift("an item 4 pt to the right", "K088", (of, s) -> s.is(PartKind.ITEM), 4, 0);
    shift("a note 60 pt lower", "K038", (of, s) -> s.is(InlineKind.FOOTNOTE), 0, 60);
    spacing();
    breaks();
  }

  /** Which lines. */
  private interface Wanted {
    boolean test(Specimen of, Spot s);
  }

  private boolean text(Specimen of, Spot s) {
    return s.is(BlockKind.P) && of.structure.isBodySize(s.line());
  }

  private boolean full(Specimen of, Spot s) {
    return text(of, s) && of.isFull(s) && !s.line().beginsWithOpeningMark();
  }

  private boolean last(Specimen of, Spot s) {
    return text(of, s)
        && of.alignment.endsBlock(s.line())
        && !of.alignment.beginsBlock(s.line())
        && s.line().left() < of.structure.type().edges(of.layout(s.page()).isOdd()).left() + 2
        && !s.line().beginsWithOpeningMark();
  }

  private boolean first(Specimen of, Spot s) {
    return text(of, s)
        && of.alignment.beginsBlock(s.line())
        && of.isFull(s)
        && !s.line().beginsWithOpeningMark()
        && of.next(s).filter(n -> n.block().equals(s.block())).isPresent();
  }

  private boolean lowest(Specimen of, Spot s) {
    return text(of, s)
        && of.next(s).isEmpty()
        && s.line().baseline() > of.structure.type().bottom() - 1;
  }

  private void shift(String name, String codes, Wanted wanted, double right, double down) {
    kind(
        name,
        codes,
        (of, r) ->
            WordKinds.inLine(
                of,
                r,
                s -> wanted.test(of, s),
                (d, s, g) -> {
                  d.move(glyphs(d, s.page(), s.line()), right, down);
                  return Optional.of(g);
                }));
  }

  private Optional<Made> inFull(Specimen of, Random r, WordKinds.LineEdit edit) {
    return WordKinds.inLine(of, r, s -> full(of, s), edit);
  }

  private void spacing() {
    kind(
        "two characters pressed together",
        "K041",
        (of, r) ->
            inFull(
                of,
                r,
                (d, s, g) -> {
                  int i = 5 + r.nextInt(10);
                  if (!isHan(g.get(i)) || !isHan(g.get(i - 1))) {
                    return Optional.empty();
                  }
                  g.get(i).x -= 4;
                  return Optional.of(List.of(g.get(i - 1), g.get(i)));
                }));
    kind(
        "a hole in a line",
        "K040 K035 K038",
        (of, r) ->
            inFull(
                of,
                r,
                (d, s, g) -> {
                  d.move(g.subList(20, g.size()), 9, 0);
                  return Optional.of(g);
                }));
    kind(
        "a line drawn apart",
        "K038 K062",
        (of, r) ->
            inFull(
                    of,
                    r,
                    (d, s, g) -> {
                      d.remove(s.page(), List.of());
                      double left = g.get(0).x;
                      g.forEach(x -> x.x = left + (x.x - left) * 1.15);
                      return Optional.of(g);
                    })
                .map(m -> m));
    kind(
        "a line drawn together",
        "K041 K035",
        (of, r) ->
            inFull(
                of,
                r,
                (d, s, g) -> {
                  double left = g.get(0).x;
                  g.forEach(x -> x.x = left + (x.x - left) * 0.92);
                  return Optional.of(g);
                }));
    kind(
        "a line set smaller",
        "K100",
        (of, r) ->
            inFull(
                of,
                r,
                (d, s, g) -> {
                  g.forEach(
                      x -> {
                        x.size *= 0.9;
                        x.wide *= 0.9;
                      });
                  return Optional.of(g);
                }));
    kind(
        "a line set narrower",
        "K100 K041 K035",
        (of, r) ->
            inFull(
                of,
                r,
                (d, s, g) -> {
                  double left = g.get(0).x;
                  g.forEach(
                      x -> {
                        x.wide *= 0.9;
                        x.x = left + (x.x - left) * 0.9;
                      });
                  return Optional.of(g);
                }));
  }

  private void breaks() {
    Predicate<PlacedGlyph> closing = g -> g.text.matches("[，。；：、？！”》）]");
    kind(
        "a mark at the beginning of a line",
        "K030 K035 K038",
        (of, r) ->
            WordKinds.inLine(
                of,
                r,
                s ->
                    full(of, s)
                        && of.next(s)
                            .filter(n -> full(of, n) && n.block().equals(s.block()))
                            .isPresent(),
                (d, s, g) -> {
                  List<PlacedGlyph> own =
                      d.glyphs(s.page()).stream()
                          .filter(
                              x -> Math.abs(x.y - s.line().baseline()) < 0.5 && !x.text.isBlank())
                          .toList();
                  PlacedGlyph mark = own.get(own.size() - 1);
                  if (!closing.test(mark)) {
                    return Optional.empty();
                  }
                  Spot next = of.next(s).orElseThrow();
                  List<PlacedGlyph> below = glyphs(d, s.page(), next.line());
                  d.move(below, 12, 0);
                  d.move(
                      List.of(mark),
                      below.get(0).x - 12 - mark.x,
                      next.line().baseline() - s.line().baseline());
                  return Optional.of(List.of());
                }));
    kind(
        "an opening mark at the end of a line",
        "K031 K038",
        (of, r) ->
            WordKinds.inLine(
                of,
                r,
                s ->
                    full(of, s)
                        && of.next(s)
                            .filter(
                                n ->
                                    n.block().equals(s.block()) && n.line().beginsWithOpeningMark())
                            .isPresent(),
                (d, s, g) -> {
                  Spot next = of.next(s).orElseThrow();
                  PlacedGlyph mark = glyphs(d, s.page(), next.line()).get(0);
                  d.move(
                      List.of(mark),
                      s.line().right() - mark.x,
                      s.line().baseline() - next.line().baseline());
                  return Optional.of(List.of());
                }));
    kind(
        "a number parted",
        "K032 K038",
        (of, r) ->
            WordKinds.inLine(
                of,
                r,
                s ->
                    full(of, s)
                        && s.line().text().matches(".*\\d\\d$")
                        && of.next(s).filter(n -> n.block().equals(s.block())).isPresent(),
                (d, s, g) -> {
                  Spot next = of.next(s).orElseThrow();
                  PlacedGlyph digit = g.get(g.size() - 1);
                  d.move(
                      List.of(digit),
                      next.line().left() - 7 - digit.x,
                      next.line().baseline() - s.line().baseline());
                  return Optional.of(List.of());
                }));
  }
}
