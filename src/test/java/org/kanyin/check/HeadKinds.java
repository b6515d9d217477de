package org.kanyin.check;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.kanyin.analysis.ContentsEntries;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.check.DamageKind.Made;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** Damage to heads, folios, the contents and the cover. */
final class HeadKinds extends KindList {
  HeadKinds() {
    folios();
    heads();
    entries();
    cover();
  }

  private static boolean isDigit(PlacedGlyph g) {
    return g.text.matches("\\d");
  }

  private static Optional<PageLayout> with(Specimen of, Random r, PageLayout.Role role) {
    List<PageLayout> all =
        of.structure.body().stream().filter(l -> l.of(role).findAny().isPresent()).toList();
    return all.size() < 4 ? Optional.empty() : Optional.of(all.get(r.nextInt(all.size())));
  }

  /** What is done to the glyphs of a line; false where it cannot be done. */
  private interface LineEdit {
    boolean on(Damage d, List<PlacedGlyph> line);
  }

  private static Optional<Made> line(Specimen of, int page, TextLine line, LineEdit edit) {
    try (Damage d = new Damage(of.rendered.pdf())) {
      return edit.on(d, glyphs(d, page, line))
          ? Made.at(d.save(), page, line.box())
          : Optional.empty();
    }
  }

  private static Optional<Made> on(Specimen of, Random r, PageLayout.Role role, LineEdit edit) {
    return with(of, r, role)
        .flatMap(l -> line(of, l.number(), l.of(role).findFirst().orElseThrow(), edit));
  }

  private static Optional<Made> inFolio(Specimen of, Random r, LineEdit edit) {
    return on(of, r, PageLayout.Role.FOLIO, edit);
  }

  private void folios() {
    kind(
        "a wrong folio",
        "K001",
        (of, r) ->
            with(of, r, PageLayout.Role.FOLIO)
                .flatMap(
                    l ->
                        line(
                            of,
                            l.number(),
                            l.folioLine().orElseThrow(),
                            (d, g) -> {
                              PlacedGlyph digit = pick(r, g, HeadKinds::isDigit).orElseThrow();
                              return digits(d, of, l, digit, r);
                            })));
    kind(
        "a folio lost",
        "K012",
        (of, r) ->
            with(of, r, PageLayout.Role.FOLIO)
                .flatMap(
                    l ->
                        line(
                                of,
                                l.number(),
                                l.folioLine().orElseThrow(),
                                (d, g) -> {
                                  d.remove(l.number(), g);
                                  return true;
                                })
                            .map(m -> new Made(m.pdf(), m.pages(), Optional.empty()))));
    kind(
        "a folio at the inner side",
        "K002",
        (of, r) ->
            with(of, r, PageLayout.Role.FOLIO)
                .flatMap(
                    l ->
                        line(
                                of,
                                l.number(),
                                l.folioLine().orElseThrow(),
                                (d, g) -> {
                                  double middle = l.page().width() / 2;
                                  d.move(
                                      g,
                                      2 * (middle - (g.get(0).x + g.get(g.size() - 1).x) / 2),
                                      0);
                                  return Math.abs(g.get(0).x - middle) > 60;
                                })
                            .map(m -> new Made(m.pdf(), m.pages(), Optional.empty()))));
    kind(
        "a folio a line higher",
        "K002",
        (of, r) ->
            inFolio(
                    of,
                    r,
                    (d, g) -> {
                      d.move(g, 0, -16);
                      return true;
                    })
                .map(m -> new Made(m.pdf(), m.pages(), Optional.empty())));
    kind(
        "a digit of a folio lost",
        "K001 K012",
        (of, r) ->
            with(of, r, PageLayout.Role.FOLIO)
                .filter(l -> l.folio().getAsInt() > 9)
                .flatMap(
                    l ->
                        line(
                            of,
                            l.number(),
                            l.folioLine().orElseThrow(),
                            (d, g) -> {
                              d.remove(
                                  l.number(),
                                  List.of(pick(r, g, HeadKinds::isDigit).orElseThrow()));
                              return true;
                            })));
  }

  /** A digit of the same size that another page's folio has. */
  private static boolean digits(Damage d, Specimen of, PageLayout l, PlacedGlyph digit, Random r) {
    for (PageLayout other : of.structure.body()) {
      if (other.folioLine().isEmpty()) {
        continue;
      }
      Optional<PlacedGlyph> g =
          pick(
              r,
              glyphs(d, other.number(), other.folioLine().get()),
              x -> isDigit(x) && !x.text.equals(digit.text));
      if (other.number() != l.number() && g.isPresent()) {
        digit.font = g.get().font;
        digit.code = g.get().code;
        digit.text = g.get().text;
        return true;
      }
    }
    return false;
  }

