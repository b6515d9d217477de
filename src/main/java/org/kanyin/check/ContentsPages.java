package org.kanyin.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kanyin.inspect.Anatomy;
import org.kanyin.manifest.Node;

/** The contents against the pages: every title, author and number is where it says. */
final class ContentsPages implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K006", "K007", "K008", "K009", "K010", "K013", "K014");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public void check(Subject s, Faults faults) {
    if (!s.layer().isReliable() || s.contents().entries().isEmpty()) {
      return;
    }
    Titles titles = new Titles(s.anatomy());
    Set<Titles.Title> listed = new HashSet<>();
    List<Titles.Title> found = new ArrayList<>();
    for (Contents.Entry entry : s.contents().entries()) {
      String wanted = printedTitle(s, entry.title());
      Optional<Titles.Title> title = titles.find(wanted, entry.page());
      found.add(title.orElse(null));
      title.ifPresent(listed::add);
      judge(s.issue().isPresent(), entry, wanted, title, faults);
    }
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i) != null) {
        authors(s, titles, s.contents().entries().get(i), found.get(i), faults);
      }
    }
    if (s.issue().isPresent()) {
      unlisted(s, faults);
      sections(s, faults);
    }
  }

  /** Styles that print no names of sections leave nothing to be compared. */
  private static void sections(Subject s, Faults faults) {
    String printed = s.contents().labels();
    List<String> names =
        s.issue().orElseThrow().root().descendants()
            .filter(e -> e.name().equals("section"))
            .flatMap(e -> text(e, "title").or(() -> e.attribute("title").map(Texts::solid)).stream())
            .filter(n -> !n.isEmpty())
            .toList();
    if (names.stream().anyMatch(printed::contains) || names.size() == 1 && !printed.isEmpty()) {
      int sheet = s.contents().entries().get(0).sheet();
      names.stream()
          .filter(n -> !printed.contains(n))
          .forEach(n -> faults.add("K014", Spot.page(sheet).saying(n), n));
    }
  }

  private static void judge(
      boolean known,
      Contents.Entry entry,
      String wanted,
      Optional<Titles.Title> title,
      Faults faults) {
    Spot spot = new Spot(entry.sheet(), Spot.marks(entry.sheet(), entry.glyphs()), entry.title(),
        entry.title() + entry.authors() + "（" + entry.page() + "）", entry.glyphs());
    if (title.isEmpty()) {
      faults.add("K008", spot, entry.title());
    } else if (!same(known, title.get().text(), wanted)) {
      // Without the manifest nobody knows whether the contents differ on purpose (toc-title).
      faults.add(known ? "K007" : "K013", spot, entry.title(), title.get().text());
    } else if (title.get().folio() > 0 && title.get().folio() != entry.page()) {
      Spot number = new Spot(entry.sheet(), Spot.marks(entry.sheet(), entry.number()),
          String.valueOf(entry.page()), spot.context(), entry.number());
      faults.add("K006", number, Texts.brief(entry.title(), 24), entry.page(), title.get().folio());
    }
  }

  /** Where a title's lines end, the contents may have a mark instead. */
  private static boolean same(boolean exactly, String title, String listed) {
    return title.equals(listed) || !exactly && letters(title).equals(letters(listed));
  }

  private static String letters(String text) {
    return text.replaceAll("[\\p{P}\\p{S}]", "");
  }

  /** {@code toc-title}: what the contents may say in the title's place. */
  private static String printedTitle(Subject s, String listed) {
    return s.issue().stream()
        .flatMap(i -> i.root().descendants())
        .filter(e -> e.name().equals("article"))
        .filter(a -> a.element("toc-title").map(t -> Texts.solid(t.text()).equals(listed)).orElse(false))
        .flatMap(a -> a.element("title").stream())
        .map(t -> Texts.solid(t.text()))
        .findFirst()
        .orElse(listed);
  }

  private static void authors(
      Subject s, Titles titles, Contents.Entry entry, Titles.Title title, Faults faults) {
    Optional<List<String>> known = known(s, title);
    boolean all =
        !named(s)
            || entry.authors().endsWith("等")
            || known.stream().flatMap(List::stream).allMatch(entry.authors()::contains);
    if (entry.authors().isEmpty() && all) {
      return;
    }
    String article = known.map(a -> String.join("", a)).orElseGet(() -> titles.textFrom(title));
    if (!all || !isMadeOf(article, entry.authors())) {
      Spot spot = new Spot(entry.sheet(), Spot.marks(entry.sheet(), entry.glyphs()), entry.authors(),
          entry.title() + entry.authors(), entry.glyphs());
      String said = entry.authors().isEmpty() ? "（无）" : entry.authors();
      faults.add("K009", spot, Texts.brief(entry.title(), 24), said);
    }
  }

  /** Whether the article has the names, in whatever order: no piece is shorter than a name. */
  private static boolean isMadeOf(String article, String names) {
    String left = names;
    while (!left.isEmpty()) {
      int length = left.length();
      while (length > 1 && !article.contains(left.substring(0, length))) {
        length--;
      }
      if (length < 2) {
        return false;
      }
      left = left.substring(length);
    }
    return true;
  }

  /** Whether these contents give authors at all: a style may leave them out. */
  private static boolean named(Subject s) {
    return s.contents().entries().stream().anyMatch(e -> !e.authors().isEmpty());
  }

  /** With the manuscript at hand its own authors are asked; whether the body shows them is K020's. */
  private static Optional<List<String>> known(Subject s, Titles.Title title) {
    return s.issue().stream()
        .flatMap(i -> i.root().descendants())
        .filter(a -> a.name().equals("article"))
        .filter(a -> text(a, "title").map(title.text()::equals).orElse(false))
        .map(a -> a.elements("author").map(x -> Texts.solid(x.text())).toList())
        .findFirst();
  }

  private static void unlisted(Subject s, Faults faults) {
    Set<String> listed = new HashSet<>();
    s.contents().entries().forEach(e -> listed.add(e.title()));
    int sheet = s.contents().entries().get(0).sheet();
    for (Node.Element article :
        s.issue().orElseThrow().root().descendants().filter(e -> e.name().equals("article")).toList()) {
      String title = text(article, "toc-title").or(() -> text(article, "title")).orElse("");
      boolean near = listed.contains(title) || listed.stream().anyMatch(t -> Titles.alike(t, title));
      if (!title.isEmpty() && !near) {
        faults.add("K010", Spot.page(sheet).saying(title), Texts.brief(title, 24));
      }
    }
  }

  private static Optional<String> text(Node.Element article, String child) {
    return article.element(child).map(e -> Texts.solid(e.text()));
  }
}
