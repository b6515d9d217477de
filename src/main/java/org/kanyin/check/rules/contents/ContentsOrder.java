package org.kanyin.check.rules.contents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kanyin.analysis.ContentsEntries;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Violation;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/** The entries against the articles: each once, in order, under its section. */
final class ContentsOrder {
  private static final int BRIEF = 24;

  private final ContentsEntries contents;

  /** The places of the articles, by the title that the contents list. */
  private final Map<String, List<Integer>> places = new HashMap<>();

  /** The names of their sections, "" for none, by place. */
  private final List<String> sections = new ArrayList<>();

  ContentsOrder(ContentsEntries contents, Issue issue) {
    this.contents = contents;
    List<Node.Element> inSections = issue.root().all(PartKind.SECTION).toList();
    ManuscriptTitles.articles(issue)
        .forEach(
            article -> {
              String title =
                  ManuscriptTitles.text(article, PartKind.TOC_TITLE)
                      .or(() -> ManuscriptTitles.text(article, PartKind.TITLE))
                      .orElse("");
              places.computeIfAbsent(title, t -> new ArrayList<>()).add(sections.size());
              sections.add(section(inSections, article));
            });
  }

  private static String section(List<Node.Element> sections, Node.Element article) {
    return sections.stream()
        .filter(s -> s.elements().anyMatch(a -> a.id().equals(article.id())))
        .flatMap(
            s ->
                ManuscriptTitles.text(s, PartKind.TITLE)
                    .or(() -> s.attribute("title").map(PrintedText::solid))
                    .stream())
        .findFirst()
        .orElse("");
  }

  /** Entries that stand in the list more often than there are articles of that title. */
  Stream<Violation> repeated() {
    Map<String, Integer> seen = new HashMap<>();
    return contents.entries().stream()
        .filter(e -> places.containsKey(e.title()))
        .filter(e -> seen.merge(e.title(), 1, Integer::sum) > places.get(e.title()).size())
        .map(e -> Violation.of("K093", location(e), PrintedText.brief(e.title(), BRIEF)));
  }

  /** Entries before which one stands that belongs behind them: of a swap the first alone. */
  Stream<Violation> moved() {
    List<ContentsEntries.Entry> known =
        contents.entries().stream().filter(e -> place(e).isPresent()).toList();
    List<Violation> moved = new ArrayList<>();
    Set<Integer> met = new HashSet<>();
    int last = -1;
    for (ContentsEntries.Entry e : known) {
      int at = place(e).orElseThrow();
      if (met.add(at)) {
        if (at < last) {
          moved.add(Violation.of("K094", location(e), PrintedText.brief(e.title(), BRIEF)));
        }
        last = Math.max(last, at);
      }
    }
    return moved.stream();
  }

  /** Entries under another section's name; where a name is wrong that is told instead. */
  Stream<Violation> misfiled() {
    return contents.entries().stream()
        .filter(e -> place(e).isPresent())
        .flatMap(e -> misfiled(e, sections.get(place(e).orElseThrow())).stream());
  }

  private Optional<Violation> misfiled(ContentsEntries.Entry entry, String wanted) {
    String there = contents.section(entry);
    boolean isKnown = sections.contains(there) && !there.isEmpty() && !wanted.isEmpty();
    return isKnown && !there.equals(wanted)
        ? Optional.of(
            Violation.of(
                "K092", location(entry), PrintedText.brief(entry.title(), BRIEF), there, wanted))
        : Optional.empty();
  }

  /** The place of its article, where only one has that title. */
  private Optional<Integer> place(ContentsEntries.Entry entry) {
    return Optional.ofNullable(places.get(entry.title()))
        .filter(p -> p.size() == 1)
        .map(p -> p.get(0));
  }

  private static FaultLocation location(ContentsEntries.Entry entry) {
    return FaultLocation.glyphs(entry.sheet(), entry.glyphs(), entry.title(), entry.title());
  }
}
