package org.kanyin.manifest.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kanyin.base.Place;

/**
 * The way back from the page to the manuscript: from the id of an element, as a trace line carries
 * it, and a character of its text to file, line and column.
 */
public final class ManuscriptSourceMap {
  private final Map<String, Node.Element> elements = new HashMap<>();
  private final Map<String, LineStarts> lines = new HashMap<>();

  public ManuscriptSourceMap(Issue issue) {
    issue.root().descendants().forEach(e -> elements.put(e.id(), e));
    issue.sources().values().forEach(s -> lines.put(s.name(), new LineStarts(s.text())));
  }

  /** A character in a source: the file's name and a UTF-16 index of its text. */
  public record At(String file, int offset) {}

  public Optional<Node.Element> element(String id) {
    return Optional.ofNullable(elements.get(id));
  }

  /**
   * The place of a character; of the start tag where the element has no text there. Footnotes are
   * not counted in the text they stand in: they have ids of their own.
   *
   * @param charIndex UTF-16 index into {@link Node.Element#text()}
   * @return empty for an unknown id
   */
  public Optional<Place> placeOf(String elementId, int charIndex) {
    return element(elementId).map(e -> find(e, charIndex).map(this::place).orElse(e.place()));
  }

  /** The character's index in its source; empty for an unknown id or an index outside the text. */
  public Optional<At> sourceOf(String elementId, int charIndex) {
    return element(elementId).flatMap(e -> find(e, charIndex));
  }

  public Place place(At at) {
    return lines.get(at.file()).place(at.file(), at.offset());
  }

  private static Optional<At> find(Node.Element element, int charIndex) {
    int before = 0;
    for (Node child : element.children()) {
      int length = length(child);
      if (charIndex >= before && charIndex < before + length) {
        return child instanceof Node.Text t
            ? Optional.of(new At(t.origin().file(), t.origin().offsets()[charIndex - before]))
            : find((Node.Element) child, charIndex - before);
      }
      before += length;
    }
    return Optional.empty();
  }

  private static int length(Node node) {
    return node instanceof Node.Text t ? t.value().length() : ((Node.Element) node).lengthAbove();
  }
}
