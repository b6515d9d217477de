package org.kanyin.intake.corrections;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.intake.opc.XmlElement;

/**
 * The characters of a document with what its tracked changes do to each, and where its comments
 * stand; paragraphs end in {@code ¶}.
 */
final class MarkedText {
  /** What becomes of a character. */
  enum State {
    KEPT,
    DELETED,
    INSERTED
  }

  /** A character; {@code paragraph} from 1. */
  record Sign(String text, State state, int paragraph) {}

  private final List<Sign> signs = new ArrayList<>();
  private final Map<String, Integer> begun = new HashMap<>();
  private final Map<String, int[]> comments = new HashMap<>();
  private int paragraph;

  private MarkedText() {}

  static MarkedText of(XmlElement document) {
    MarkedText marked = new MarkedText();
    document.child("w:body").ifPresent(b -> marked.walk(b, State.KEPT));
    return marked;
  }

  List<Sign> signs() {
    return List.copyOf(signs);
  }

  /** From the first sign to behind the last of what each comment stands at. */
  Map<String, int[]> comments() {
    return Map.copyOf(comments);
  }

  private void walk(XmlElement e, State state) {
    switch (e.name()) {
      case "w:p" -> paragraph(e, state);
      case "w:del", "w:moveFrom" -> children(e, State.DELETED);
      case "w:ins", "w:moveTo" -> children(e, state == State.DELETED ? state : State.INSERTED);
      case "w:t", "w:delText" ->
          e.text()
              .codePoints()
              .forEach(c -> signs.add(new Sign(Character.toString(c), state, paragraph)));
      case "w:commentRangeStart" -> begun.put(e.attribute("w:id"), signs.size());
      case "w:commentRangeEnd" -> {
        int from = begun.getOrDefault(e.attribute("w:id"), signs.size());
        comments.put(e.attribute("w:id"), new int[] {from, signs.size()});
      }
      case "mc:Fallback", "w:pPr", "w:rPr", "w:instrText" -> {
        // Said once already, or no text.
      }
      default -> children(e, state);
    }
  }

  private void children(XmlElement e, State state) {
    e.elements().forEach(c -> walk(c, state));
  }

  private void paragraph(XmlElement p, State state) {
    paragraph++;
    int here = paragraph;
    children(p, state);
    State mark =
        p.child("w:pPr")
            .flatMap(properties -> properties.child("w:rPr"))
            .map(MarkedText::ofMark)
            .orElse(state);
    signs.add(new Sign("¶", mark, here));
  }

  private static State ofMark(XmlElement properties) {
    if (properties.child("w:del").or(() -> properties.child("w:moveFrom")).isPresent()) {
      return State.DELETED;
    }
    return properties.child("w:ins").or(() -> properties.child("w:moveTo")).isPresent()
        ? State.INSERTED
        : State.KEPT;
  }
}
