package org.kanyin.check.rules.contents;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kanyin.analysis.BodyTitles;
import org.kanyin.analysis.ContentsEntries;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.base.PageSpec;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.PartKind;

/** The contents against the manuscript: every article and every section is in them. */
public final class ContentsCompletenessRule implements Rule {
  private static final int BRIEF = 24;

  @Override
  public List<String> codes() {
    return List.of("K010", "K014", "K085", "K092", "K093", "K094");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    if (context.issue().isEmpty()) {
      return Stream.empty();
    }
    if (context.contents().entries().isEmpty()) {
      boolean wanted = context.pageSpec().filter(PageSpec::hasContents).isPresent();
      boolean any = ManuscriptTitles.articles(context.issue().get()).findAny().isPresent();
      return wanted && any
          ? Stream.of(Violation.of("K085", FaultLocation.DOCUMENT))
          : Stream.empty();
    }
    Issue issue = context.issue().get();
    ContentsOrder order = new ContentsOrder(context.contents(), issue);
    return Stream.of(
            articles(context.contents(), issue),
            sections(context.contents(), issue),
            order.repeated(),
            order.moved(),
            order.misfiled())
        .flatMap(s -> s);
  }

  private static Stream<Violation> articles(ContentsEntries contents, Issue issue) {
    Set<String> listed =
        contents.entries().stream().map(ContentsEntries.Entry::title).collect(Collectors.toSet());
    return ManuscriptTitles.articles(issue)
        .map(
            a ->
                ManuscriptTitles.text(a, PartKind.TOC_TITLE)
                    .or(() -> ManuscriptTitles.text(a, PartKind.TITLE))
                    .orElse(""))
        .filter(title -> !title.isEmpty() && !listed.contains(title))
        .filter(title -> listed.stream().noneMatch(t -> BodyTitles.alike(t, title)))
        .map(
            title ->
                Violation.of(
                    "K010", first(contents).saying(title), PrintedText.brief(title, BRIEF)));
  }

  /** Styles that print no names of sections leave nothing to be compared. */
  private static Stream<Violation> sections(ContentsEntries contents, Issue issue) {
    String printed = contents.labels();
    List<String> names =
        issue
            .root()
            .all(PartKind.SECTION)
            .flatMap(
                e ->
                    ManuscriptTitles.text(e, PartKind.TITLE)
                        .or(() -> e.attribute("title").map(PrintedText::solid))
                        .stream())
            .filter(n -> !n.isEmpty())
            .toList();
    boolean prints =
        names.stream().anyMatch(printed::contains) || (names.size() == 1 && !printed.isEmpty());
    return names.stream()
        .filter(n -> prints && !printed.contains(n))
        .map(n -> Violation.of("K014", first(contents).saying(n), n));
  }

  /** The page on which the contents begin. */
  private static FaultLocation first(ContentsEntries contents) {
    return FaultLocation.page(contents.entries().get(0).sheet());
  }
}