  private void heads() {
    kind(
        "a head lost",
        "K005",
        (of, r) ->
            with(of, r, PageLayout.Role.HEAD)
                .flatMap(
                    l ->
                        line(
                                of,
                                l.number(),
                                l.of(PageLayout.Role.HEAD).findFirst().orElseThrow(),
                                (d, g) -> {
                                  l.of(PageLayout.Role.HEAD)
                                      .forEach(h -> d.remove(l.number(), glyphs(d, l.number(), h)));
                                  return true;
                                })
                            .map(m -> new Made(m.pdf(), m.pages(), Optional.empty()))));
    kind(
        "a wrong character in a head",
        "K004 K011",
        (of, r) ->
            with(of, r, PageLayout.Role.HEAD)
                .flatMap(
                    l ->
                        line(
                            of,
                            l.number(),
                            l.of(PageLayout.Role.HEAD).findFirst().orElseThrow(),
                            (d, g) ->
                                pick(r, solid(g), KindList::isHan)
                                    .filter(x -> change(d, l.number(), x, r, KindList::isHan))
                                    .isPresent())));
    kind(
        "a character of a head lost",
        "K004",
        (of, r) ->
            with(of, r, PageLayout.Role.HEAD)
                .flatMap(
                    l ->
                        line(
                            of,
                            l.number(),
                            l.of(PageLayout.Role.HEAD).findFirst().orElseThrow(),
                            (d, g) -> {
                              pick(r, solid(g), KindList::isHan)
                                  .ifPresent(x -> d.remove(l.number(), List.of(x)));
                              return true;
                            })));
    kind(
        "a head on a page of the other side",
        "K003",
        (of, r) -> {
          Optional<PageLayout> from = with(of, r, PageLayout.Role.HEAD);
          Optional<PageLayout> to =
              of.structure.body().stream()
                  .filter(
                      l ->
                          from.isPresent()
                              && l.number() == from.get().number() + 1
                              && l.of(PageLayout.Role.HEAD).findAny().isEmpty())
                  .findFirst();
          return to.isEmpty()
              ? Optional.empty()
              : Made.at(
                  damaged(
                      of,
                      d ->
                          from.get()
                              .of(PageLayout.Role.HEAD)
                              .forEach(
                                  h ->
                                      d.copy(
                                          glyphs(d, from.get().number(), h),
                                          to.get().number(),
                                          0,
                                          0))),
                  to.get().number());
        });
    kind(
        "the same wrong character in every head",
        "K004 K011",
        (of, r) -> {
          List<PageLayout> all =
              of.structure.body().stream()
                  .filter(l -> l.of(PageLayout.Role.HEAD).findAny().isPresent())
                  .toList();
          if (all.size() < 4) {
            return Optional.empty();
          }
          int at = 1 + r.nextInt(3);
          return Made.at(
              damaged(
                  of,
                  d ->
                      all.forEach(
                          l -> {
                            List<PlacedGlyph> g =
                                solid(
                                    glyphs(
                                        d,
                                        l.number(),
                                        l.of(PageLayout.Role.HEAD).findFirst().orElseThrow()));
                            PlacedGlyph from = g.get(g.size() - 1 - (at + 1) % 3);
                            PlacedGlyph to = g.get(g.size() - 1 - at % 3);
                            to.font = from.font;
                            to.code = from.code;
                            to.text = from.text;
                          })),
              all.get(0).number(),
              0);
        });
  }

  private void entries() {
    entry(
        "a number in the contents",
        "K006",
        (of, e, d, r) -> {
          List<PlacedGlyph> g = at(d, e, e.number());
          return pick(r, g, HeadKinds::isDigit)
              .filter(x -> change(d, e.sheet(), x, r, HeadKinds::isDigit))
              .isPresent();
        });
    entry(
        "a character of a title in the contents",
        "K007 K008",
        (of, e, d, r) ->
            pick(r, at(d, e, title(e)), KindList::isHan)
                .filter(x -> change(d, e.sheet(), x, r, KindList::isHan))
                .isPresent());
    entry(
        "a character of a title in the contents lost",
        "K007 K008",
        (of, e, d, r) -> {
          d.remove(e.sheet(), List.of(pick(r, at(d, e, title(e)), KindList::isHan).orElseThrow()));
          return true;
        });
    entry(
        "a character of an author in the contents",
        "K009",
        (of, e, d, r) ->
            !e.authors().isEmpty()
                && pick(r, at(d, e, authors(e)), KindList::isHan)
                    .filter(x -> change(d, e.sheet(), x, r, KindList::isHan))
                    .isPresent());
    entry(
        "an author of the contents lost",
        "K009",
        (of, e, d, r) -> {
          d.remove(e.sheet(), at(d, e, authors(e)));
          return !e.authors().isEmpty();
        });
    entry(
        "an entry of the contents lost",
        "K010",
        (of, e, d, r) -> {
          d.remove(e.sheet(), at(d, e, e.glyphs()));
          d.remove(e.sheet(), at(d, e, e.number()));
          d.remove(e.sheet(), rest(d, e));
          return true;
        });
    entry(
        "the number of an entry lost",
        "K006 K008 K010 K097",
        (of, e, d, r) -> {
          d.remove(e.sheet(), at(d, e, e.number()));
          return true;
        });
    kind(
        "the name of a section in the contents",
        "K014",
        (of, r) -> {
          List<ContentsEntries.Entry> all =
              new ContentsEntries(of.structure, java.util.Set.of(), java.util.Set.of()).entries();
          List<String> names =
              of.rendered
                  .issue()
                  .root()
                  .all(org.kanyin.manifest.model.PartKind.SECTION)
                  .flatMap(
                      s ->
                          s
                              .element(org.kanyin.manifest.model.PartKind.TITLE)
                              .map(t -> t.text())
                              .or(() -> s.attribute("title"))
                              .stream())
                  .toList();
          if (all.isEmpty() || names.isEmpty()) {
            return Optional.empty();
          }
          String name = names.get(r.nextInt(names.size()));
          int page = all.get(0).sheet();
          try (Damage d = new Damage(of.rendered.pdf())) {
            PlacedGlyph g = d.find(page, name).get(0);
            return change(d, page, g, r, KindList::isHan)
                ? Made.at(d.save(), page)
                : Optional.empty();
          } catch (IllegalArgumentException e) {
            return Optional.empty();
          }
        });
  }

