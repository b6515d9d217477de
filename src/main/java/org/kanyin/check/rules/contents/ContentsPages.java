package org.kanyin.check.rules.contents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kanyin.analysis.BodyTitles;
import org.kanyin.analysis.ContentsEntries;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.manifest.model.Node;

/** The contents against the pages: every title, author and number is where it says. */
public final class ContentsPages implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K006", "K007", "K008", "K009", "K010", "K013", "K014");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public void check(CheckContext s, FaultCollector faults) {
    if (!s.layer().isReliable() || s.contents().entries().isEmpty()) {
      return;
    }
    BodyTitles titles = new BodyTitles(s.anatomy());
    Set<BodyTitles.Title> listed = new HashSet<>();
    List<BodyTitles.Title> found = new ArrayList<>();
    for (ContentsEntries.Entry entry : s.contents().entries()) {
      String wanted = printedTitle(s, entry.title());
      Optional<BodyTitles.Title> title = titles.find(wanted, entry.page());
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
  private static void sections(CheckContext s, FaultCollector faults) {
    String printed = s.contents().labels();
    List<String> names =
        s.issue()
            .orElseThrow()
            .root()
            .descendants()
            .filter(e -> e.name().equals("section"))
            .flatMap(
                e ->
                    text(e, "title")
                        .or(() -> e.attribute("title").map(PrintedText::solid))
                        .stream())
            .filter(n -> !n.isEmpty())
            .toList();
    if (names.stream().anyMatch(printed::contains) || (names.size() == 1 && !printed.isEmpty())) {
      int sheet = s.contents().entries().get(0).sheet();
      names.stream()
          .filter(n -> !printed.contains(n))
          .forEach(n -> faults.add("K014", FaultLocation.page(sheet).saying(n), n));
    }
  }

  private static void judge(
      boolean known,
      ContentsEntries.Entry entry,
      String wanted,
      Optional<BodyTitles.Title> title,
      FaultCollector faults) {
    FaultLocation spot =
        new FaultLocation(
            entry.sheet(),
            FaultLocation.marks(entry.sheet(), entry.glyphs()),
            entry.title(),
            entry.title() + entry.authors() + "（" + entry.page() + "）",
            entry.glyphs());
    if (title.isEmpty()) {
      faults.add("K008", spot, entry.title());
    } else if (!same(known, title.get().text(), wanted)) {
      // Without the manifest nobody knows whether the contents differ on purpose (toc-title).
      faults.add(known ? "K007" : "K013", spot, entry.title(), title.get().text());
    } else if (title.get().folio() > 0 && title.get().folio() != entry.page()) {
      FaultLocation number =
          new FaultLocation(
              entry.sheet(),
              FaultLocation.marks(entry.sheet(), entry.number()),
              String.valueOf(entry.page()),
              spot.context(),
              entry.number());
      faults.add(
          "K006", number, PrintedText.brief(entry.title(), 24), entry.page(), title.get().folio());
    }
  }

  /** Where a title's lines end, the contents may have a mark instead. */
  private static boolean same(boolean exactly, String title, String listed) {
    return title.equals(listed) || (!exactly && letters(title).equals(letters(listed)));
  }

  private static String letters(String text) {
    return text.replaceAll("[\\p{P}\\p{S}]", "");
  }

  /** {@code toc-title}: what the contents may say in the title's place. */
  private static String printedTitle(CheckContext s, String listed) {
    return s.issue().stream()
        .flatMap(i -> i.root().descendants())
        .filter(e -> e.name().equals("article"))
        .filter(
            a ->
                a.element("toc-title")
                    .map(t -> PrintedText.solid(t.text()).equals(listed))
                    .orElse(false))
        .flatMap(a -> a.element("title").stream())
        .map(t -> PrintedText.solid(t.text()))
        .findFirst()
        .orElse(listed);
  }

  private static void authors(
      CheckContext s,
      BodyTitles titles,
      ContentsEntries.Entry entry,
      BodyTitles.Title title,
      FaultCollector faults) {
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
      FaultLocation spot =
          new FaultLocation(
              entry.sheet(),
              FaultLocation.marks(entry.sheet(), entry.glyphs()),
              entry.authors(),
              entry.title() + entry.authors(),
              entry.glyphs());
      String said = entry.authors().isEmpty() ? "（无）" : entry.authors();
      faults.add("K009", spot, PrintedText.brief(entry.title(), 24), said);
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
  private static boolean named(CheckContext s) {
    return s.contents().entries().stream().anyMatch(e -> !e.authors().isEmpty());
  }

  /**
   * With the manuscript at hand its own authors are asked; whether the body shows them is K020's.
   */
  private static Optional<List<String>> known(CheckContext s, BodyTitles.Title title) {
    return s.issue().stream()
        .flatMap(i -> i.root().descendants())
        .filter(a -> a.name().equals("article"))
        .filter(a -> text(a, "title").map(title.text()::equals).orElse(false))
        .map(a -> a.elements("author").map(x -> PrintedText.solid(x.text())).toList())
        .findFirst();
  }

  private static void unlisted(CheckContext s, FaultCollector faults) {
    Set<String> listed = new HashSet<>();
    s.contents().entries().forEach(e -> listed.add(e.title()));
    int sheet = s.contents().entries().get(0).sheet();
    for (Node.Element article :
        s.issue()
            .orElseThrow()
            .root()
            .descendants()
            .filter(e -> e.name().equals("article"))
            .toList()) {
      String title = text(article, "toc-title").or(() -> text(article, "title")).orElse("");
      boolean near =
          listed.contains(title) || listed.stream().anyMatch(t -> BodyTitles.alike(t, title));
      if (!title.isEmpty() && !near) {
        faults.add("K010", FaultLocation.page(sheet).saying(title), PrintedText.brief(title, 24));
      }
    }
  }

  private static Optional<String> text(Node.Element article, String child) {
    return article.element(child).map(e -> PrintedText.solid(e.text()));
  }
}
