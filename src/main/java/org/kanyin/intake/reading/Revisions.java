package org.kanyin.intake.reading;

import java.util.Optional;
import org.kanyin.intake.model.RevisionMode;
import org.kanyin.intake.opc.XmlElement;

/** Tracked changes (ECMA-376 §17.13.5): which of them stay. */
final class Revisions {
  private final boolean accepts;

  Revisions(RevisionMode mode) {
    accepts = mode != RevisionMode.REJECT;
  }

  boolean accepts() {
    return accepts;
  }

  /** Whether an element is a revision whose content does not stay. */
  boolean drops(XmlElement e) {
    return accepts ? e.is("w:del") || e.is("w:moveFrom") : e.is("w:ins") || e.is("w:moveTo");
  }

  /** Whether an element is a revision whose content stays. */
  boolean keeps(XmlElement e) {
    return accepts ? e.is("w:ins") || e.is("w:moveTo") : e.is("w:del") || e.is("w:moveFrom");
  }

  /** Whether the mark of a paragraph goes: it runs on into the next. */
  boolean dropsMark(Optional<XmlElement> paragraphProperties) {
    return marked(paragraphProperties.flatMap(p -> p.child("w:rPr")));
  }

  /** Whether a row of a table goes. */
  boolean dropsRow(XmlElement row) {
    return marked(row.child("w:trPr"));
  }

  /** Whether a cell goes (§17.13.5.3 cellDel). */
  boolean dropsCell(XmlElement cell) {
    String sign = accepts ? "w:cellDel" : "w:cellIns";
    return cell.child("w:tcPr").flatMap(p -> p.child(sign)).isPresent();
  }

  private boolean marked(Optional<XmlElement> properties) {
    return properties.stream().flatMap(p -> p.elements().stream()).anyMatch(this::drops);
  }
}
