package org.kanyin.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;

/**
 * A piece of the manuscript that is set as one: a paragraph, a title, a name.
 *
 * @param id of its element
 * @param kind the element's name
 * @param text its characters, those of its footnotes left out
 * @param ends where a designed line or a pinned page ends, as indices of the text
 * @param notes where a footnote's mark stands
 */
record Block(String id, String kind, String text, Set<Integer> ends, Set<Integer> notes) {
  /** What styles set justified. */
  private static final Set<String> JUSTIFIED = Set.of("p", "item", "footnote");

  /** Names and the like, whose characters a style may space. */
  private static final Set<String> SPACED =
      Set.of("author", "staff", "name", "publisher", "classification", "notice", "permit");

  /** All blocks that have text, in the order of the manuscript. */
  static List<Block> of(Issue issue) {
    List<Block> blocks = new ArrayList<>();
    collect(issue.root(), blocks);
    return blocks;
  }

  private static void collect(Node.Element e, List<Block> blocks) {
    if (e.holdsElements()) {
      e.elements().forEach(c -> collect(c, blocks));
      return;
    }
    StringBuilder text = new StringBuilder();
    Set<Integer> ends = new TreeSet<>();
    Set<Integer> notes = new TreeSet<>();
    List<Node.Element> footnotes = new ArrayList<>();
    flatten(e, text, ends, notes, footnotes);
    if (!text.toString().isBlank()) {
      blocks.add(new Block(e.id(), e.name(), text.toString(), ends, notes));
    }
    footnotes.forEach(f -> collect(f, blocks));
  }

  private static void flatten(
      Node.Element e,
      StringBuilder text,
      Set<Integer> ends,
      Set<Integer> notes,
      List<Node.Element> footnotes) {
    for (Node child : e.children()) {
      if (child instanceof Node.Text t) {
        text.append(t.value());
        continue;
      }
      Node.Element inner = (Node.Element) child;
      switch (inner.name()) {
        case "footnote" -> {
          notes.add(text.length());
          footnotes.add(inner);
        }
        case "br", "pb" -> ends.add(text.length());
        default -> flatten(inner, text, ends, notes, footnotes);
      }
    }
  }

  boolean isJustified() {
    return JUSTIFIED.contains(kind);
  }

  boolean isSpaced() {
    return SPACED.contains(kind);
  }

  /** Whether its lines stand on the issue's grid line by line. */
  boolean isBody() {
    return kind.equals("p") || kind.equals("heading");
  }
}
