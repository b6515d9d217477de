package org.kanyin.check.rules.contents;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.kanyin.analysis.BodyTitles;
import org.kanyin.analysis.ContentsEntries;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;

/** The contents against the pages: every title and number is where it says. */
public final class ContentsEntryRule implements Rule {
  private static final int BRIEF = 24;

  /** Fewer characters may stand anywhere in a text. */
  private static final int SAYING = 2;

  @Override
  public List<String> codes() {
    return List.of("K006", "K007", "K008", "K013", "K113");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    if (ListedEntries.isUnread(context)) {
      return Stream.of(
          Violation.of(
              "K113",
              FaultLocation.DOCUMENT,
              context.contents().entries().size(),
              ListedEntries.unknown(context)));
    }
    ListedArticles articles = new ListedArticles(context);
    return ListedEntries.of(context).stream().flatMap(e -> compare(context, articles, e).stream());
  }

  private static Optional<Violation> compare(
      CheckContext context, ListedArticles articles, ContentsEntries.Entry entry) {
    OptionalInt known = articles.of(entry).map(ListedArticle::folio).orElse(OptionalInt.empty());
    return known.isPresent() ? number(entry, known.getAsInt()) : search(context, entry);
  }

  /** Among what looks like titles. */
  private static Optional<Violation> search(CheckContext context, ContentsEntries.Entry entry) {
    boolean known = context.issue().isPresent();
    Optional<String> manuscript = ManuscriptTitles.likest(context.issue(), entry.title());
    if (manuscript.filter(t -> !t.equals(entry.title())).isPresent()) {
      return Optional.of(Violation.of("K007", location(entry), entry.title(), manuscript.get()));
    }
    String wanted = ManuscriptTitles.printed(context.issue(), entry.title());
    Optional<BodyTitles.Title> title = context.bodyTitles().find(wanted, entry.page());
    if (title.isEmpty() && manuscript.isPresent()) {
      // The contents are right, and what the body lacks is told there.
      return Optional.empty();
    }
    if (title.isEmpty()) {
      return Optional.of(Violation.of("K008", location(entry), entry.title()));
    }
    if (manuscript.isEmpty() && !areSame(known, title.get().text(), wanted)) {
      // Without the manifest nobody knows whether the contents differ on purpose (toc-title).
      String code = known ? "K007" : "K013";
      return Optional.of(Violation.of(code, location(entry), entry.title(), title.get().text()));
    }
    boolean isAnyText = !known && wanted.length() < SAYING;
    return isAnyText ? Optional.empty() : number(entry, title.get().folio());
  }

  private static Optional<Violation> number(ContentsEntries.Entry entry, int folio) {
    if (folio <= 0 || folio == entry.page()) {
      return Optional.empty();
    }
    FaultLocation location =
        FaultLocation.glyphs(
            entry.sheet(), entry.number(), String.valueOf(entry.page()), said(entry));
    return Optional.of(
        Violation.of(
            "K006", location, PrintedText.brief(entry.title(), BRIEF), entry.page(), folio));
  }

  private static FaultLocation location(ContentsEntries.Entry entry) {
    return FaultLocation.glyphs(entry.sheet(), entry.glyphs(), entry.title(), said(entry));
  }

  private static String said(ContentsEntries.Entry entry) {
    return entry.title() + entry.authors() + "（" + entry.page() + "）";
  }

  /** Where a title's lines end, the contents may have a mark instead. */
  static boolean areSame(boolean exactly, String title, String listed) {
    return title.equals(listed)
        || (!exactly
            && (letters(title).equals(letters(listed))
                || inAnyOrder(title).equals(inAnyOrder(listed))));
  }

  private static String letters(String text) {
    return text.replaceAll("[\\p{P}\\p{S}]", "");
  }

  /** The letters alone: lowered ones and numbers before a title stand elsewhere in its line. */
  private static String inAnyOrder(String text) {
    return text.replaceAll("第[\\d一二三四五六七八九十百]+[章节条篇]|^附录\\p{L}", "")
        .codePoints()
        .filter(Character::isLetter)
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