  /** What is done to an entry of the contents. */
  private interface EntryEdit {
    boolean on(Specimen of, ContentsEntries.Entry e, Damage d, Random r);
  }

  private void entry(String name, String codes, EntryEdit edit) {
    kind(
        name,
        codes,
        (of, r) -> {
          List<ContentsEntries.Entry> all =
              new ContentsEntries(of.structure, java.util.Set.of(), java.util.Set.of()).entries();
          for (int i = 0; i < 5 && !all.isEmpty(); i++) {
            ContentsEntries.Entry e = all.get(r.nextInt(all.size()));
            try (Damage d = new Damage(of.rendered.pdf())) {
              d.draw(e.sheet(), "");
              if (edit.on(of, e, d, r)) {
                return Made.at(d.save(), e.sheet());
              }
            }
          }
          return Optional.empty();
        });
  }

  private static List<Glyph> title(ContentsEntries.Entry e) {
    int length = e.title().codePointCount(0, e.title().length());
    List<Glyph> solid = e.glyphs().stream().filter(g -> !g.isBlank()).toList();
    return solid.subList(0, Math.min(length, solid.size()));
  }

  private static List<Glyph> authors(ContentsEntries.Entry e) {
    int length = e.title().codePointCount(0, e.title().length());
    int names = e.authors().codePointCount(0, e.authors().length());
    List<Glyph> solid = e.glyphs().stream().filter(g -> !g.isBlank()).toList();
    return solid.subList(Math.min(length, solid.size()), Math.min(length + names, solid.size()));
  }

  private static List<PlacedGlyph> at(Damage d, ContentsEntries.Entry e, List<Glyph> wanted) {
    return d.glyphs(e.sheet()).stream()
        .filter(
            g ->
                !g.text.isBlank()
                    && wanted.stream()
                        .anyMatch(
                            w -> Math.abs(w.x() - g.x) < 0.3 && Math.abs(w.baseline() - g.y) < 0.3))
        .toList();
  }

  /** What is left of the lines of its number: brackets, leaders. */
  private static List<PlacedGlyph> rest(Damage d, ContentsEntries.Entry e) {
    double y = e.number().get(0).baseline();
    double x = e.number().get(0).x();
    return d.glyphs(e.sheet()).stream()
        .filter(
            g -> Math.abs(g.y - y) < 0.5 && Math.abs(g.x - x) < 200 && g.text.matches("[（）()….·]"))
        .toList();
  }

  private void cover() {
    kind(
        "a character of the cover",
        "K025 K011 K018",
        (of, r) ->
            covered(
                of,
                r,
                (d, g) ->
                    pick(r, solid(g), KindList::isHan)
                        .filter(x -> change(d, 1, x, r, KindList::isHan))
                        .isPresent()));
    kind(
        "a digit of the cover",
        "K011 K025 K018",
        (of, r) ->
            covered(
                of,
                r,
                (d, g) ->
                    pick(r, solid(g), HeadKinds::isDigit)
                        .filter(x -> change(d, 1, x, r, HeadKinds::isDigit))
                        .isPresent()));
    kind(
        "a line of the cover lost",
        "K025 K011",
        (of, r) ->
            covered(
                    of,
                    r,
                    (d, g) -> {
                      d.remove(1, g);
                      return true;
                    })
                .map(m -> new Made(m.pdf(), m.pages(), Optional.empty())));
  }

  private static Optional<Made> covered(Specimen of, Random r, LineEdit edit) {
    List<TextLine> all = of.layout(1).page().lines();
    for (int i = 0; i < 8 && of.layout(1).kind() == PageLayout.Kind.COVER; i++) {
      Optional<Made> made = line(of, 1, all.get(r.nextInt(all.size())), edit);
      if (made.isPresent()) {
        return made;
      }
    }
    return Optional.empty();
  }
}
