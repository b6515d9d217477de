package org.kanyin.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;

/**
 * The text of an issue as every program can set it: titles, headings and paragraphs in order. A
 * table is a paragraph a row, a note a paragraph after its own; pictures, cover and contents are
 * left out.
 *
 * @param pieces in order
 */
record PeerText(List<Piece> pieces) {
  enum Kind {
    TITLE,
    HEADING,
    PARAGRAPH
  }

  /** A paragraph, all in one size and weight. */
  record Piece(Kind kind, String text) {}

  /** The page, in points: as the style neibu sets A4 (docs/styles.md). */
  static final double WIDTH = 595.276;

  static final double HEIGHT = 841.89;
  static final double SIZE = 12;
  static final double PITCH = 21;
  static final double TITLE = 18;
  static final double SIDE = (WIDTH - 38 * SIZE) / 2;
  static final double TOP = (HEIGHT - 33 * PITCH) / 2;

  static PeerText of(Issue issue) {
    List<Piece> pieces = new ArrayList<>();
    collect(issue.root(), pieces);
    return new PeerText(List.copyOf(pieces));
  }

  private static void collect(Node.Element element, List<Piece> pieces) {
    if (element.name().equals("row") || !element.holdsElements()) {
      List<Node.Element> notes = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      flatten(element, text, notes);
      if (!text.toString().isBlank()) {
        pieces.add(new Piece(kind(element.name()), text.toString().strip()));
      }
      notes.forEach(n -> collect(n, pieces));
    } else {
      element.elements().forEach(e -> collect(e, pieces));
    }
  }

  private static Kind kind(String name) {
    return switch (name) {
      case "title" -> Kind.TITLE;
      case "heading" -> Kind.HEADING;
      default -> Kind.PARAGRAPH;
    };
  }

  private static void flatten(Node.Element element, StringBuilder text, List<Node.Element> notes) {
    for (Node child : element.children()) {
      if (child instanceof Node.Text t) {
        text.append(t.value());
      } else if (child instanceof Node.Element e && e.name().equals("footnote")) {
        notes.add(e);
      } else if (child instanceof Node.Element e) {
        flatten(e, text, notes);
        text.append(e.name().equals("cell") ? "　" : "");
      }
    }
  }
}
