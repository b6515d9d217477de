package org.kanyin.check.align;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.manifest.model.ElementKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.IssueText;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.model.TextBlock;

/**
 * A piece of the manuscript that the pages must show: a paragraph, a title, a cell, a name.
 *
 * @param id of its element
 * @param kind of its element
 * @param affiliation whether it is its author's affiliation
 * @param text without blanks, its footnotes left out
 * @param plain the same without raised and lowered characters
 * @param noted whether footnotes are called in it
 */
public record ManuscriptBlock(
    String id, ElementKind kind, boolean affiliation, String text, String plain, boolean noted) {

  /** All blocks of an issue's body, in order; the cover and the contents show theirs elsewhere. */
  static List<ManuscriptBlock> of(Issue issue) {
    return IssueText.of(issue).blocks().stream()
        .filter(b -> b.part() != TextBlock.Part.COVER && b.part() != TextBlock.Part.CONTENTS)
        .flatMap(b -> Stream.concat(affiliation(b).stream(), Stream.of(of(b))))
        .filter(b -> !b.text().isEmpty())
        .toList();
  }

  private static ManuscriptBlock of(TextBlock block) {
    return new ManuscriptBlock(
        block.id(),
        block.kind(),
        false,
        PrintedText.solid(block.text()),
        PrintedText.solid(block.levelText()),
        block.hasNotes());
  }

  /** What is printed before an author's name. */
  private static Optional<ManuscriptBlock> affiliation(TextBlock author) {
    return author
        .element()
        .attribute("affiliation")
        .map(PrintedText::solid)
        .map(a -> new ManuscriptBlock(author.id(), author.kind(), true, a, a, false));
  }

  boolean isOfByline() {
    return kind == PartKind.AUTHOR;
  }

  public boolean flows() {
    return kind.keepsOrder();
  }
}
