package org.kanyin.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.intake.document.RunLook;
import org.kanyin.intake.document.WordInline;
import org.kanyin.intake.document.WordText;
import org.kanyin.intake.opc.XmlElement;

/**
 * A formula (ECMA-376 §22.1) in one line: fractions with a stroke, roots with their sign, exponents
 * and indices raised and lowered. What cannot stand in a line keeps its characters.
 */
final class FormulaText {
  private final RunLook look;
  private final List<WordInline> inlines = new ArrayList<>();
  private final StringBuilder all = new StringBuilder();
  private final StringBuilder added = new StringBuilder();

  FormulaText(RunLook look) {
    this.look = look;
  }

  /** The characters that stand in the line. */
  String text() {
    return all.toString();
  }

  /** Those of them that the formula has as lines and places. */
  String added() {
    return added.toString();
  }

  List<WordInline> read(XmlElement formula) {
    children(formula, RunLook.Position.LINE);
    return List.copyOf(inlines);
  }

  private void children(XmlElement e, RunLook.Position position) {
    e.elements().forEach(c -> element(c, position));
  }

  private void element(XmlElement e, RunLook.Position position) {
    switch (e.name()) {
      case "m:t", "w:t" -> write(e.text(), position);
      case "m:f" -> fraction(e, position);
      case "m:rad" -> {
        e.child("m:deg").ifPresent(d -> children(d, RunLook.Position.SUPERSCRIPT));
        sign("√", position);
        bracketed(e.child("m:e"), position);
      }
      case "m:sup" -> children(e, RunLook.Position.SUPERSCRIPT);
      case "m:sub" -> children(e, RunLook.Position.SUBSCRIPT);
      case "m:d" -> delimited(e, position);
      case "w:del", "w:moveFrom" -> {
        // Struck out.
      }
      default -> children(e, position);
    }
  }

  private void fraction(XmlElement e, RunLook.Position position) {
    bracketed(e.child("m:num"), position);
    sign("/", position);
    bracketed(e.child("m:den"), position);
  }

  /** Brackets of a formula are a property of what they hold (§22.1.2.24). */
  private void delimited(XmlElement e, RunLook.Position position) {
    Optional<XmlElement> properties = e.child("m:dPr");
    sign(properties.map(p -> bracket(p, "m:begChr", "(")).orElse("("), position);
    List<XmlElement> parts = e.elements("m:e");
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        sign(properties.map(p -> bracket(p, "m:sepChr", "|")).orElse("|"), position);
      }
      children(parts.get(i), position);
    }
    sign(properties.map(p -> bracket(p, "m:endChr", ")")).orElse(")"), position);
  }

  private static String bracket(XmlElement properties, String which, String usual) {
    return properties.child(which).map(c -> c.attribute("m:val")).orElse(usual);
  }

  /** More than one character is kept together by brackets. */
  private void bracketed(Optional<XmlElement> part, RunLook.Position position) {
    String text = part.map(p -> WrittenText.of(p, false).strip()).orElse("");
    boolean several = text.codePointCount(0, text.length()) > 1 && !text.matches("[0-9.]+");
    if (several) {
      sign("(", position);
    }
    part.ifPresent(p -> children(p, position));
    if (several) {
      sign(")", position);
    }
  }

  private void sign(String text, RunLook.Position position) {
    added.append(text);
    write(text, position);
  }

  private void write(String text, RunLook.Position position) {
    if (!text.isEmpty()) {
      all.append(text);
      inlines.add(new WordText(text, look.at(position), Optional.empty()));
    }
  }
}
