package org.kanyin.manifest.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The text of an issue as one line of characters, in the order in which it is read: block after
 * block, authors where their byline is printed. What a style adds (目录, numbers of lists) and what
 * is said in attributes (a label, an affiliation) is not in it.
 *
 * <p>A position in it is a count of UTF-16 units. A note is a block after the one that calls it,
 * but takes no room: it begins where it is called, and so does what follows the call.
 */
public final class IssueText {
  private final List<TextBlock> blocks = new ArrayList<>();
  private final Map<String, TextBlock> blockOf = new HashMap<>();
  private final Map<String, Node.Element> elements = new LinkedHashMap<>();
  private final Map<String, Integer> starts = new HashMap<>();
  private int length;

  private IssueText(Issue issue) {
    walk(issue.root(), TextBlock.Part.BODY, Optional.empty());
  }

  public static IssueText of(Issue issue) {
    return new IssueText(issue);
  }

  /** All blocks of text in reading order. */
  public List<TextBlock> blocks() {
    return Collections.unmodifiableList(blocks);
  }

  /** The block that is the text of this element; empty where it holds elements or nothing. */
  public Optional<TextBlock> block(Node.Element element) {
    return Optional.ofNullable(blockOf.get(element.id()));
  }

  public Optional<Node.Element> element(String id) {
    return Optional.ofNullable(elements.get(id));
  }

  /** All elements of a kind, in reading order. */
  public Stream<Node.Element> all(ElementKind kind) {
    return elements.values().stream().filter(e -> e.is(kind));
  }

  /** Where an element's text begins; of one without text, where it would stand. */
  public int start(Node.Element element) {
    return starts.get(element.id());
  }

  /** The children of an element that holds elements, in the order in which they are read. */
  public static List<Node.Element> inReadingOrder(Node.Element parent) {
    List<Node.Element> children = new ArrayList<>(parent.elements().toList());
    if (parent.is(BlockKind.VERSE)
        || (parent.is(PartKind.ARTICLE) && Byline.of(parent).isAtTail())) {
      List<Node.Element> authors = parent.elements(PartKind.AUTHOR).toList();
      children.removeAll(authors);
      children.addAll(authors);
    }
    return children;
  }

  private void walk(Node.Element e, TextBlock.Part around, Optional<String> article) {
    TextBlock.Part part = part(e, around);
    register(e);
    if (e.holdsElements()) {
      Optional<String> inside = e.is(PartKind.ARTICLE) ? Optional.of(e.id()) : article;
      for (Node.Element child : inReadingOrder(e)) {
        walk(child, isInContentsOnly(child, e) ? TextBlock.Part.CONTENTS : part, inside);
      }
    } else if (e.kind().content() != ElementKind.Content.NOTHING) {
      block(e, part, article);
    }
  }

  private static TextBlock.Part part(Node.Element e, TextBlock.Part around) {
    if (e.is(PartKind.MASTHEAD)) {
      return TextBlock.Part.COVER;
    }
    return e.is(PartKind.COLOPHON) ? TextBlock.Part.COLOPHON : around;
  }

  private static boolean isInContentsOnly(Node.Element child, Node.Element parent) {
    return child.is(PartKind.TOC_TITLE)
        || (child.is(PartKind.TITLE) && parent.is(PartKind.SECTION))
        || (child.is(PartKind.AUTHOR)
            && parent.is(PartKind.ARTICLE)
            && Byline.of(parent) == Byline.NONE);
  }

  private void register(Node.Element e) {
    elements.put(e.id(), e);
    starts.put(e.id(), length);
  }

  private void block(Node.Element e, TextBlock.Part part, Optional<String> article) {
    int start = length;
    List<TextBlock.Piece> pieces = new ArrayList<>();
    List<Node.Element> notes = new ArrayList<>();
    pieces(e, false, pieces, notes);
    TextBlock block = new TextBlock(e, e.kind(), part, article, start, pieces);
    blocks.add(block);
    blockOf.put(e.id(), block);
    int end = length;
    boolean shown = part == TextBlock.Part.BODY;
    for (Node.Element note : notes) {
      length = start(note);
      block(note, shown ? TextBlock.Part.FOOT : part, article);
    }
    length = end;
  }

  private void pieces(
      Node.Element e, boolean shifted, List<TextBlock.Piece> pieces, List<Node.Element> notes) {
    for (Node child : e.children()) {
      if (child instanceof Node.Text run) {
        pieces.add(new TextBlock.Piece.Characters(run, shifted));
        length += run.value().length();
      } else if (child instanceof Node.Element inner) {
        register(inner);
        switch ((InlineKind) inner.kind()) {
          case STRONG, EM, A -> pieces(inner, shifted, pieces, notes);
          case SUP, SUB -> pieces(inner, true, pieces, notes);
          case FOOTNOTE -> {
            pieces.add(new TextBlock.Piece.NoteCall(inner));
            notes.add(inner);
          }
          case BR -> pieces.add(new TextBlock.Piece.LineBreak(inner));
          case PB -> pieces.add(new TextBlock.Piece.PageBegin(inner));
        }
      }
    }
  }
}
