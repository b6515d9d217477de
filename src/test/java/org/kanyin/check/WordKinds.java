package org.kanyin.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.kanyin.check.DamageKind.Made;
import org.kanyin.check.Specimen.Spot;
import org.kanyin.inspect.model.Box;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.ElementKind;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.PartKind;

/** Damage to the words: characters, lines, paragraphs, cells, notes lost, changed, moved. */
final class WordKinds extends KindList {
  private static final Map<String, ElementKind> PLACES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("a paragraph", BlockKind.P),
              Map.entry("a heading", BlockKind.HEADING),
              Map.entry("a title", PartKind.TITLE),
              Map.entry("a subtitle", PartKind.SUBTITLE),
              Map.entry("an author", PartKind.AUTHOR),
              Map.entry("a note", InlineKind.FOOTNOTE),
              Map.entry("a caption", PartKind.CAPTION),
              Map.entry("a cell", PartKind.CELL),
              Map.entry("an item", PartKind.ITEM)));

  WordKinds() {
    PLACES.forEach(
        (name, place) -> {
          kind(
              "a character changed in " + name,
              "K023",
              (of, r) ->
                  inLine(
                      of,
                      r,
                      s -> s.is(place),
                      (d, s, g) -> {
                        Optional<PlacedGlyph> x = pick(r, g, KindList::isHan);
                        return x.filter(y -> change(d, s.page(), y, r, KindList::isHan))
                            .map(List::of);
                      }));
          kind(
              "a character lost in " + name,
              "K023",
              (of, r) ->
                  inLine(
                      of,
                      r,
                      s -> s.is(place) && s.line().solid().size() > 3,
                      (d, s, g) -> {
                        Optional<PlacedGlyph> x = pick(r, g, KindList::isHan);
                        x.ifPresent(y -> d.remove(s.page(), List.of(y)));
                        return x.map(List::of);
                      }));
        });
    characters();
    lines();
    blocks();
    cells();
  }

  /** What is done to a line's glyphs: those that were touched, none where it cannot be done. */
  interface LineEdit {
    Optional<List<PlacedGlyph>> on(Damage d, Spot s, List<PlacedGlyph> line);
  }

  /** Tries a few lines that are wanted. */
  static Optional<Made> inLine(Specimen of, Random r, Predicate<Spot> wanted, LineEdit edit) {
    for (int i = 0; i < 6; i++) {
      Optional<Spot> s = of.any(r, wanted);
      if (s.isEmpty()) {
        return Optional.empty();
      }
      try (Damage d = new Damage(of.rendered.pdf())) {
        Optional<List<PlacedGlyph>> touched =
            edit.on(d, s.get(), solid(glyphs(d, s.get().page(), s.get().line())));
        if (touched.isPresent()) {
          return touched.get().isEmpty()
              ? Made.at(d.save(), s.get().page())
              : Made.at(d.save(), s.get().page(), box(touched.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static Box box(List<PlacedGlyph> glyphs) {
    return glyphs.stream()
        .map(g -> Box.between(g.x, g.y - 0.88 * g.size, g.x + g.size, g.y + 0.12 * g.size))
        .reduce(Box::with)
        .orElseThrow();
  }

  private static boolean isText(Spot s) {
    return s.is(BlockKind.P);
  }

  private void one(String name, Predicate<PlacedGlyph> from, Predicate<PlacedGlyph> to) {
    kind(
        name,
        "K023",
        (of, r) ->
            inLine(
                of,
                r,
                WordKinds::isText,
                (d, s, g) ->
                    pick(r, g, from).filter(x -> change(d, s.page(), x, r, to)).map(List::of)));
  }

  private void characters() {
    Predicate<PlacedGlyph> digit = g -> g.text.matches("\\d");
    Predicate<PlacedGlyph> mark = g -> g.text.matches("[，。；：、？！]");
    one("a digit changed", digit, digit);
    one("a letter changed", g -> g.text.matches("[A-Za-z]"), g -> g.text.matches("[A-Za-z]"));
    one("a mark changed", mark, mark);
    one("a mark for a character", KindList::isHan, mark);
    kind(
        "a mark lost",
        "K023",
        (of, r) ->
            inLine(
                of,
                r,
                WordKinds::isText,
                (d, s, g) -> {
                  Optional<PlacedGlyph> x = pick(r, g, mark);
                  x.ifPresent(y -> d.remove(s.page(), List.of(y)));
                  return x.map(List::of);
                }));
    kind(
        "two characters change places",
        "K023",
        (of, r) ->
            inLine(
                of,
                r,
                s -> isText(s) && of.isFull(s),
                (d, s, g) -> {
                  int i = 1 + r.nextInt(g.size() - 2);
                  PlacedGlyph a = g.get(i);
                  PlacedGlyph b = g.get(i + 1);
                  if (!isHan(a) || !isHan(b) || a.text.equals(b.text)) {
                    return Optional.empty();
                  }
                  double x = a.x;
                  a.x = b.x;
                  b.x = x;
                  return Optional.of(List.of(a, b));
                }));
    kind(
        "a word lost",
        "K023",
        (of, r) ->
            inLine(
                of,
                r,
                s -> isText(s) && of.isFull(s),
                (d, s, g) -> {
                  List<PlacedGlyph> word = g.subList(10, 14);
                  d.remove(s.page(), word);
                  return Optional.of(List.copyOf(word));
                }));
    kind(
        "a word put in behind a paragraph",
        "K023 K024 K021",
        (of, r) ->
            inLine(
                of,
                r,
                s ->
                    isText(s)
                        && s.line().right() < of.layout(s.page()).page().width() / 2
                        && of.alignment.endsBlock(s.line()),
                (d, s, g) -> {
                  d.copy(
                      g.subList(0, Math.min(3, g.size())),
                      s.page(),
                      s.line().right() - g.get(0).x + 1,
                      0);
                  return Optional.of(List.of());
                }));
    kind(
        "the mark of a note lost",
        "K023 K020 K098",
        (of, r) ->
            inLine(
                of,
                r,
                s -> isText(s) && s.line().text().matches(".*[①-⑳].*"),
                (d, s, g) -> {
                  List<PlacedGlyph> all =
                      d.glyphs(s.page()).stream()
                          .filter(
                              x ->
                                  x.text.matches("[①-⑳]")
                                      && x.y < s.line().baseline()
                                      && x.y > s.line().baseline() - 8)
                          .toList();
                  d.remove(s.page(), all);
                  return all.isEmpty() ? Optional.empty() : Optional.of(all);
                }));
  }

  private void lines() {
    kind(
        "a line lost",
        "K023 K020",
        (of, r) ->
            inLine(
                of,
                r,
                s -> isText(s) && of.isFull(s),
                (d, s, g) -> {
                  d.remove(s.page(), glyphs(d, s.page(), s.line()));
                  return Optional.of(g);
                }));
    kind(
        "the last line of a page lost",
        "K023 K020",
        (of, r) ->
            inLine(
                of,
                r,
                s -> isText(s) && of.next(s).isEmpty(),
                (d, s, g) -> {
                  d.remove(s.page(), glyphs(d, s.page(), s.line()));
                  return Optional.of(g);
                }));
    kind(
        "the first line of a page lost",
        "K023 K020",
        (of, r) ->
            inLine(
                    of,
                    r,
                    s -> isText(s) && of.spots(t -> t.page() == s.page()).indexOf(s) == 0,
                    (d, s, g) -> {
                      d.remove(s.page(), glyphs(d, s.page(), s.line()));
                      return Optional.of(g);
                    })
                .map(
                    m ->
                        new Made(
                            m.pdf(),
                            java.util.Set.of(
                                m.pages().iterator().next(), m.pages().iterator().next() - 1),
                            m.where())));
    kind(
        "two lines of a paragraph change places",
        "K023 K022",
        (of, r) ->
            inLine(
                of,
                r,
                s ->
                    isText(s)
                        && of.isFull(s)
                        && of.next(s)
                            .filter(n -> of.isFull(n) && n.block().equals(s.block()))
                            .isPresent(),
                (d, s, g) -> {
                  Spot next = of.next(s).orElseThrow();
                  List<PlacedGlyph> other = glyphs(d, s.page(), next.line());
                  List<PlacedGlyph> own = glyphs(d, s.page(), s.line());
                  double down = next.line().baseline() - s.line().baseline();
                  d.move(own, 0, down);
                  d.move(other, 0, -down);
                  return Optional.of(List.of());
                }));
    kind(
        "a line twice, over the foot of its page",
        "K021 K024",
        (of, r) -> {
          Optional<Spot> s = of.any(r, t -> isText(t) && of.isFull(t) && room(of, t.page()) > 50);
          return s.isEmpty()
              ? Optional.empty()
              : Made.at(
                  damaged(
                      of,
                      d ->
                          d.copy(
                              glyphs(d, s.get().page(), s.get().line()),
                              s.get().page(),
                              0,
                              last(of, s.get().page()) + 21 - s.get().line().baseline())),
                  s.get().page());
        });
    kind(
        "words of nowhere at the foot of a page",
        "K024 K021",
        (of, r) -> {
          Optional<Spot> s = of.any(r, t -> isText(t) && of.isFull(t));
          List<Integer> pages = of.body().stream().filter(p -> room(of, p) > 50).toList();
          if (s.isEmpty() || pages.isEmpty()) {
            return Optional.empty();
          }
          int page = pages.get(r.nextInt(pages.size()));
          return Made.at(
              damaged(
                  of,
                  d -> {
                    List<PlacedGlyph> g = solid(glyphs(d, s.get().page(), s.get().line()));
                    List<PlacedGlyph> some =
                        IntStream.range(0, 12)
                            .mapToObj(i -> g.get((i * 7) % g.size()).copy())
                            .toList();
                    IntStream.range(0, 12)
                        .forEach(
                            i -> {
                              some.get(i).x = 80 + 12 * i;
                              some.get(i).y = last(of, page) + 21;
                            });
                    d.copy(some, page, 0, 0);
                  }),
              page);
        });
  }

  private static double last(Specimen of, int page) {
    return of.layout(page).text().stream().mapToDouble(l -> l.baseline()).max().orElse(0);
  }

  private static double room(Specimen of, int page) {
    return of.structure.type().bottom() - last(of, page);
  }

  private static Optional<Made> lost(Specimen of, Random r, Predicate<Spot> wanted) {
    return inLine(
            of,
            r,
            s -> wanted.test(s),
            (d, s, g) -> {
              List<Spot> all = of.spots(t -> t.block().equals(s.block()));
              if (all.stream().anyMatch(t -> t.page() != s.page())) {
                return Optional.empty();
              }
              all.forEach(t -> d.remove(s.page(), glyphs(d, s.page(), t.line())));
              return Optional.of(List.of());
            })
        .map(
            m ->
                new Made(
                    m.pdf(),
                    java.util.Set.of(m.pages().iterator().next(), m.pages().iterator().next() - 1),
                    Optional.empty()));
  }

  private void blocks() {
    kind("a paragraph lost", "K020", (of, r) -> lost(of, r, WordKinds::isText));
    kind("a heading lost", "K020", (of, r) -> lost(of, r, s -> s.is(BlockKind.HEADING)));
    kind(
        "a title lost",
        "K020 K008",
        (of, r) ->
            lost(of, r, s -> s.is(PartKind.TITLE))
                .map(
                    m ->
                        new Made(
                            m.pdf(),
                            IntStream.rangeClosed(1, of.pages())
                                .boxed()
                                .collect(java.util.stream.Collectors.toSet()),
                            Optional.empty())));
    kind("a caption lost", "K020", (of, r) -> lost(of, r, s -> s.is(PartKind.CAPTION)));
    kind("a note lost", "K020", (of, r) -> lost(of, r, s -> s.is(InlineKind.FOOTNOTE)));
    kind("an item lost", "K020", (of, r) -> lost(of, r, s -> s.is(PartKind.ITEM)));
    kind("a subtitle lost", "K020", (of, r) -> lost(of, r, s -> s.is(PartKind.SUBTITLE)));
    kind(
        "an author lost",
        "K020",
        (of, r) ->
            inLine(
                of,
                r,
                s -> s.is(PartKind.AUTHOR),
                (d, s, g) -> {
                  d.remove(s.page(), g);
                  return Optional.of(List.of());
                }));
    kind(
        "two paragraphs of one line change places",
        "K022",
        (of, r) ->
            inLine(
                of,
                r,
                s -> s.is(BlockKind.HEADING) && of.next(s).filter(WordKinds::isText).isPresent(),
                (d, s, g) -> {
                  Spot next = of.next(s).orElseThrow();
                  double down = next.line().baseline() - s.line().baseline();
                  List<PlacedGlyph> own = glyphs(d, s.page(), s.line());
                  List<PlacedGlyph> other = glyphs(d, s.page(), next.line());
                  d.move(own, 0, down);
                  d.move(other, 0, -down);
                  return Optional.of(List.of());
                }));
    kind("the label of an item lost", "K091", (of, r) -> label(of, r, "[\\d●]+\\.?"));
    kind(
        "the number of an item changed",
        "K091",
        (of, r) ->
            inLine(
                of,
                r,
                s ->
                    s.is(PartKind.ITEM)
                        && s.line().text().matches("\\d+\\..*")
                        && beginsItem(of, s),
                (d, s, g) ->
                    change(d, s.page(), g.get(0), r, x -> x.text.matches("\\d"))
                        ? Optional.of(List.of(g.get(0)))
                        : Optional.empty()));
  }

  private static boolean beginsItem(Specimen of, Spot s) {
    return of.spots(t -> t.block().equals(s.block())).get(0).equals(s);
  }

  private static Optional<Made> label(Specimen of, Random r, String form) {
    return inLine(
        of,
        r,
        s -> s.line().text().matches(form + ".*") && s.is(PartKind.ITEM) && beginsItem(of, s),
        (d, s, g) -> {
          List<PlacedGlyph> label =
              g.stream().filter(x -> x.x < g.get(0).x + 13 && x.text.matches("[\\d●.]")).toList();
          d.remove(s.page(), label);
          return label.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(label));
        });
  }

  private void cells() {
    kind(
        "a cell lost",
        "K020",
        (of, r) ->
            inLine(
                    of,
                    r,
                    s -> s.is(PartKind.CELL),
                    (d, s, g) -> {
                      List<PlacedGlyph> one = List.copyOf(g.subList(0, cell(g)));
                      d.remove(s.page(), one);
                      return Optional.of(List.of());
                    })
                .map(WordKinds::near));
    kind(
        "two rows change places",
        "K022",
        (of, r) ->
            inLine(
                of,
                r,
                s ->
                    s.is(PartKind.CELL)
                        && of.spots(t -> row(s, t)).size() > 0
                        && rowBelow(of, s).isPresent(),
                (d, s, g) -> {
                  double to = rowBelow(of, s).orElseThrow();
                  double down = to - s.line().baseline();
                  List<PlacedGlyph> own =
                      d.glyphs(s.page()).stream()
                          .filter(x -> Math.abs(x.y - s.line().baseline()) < 0.5)
                          .toList();
                  List<PlacedGlyph> other =
                      d.glyphs(s.page()).stream().filter(x -> Math.abs(x.y - to) < 0.5).toList();
                  d.move(own, 0, down);
                  d.move(other, 0, -down);
                  return Optional.of(List.of());
                }));
    kind(
        "a row lost",
        "K020",
        (of, r) ->
            inLine(
                    of,
                    r,
                    s -> s.is(PartKind.CELL),
                    (d, s, g) -> {
                      d.remove(
                          s.page(),
                          d.glyphs(s.page()).stream()
                              .filter(x -> Math.abs(x.y - s.line().baseline()) < 0.5)
                              .toList());
                      return Optional.of(List.of());
                    })
                .map(WordKinds::near));
    kind(
        "two cells of a row change places",
        "K022 K023",
        (of, r) ->
            inLine(
                of,
                r,
                s -> s.is(PartKind.CELL) && of.spots(t -> row(s, t)).size() > 1,
                (d, s, g) -> {
                  Spot other =
                      of.spots(t -> row(s, t)).stream()
                          .filter(t -> !t.equals(s))
                          .findFirst()
                          .orElseThrow();
                  double by = other.line().left() - s.line().left();
                  List<PlacedGlyph> own = glyphs(d, s.page(), s.line());
                  List<PlacedGlyph> there = glyphs(d, s.page(), other.line());
                  d.move(own, by, 0);
                  d.move(there, -by, 0);
                  return Optional.of(List.of());
                }));
  }

  private static Made near(Made m) {
    int page = m.pages().iterator().next();
    return new Made(m.pdf(), java.util.Set.of(page, page - 1), m.where());
  }

  private static int cell(List<PlacedGlyph> g) {
    int n = 1;
    while (n < g.size() && g.get(n).x - g.get(n - 1).x < 1.6 * g.get(0).size) {
      n++;
    }
    return n;
  }

  private static boolean row(Spot s, Spot t) {
    return t.is(PartKind.CELL)
        && t.page() == s.page()
        && Math.abs(t.line().baseline() - s.line().baseline()) < 0.5;
  }

  private static Optional<Double> rowBelow(Specimen of, Spot s) {
    return of.spots(t -> t.is(PartKind.CELL) && t.page() == s.page()).stream()
        .map(t -> t.line().baseline())
        .filter(y -> y > s.line().baseline() + 15 && y < s.line().baseline() + 40)
        .min(Double::compare);
  }
}
