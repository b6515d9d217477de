package org.kanyin.check.align;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Byline;
import org.kanyin.manifest.model.ClosingDate;
import org.kanyin.manifest.model.ElementKind;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.IssueText;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.model.TextBlock;

/**
 * A piece of the manuscript that the pages must show: a paragraph, a title, a cell, a name.
 *
 * @param id of its element
 * @param kind of its element
 * @param affiliation whether it is its author's affiliation
 * @param label what styles print before an item of a list; "" before all else
 * @param text without blanks, its footnotes left out
 * @param plain the same without raised and lowered characters
 * @param noted whether footnotes are called in it
 * @param blanks before which of the text's UTF-16 units the manuscript has a blank
 * @param breaks before which of the text's UTF-16 units the manuscript itself ends a line or a page
 * @param pageEnds those of them before which it ends a page
 */
public record ManuscriptBlock(
    String id,
    ElementKind kind,
    boolean affiliation,
    String label,
    String text,
    String plain,
    boolean noted,
    Set<Integer> blanks,
    Set<Integer> breaks,
    Set<Integer> pageEnds) {
  public ManuscriptBlock {
    blanks = Set.copyOf(blanks);
    breaks = Set.copyOf(breaks);
    pageEnds = Set.copyOf(pageEnds);
  }

  /**
   * All blocks of an issue's body, in order; the cover and the contents show theirs elsewhere.
   *
   * @param isPrinted whether the pages have these words anywhere: of a date in a closer, that way
   *     of writing it is wanted which they have
   */
  static List<ManuscriptBlock> of(Issue issue, Predicate<String> isPrinted) {
    Set<String> above = authorsAboveText(issue);
    Map<String, String> labels = labels(issue);
    Map<String, List<ManuscriptBlock>> dates = dates(issue, isPrinted);
    return IssueText.of(issue).blocks().stream()
        .filter(b -> b.part() != TextBlock.Part.COVER && b.part() != TextBlock.Part.CONTENTS)
        .flatMap(b -> Stream.concat(affiliation(b, above).stream(), Stream.of(of(b, labels))))
        .filter(b -> !b.text().isEmpty())
        .flatMap(b -> Stream.concat(Stream.of(b), dates.getOrDefault(b.id(), List.of()).stream()))
        .toList();
  }

  private static ManuscriptBlock of(TextBlock block, Map<String, String> labels) {
    return new ManuscriptBlock(
        block.id(),
        block.kind(),
        false,
        labels.getOrDefault(block.id(), ""),
        PrintedText.solid(block.text()),
        PrintedText.solid(block.levelText()),
        block.hasNotes(),
        blanks(block),
        breaks(block, false),
        breaks(block, true));
  }

  /** The dates of closers, by the last who signs above each. */
  private static Map<String, List<ManuscriptBlock>> dates(
      Issue issue, Predicate<String> isPrinted) {
    Map<String, List<ManuscriptBlock>> dates = new HashMap<>();
    for (Node.Element closer : issue.root().all(BlockKind.CLOSER).toList()) {
      List<Node.Element> signed =
          closer.elements().filter(s -> !PrintedText.solid(s.text()).isEmpty()).toList();
      ClosingDate.of(closer)
          .filter(d -> !signed.isEmpty())
          .ifPresent(
              d ->
                  dates.put(
                      signed.get(signed.size() - 1).id(),
                      List.of(
                          ofAttribute(
                              closer,
                              false,
                              d.ways().stream()
                                  .filter(isPrinted)
                                  .findFirst()
                                  .orElse(d.inFigures())))));
    }
    return dates;
  }

  private static ManuscriptBlock ofAttribute(
      Node.Element element, boolean affiliation, String text) {
    return new ManuscriptBlock(
        element.id(),
        element.kind(),
        affiliation,
        "",
        text,
        text,
        false,
        Set.of(),
        Set.of(),
        Set.of());
  }

  private static Set<Integer> blanks(TextBlock block) {
    Set<Integer> blanks = new HashSet<>();
    int at = 0;
    for (int c : block.text().codePoints().toArray()) {
      if (PrintedText.isBlank(c)) {
        blanks.add(at);
      }
      at += PrintedText.solid(Character.toString(c)).length();
    }
    return blanks;
  }

  private static Set<Integer> breaks(TextBlock block, boolean pagesOnly) {
    Set<Integer> breaks = new HashSet<>();
    if (block.element().attribute("break").filter("page"::equals).isPresent()) {
      breaks.add(0);
    }
    int at = 0;
    for (TextBlock.Piece piece : block.pieces()) {
      if (piece instanceof TextBlock.Piece.Characters c) {
        at += PrintedText.solid(c.run().value()).length();
      } else if (piece instanceof TextBlock.Piece.NoteCall call
          ? endsPage(call.note())
          : !(pagesOnly && piece instanceof TextBlock.Piece.LineBreak)) {
        breaks.add(at);
      }
    }
    return breaks;
  }

  private static boolean endsPage(Node.Element note) {
    return note.all(InlineKind.PB).findAny().isPresent();
  }

  /** The labels of items, by the element whose text they stand before. */
  private static Map<String, String> labels(Issue issue) {
    Map<String, String> labels = new HashMap<>();
    Stream.concat(issue.root().all(BlockKind.LIST), issue.root().all(BlockKind.ATTACHMENTS))
        .forEach(
            list -> {
              List<Node.Element> items = list.elements(PartKind.ITEM).toList();
              for (int i = 0; i < items.size(); i++) {
                String label = label(list, items.size(), i + 1);
                items
                    .get(i)
                    .descendants()
                    .filter(ManuscriptBlock::hasText)
                    .findFirst()
                    .ifPresent(e -> labels.merge(e.id(), label, String::concat));
              }
            });
    return labels;
  }

  private static boolean hasText(Node.Element e) {
    return !e.holdsElements() && e.kind().content() != ElementKind.Content.NOTHING;
  }

  private static String label(Node.Element list, int items, int number) {
    if (list.is(BlockKind.ATTACHMENTS)) {
      return (number == 1 ? "附件：" : "") + (items > 1 ? number + "." : "");
    }
    return switch (list.attribute("kind").orElse("")) {
      case "number" -> number + ".";
      case "bullet" -> "●";
      default -> "";
    };
  }

  /** Only these have their affiliations printed (M121): names behind the text stand alone. */
  private static Set<String> authorsAboveText(Issue issue) {
    return issue
        .root()
        .all(PartKind.ARTICLE)
        .filter(a -> a.attribute("byline").filter(Byline.HEAD.value()::equals).isPresent())
        .flatMap(Node.Element::elements)
        .filter(e -> e.is(PartKind.AUTHOR))
        .map(Node.Element::id)
        .collect(Collectors.toSet());
  }

  /** What is printed before an author's name. */
  private static Optional<ManuscriptBlock> affiliation(TextBlock author, Set<String> above) {
    return Optional.of(author)
        .filter(a -> above.contains(a.id()))
        .map(TextBlock::element)
        .flatMap(a -> a.attribute("affiliation"))
        .map(PrintedText::solid)
        .map(a -> ofAttribute(author.element(), true, a));
  }

  boolean isOfByline() {
    return kind == PartKind.AUTHOR;
  }

  public boolean flows() {
    return kind.keepsOrder();
  }
}
