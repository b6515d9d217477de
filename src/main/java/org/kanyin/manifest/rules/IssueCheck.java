package org.kanyin.manifest.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.SourceDocument;
import org.kanyin.manifest.parse.SourceNode;

/** What the schema cannot say of the issue as a whole: dates, sections, page numbers. */
public final class IssueCheck {
  /** So many figures are on a page of pictures at most. */
  private static final int PLATE = 6;

  private final SourceDocument document;
  private final FindingLog log;

  public IssueCheck(SourceDocument document, FindingLog log) {
    this.document = document;
    this.log = log;
  }

  public void run() {
    SourceNode.Element issue = document.issue();
    yearAndDate(issue);
    numbers(issue);
    issue.elements(PartKind.SECTION).forEach(this::section);
    boolean content =
        issue
            .elements()
            .anyMatch(
                e -> e.is(PartKind.SECTION) || e.is(PartKind.ARTICLE) || e.is(PartKind.PLATE));
    if (!content) {
      log.report("M047", issue.file(), issue.offset(), "<issue");
    }
    issue.elements(PartKind.MASTHEAD).forEach(this::since);
    issue.elements(PartKind.MASTHEAD).forEach(m -> copies(m, log));
    issue.elements(PartKind.COLOPHON).forEach(this::since);
    issue.elements(PartKind.PLATE).forEach(this::plate);
    pageFits(issue);
    pageNumbers();
  }

  /** An issue of December may come out in January: said, not forbidden. */
  private void yearAndDate(SourceNode.Element issue) {
    Optional<String> year = issue.value("year").map(String::strip);
    Optional<SourceNode.Attribute> date = issue.attribute("date");
    if (year.isPresent() && date.isPresent() && year.get().matches("\\d{4}")) {
      String d = date.get().value().strip();
      if (d.matches("\\d{4}-\\d{2}-\\d{2}") && !d.startsWith(year.get())) {
        int at = date.get().valueOffset();
        log.report("M058", issue.file(), at, date.get().value(), year.get(), d);
      }
    }
  }

  /** All issues ever are at least those of this year. */
  private void numbers(SourceNode.Element issue) {
    OptionalInt number = issue.value("number").map(IssueCheck::number).orElse(OptionalInt.empty());
    issue
        .attribute("cumulative")
        .filter(c -> number(c.value()).orElse(Integer.MAX_VALUE) < number.orElse(0))
        .ifPresent(
            c -> {
              String all = c.value().strip();
              int at = c.valueOffset();
              log.report("M123", issue.file(), at, c.value(), all, number.getAsInt());
            });
  }

  /** More are set on several pages. */
  private void plate(SourceNode.Element plate) {
    int figures = (int) plate.elements(BlockKind.FIGURE).count();
    if (figures > PLATE) {
      int pages = (figures + PLATE - 1) / PLATE;
      log.report("M244", plate.file(), plate.offset(), "<plate", figures, PLATE, pages);
    }
  }

  private void section(SourceNode.Element section) {
    Optional<SourceNode.Attribute> attribute = section.attribute("title");
    Optional<SourceNode.Element> element = section.element(PartKind.TITLE);
    if (attribute.isPresent() && element.isPresent()) {
      if (!letters(attribute.get().value()).equals(letters(element.get().text()))) {
        SourceNode.Attribute a = attribute.get();
        log.report("M059", section.file(), a.valueOffset(), a.value(), a.value());
      }
    }
    if (section.element(PartKind.ARTICLE).isEmpty()) {
      log.report("M057", section.file(), section.offset(), "<section");
    }
  }

  /** Where the element breaks a name in two, the attribute may have a mark or a blank. */
  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** From a number to one that is not smaller. */
  static void copies(SourceNode.Element masthead, FindingLog log) {
    for (SourceNode.Element copies : masthead.elements(PartKind.COPIES).toList()) {
      OptionalInt from = copies.value("from").map(IssueCheck::number).orElse(OptionalInt.empty());
      copies
          .attribute("to")
          .filter(to -> number(to.value()).orElse(Integer.MAX_VALUE) < from.orElse(0))
          .ifPresent(
              to -> {
                String last = to.value().strip();
                int at = to.valueOffset();
                log.report("M243", copies.file(), at, to.value(), last, from.getAsInt());
              });
    }
  }

  private void since(SourceNode.Element e) {
    e.attribute("since")
        .ifPresent(a -> log.report("M072", e.file(), a.offset(), "since", e.name()));
  }

  private void pageFits(SourceNode.Element issue) {
    Map<String, Integer> seen = new HashMap<>();
    for (SourceNode.Element fit : issue.elements(PartKind.PAGE_FIT).toList()) {
      Optional<SourceNode.Attribute> folio = fit.attribute("folio");
      if (folio.isPresent()) {
        String value = folio.get().value().strip();
        Integer line = seen.putIfAbsent(value, fit.file().line(fit.offset()));
        if (line != null) {
          log.report("M060", fit.file(), folio.get().valueOffset(), value, value, line);
        }
      }
    }
  }

  /** A pb without a number counts one on from the page before. */
  private void pageNumbers() {
    List<SourceNode.Element> pages = document.reading().filter(e -> e.is(InlineKind.PB)).toList();
    int last = 0;
    for (SourceNode.Element pb : pages) {
      Optional<SourceNode.Attribute> n = pb.attribute("n");
      OptionalInt written = n.map(a -> number(a.value())).orElse(OptionalInt.empty());
      if (written.isEmpty()) {
        last++;
      } else if (written.getAsInt() <= last) {
        String value = n.get().value();
        log.report("M061", pb.file(), n.get().valueOffset(), value, value, last);
      } else {
        last = written.getAsInt();
      }
    }
  }

  /** Empty for what the schema has complained about already. */
  public static OptionalInt number(String value) {
    return value.strip().matches("[0-9]{1,6}")
        ? OptionalInt.of(Integer.parseInt(value.strip()))
        : OptionalInt.empty();
  }
}
