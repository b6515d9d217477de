package org.kanyin.manifest.model;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of an issue's text that is set on its own: a title, a paragraph, a cell, a note.
 *
 * @param element whose text it is; its place is the block's
 * @param kind of the element
 * @param part of the issue in which it is read
 * @param article the id of the article it stands in; empty outside articles
 * @param start of its first character in {@link IssueText}, in UTF-16 units
 * @param pieces its text in order
 */
public record TextBlock(
    Node.Element element,
    ElementKind kind,
    Part part,
    Optional<String> article,
    int start,
    List<Piece> pieces) {

  /** What is read one after another in print. */
  public enum Part {
    /** The masthead's. */
    COVER,
    /** Shown in the contents only: names of sections, an article's other title. */
    CONTENTS,
    BODY,
    /** At the foot of a page. */
    FOOT,
    COLOPHON
  }

  /** A piece of a block's text. */
  public sealed interface Piece {
    /**
     * Characters.
     *
     * @param shifted raised or lowered: they may stand apart from their line
     */
    record Characters(Node.Text run, boolean shifted) implements Piece {}

    /** A designed line break: no character. */
    record LineBreak(Node.Element element) implements Piece {}

    /** Here a note is called; the note is a block of its own. */
    record NoteCall(Node.Element note) implements Piece {}

    /** A page begins: no character. */
    record PageBegin(Node.Element element) implements Piece {}
  }

  public TextBlock {
    pieces = List.copyOf(pieces);
  }

  public String id() {
    return element.id();
  }

  /** Its characters, those of its notes left out: {@link Node.Element#text()}. */
  public String text() {
    return characters(true);
  }

  /** The same without what is raised or lowered. */
  public String levelText() {
    return characters(false);
  }

  private String characters(boolean shiftedToo) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Characters c && (shiftedToo || !c.shifted())) {
        out.append(c.run().value());
      }
    }
    return out.toString();
  }

  /** Whether a note is called in it. */
  public boolean hasNotes() {
    return pieces.stream().anyMatch(Piece.NoteCall.class::isInstance);
  }
}
