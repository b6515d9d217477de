package org.kanyin.intake.style;

import java.util.List;
import java.util.Optional;
import org.kanyin.intake.document.ParagraphLook;
import org.kanyin.intake.document.ParagraphLook.Alignment;
import org.kanyin.intake.opc.XmlElement;

/**
 * The properties of a paragraph through all levels.
 *
 * @param chain the level that has the last word at the end
 * @param size of its characters, points
 */
record ParagraphProperties(List<XmlElement> chain, double size) {
  /** Indents by characters are in hundredths (§17.3.1.12). */
  private static final double CHARACTER_PARTS = 100;

  /** Outline levels are 0 to 8; 9 is running text (§17.3.1.20). */
  private static final int OUTLINE_MAX = 8;

  ParagraphLook look(String style) {
    return new ParagraphLook(
        style,
        alignment(),
        outline(),
        firstLine(),
        measure("w:leftChars", "w:left").or(() -> measure("w:startChars", "w:start")).orElse(0.0),
        onOff("w:pageBreakBefore"));
  }

  private Alignment alignment() {
    return switch (latest("w:jc").orElse("")) {
      case "center" -> Alignment.CENTER;
      case "right", "end" -> Alignment.END;
      case "both" -> Alignment.JUSTIFY;
      case "distribute", "thaiDistribute" -> Alignment.DISTRIBUTE;
      default -> Alignment.START;
    };
  }

  private int outline() {
    return latest("w:outlineLvl")
        .map(v -> (int) Twips.number(v))
        .filter(v -> v >= 0 && v <= OUTLINE_MAX)
        .map(v -> v + 1)
        .orElse(0);
  }

  private double firstLine() {
    Optional<Double> first = measure("w:firstLineChars", "w:firstLine").filter(v -> v != 0);
    return first.orElseGet(() -> measure("w:hangingChars", "w:hanging").map(v -> -v).orElse(0.0));
  }

  /** A measure in em; in the same element the one by characters stands before the other. */
  private Optional<Double> measure(String byCharacters, String byLength) {
    for (int i = chain.size() - 1; i >= 0; i--) {
      Optional<XmlElement> indents = chain.get(i).child("w:ind");
      Optional<Double> characters =
          indents
              .flatMap(e -> e.find(byCharacters))
              .map(v -> Twips.number(v) / CHARACTER_PARTS)
              .filter(v -> v != 0);
      if (characters.isPresent()) {
        return characters;
      }
      Optional<Double> length =
          indents.flatMap(e -> e.find(byLength)).map(v -> Twips.points(v) / size);
      if (length.isPresent()) {
        return length;
      }
    }
    return Optional.empty();
  }

  private Optional<String> latest(String property) {
    for (int i = chain.size() - 1; i >= 0; i--) {
      Optional<String> value = chain.get(i).value(property);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  private boolean onOff(String property) {
    for (int i = chain.size() - 1; i >= 0; i--) {
      Optional<Boolean> said = chain.get(i).onOff(property);
      if (said.isPresent()) {
        return said.get();
      }
    }
    return false;
  }
}
