package org.kanyin.intake.reading;

import org.kanyin.intake.opc.XmlElement;

/** The bare characters below an element, once where they stand twice for older programs. */
final class WrittenText {
  private WrittenText() {}

  /**
   * @param deleted whether deleted characters count too
   */
  static String of(XmlElement e, boolean deleted) {
    StringBuilder text = new StringBuilder();
    collect(e, deleted, text);
    return text.toString();
  }

  private static void collect(XmlElement e, boolean deleted, StringBuilder text) {
    if (e.is("w:t") || (deleted && e.is("w:delText")) || e.is("m:t")) {
      text.append(e.text());
    } else if (e.is("mc:AlternateContent")) {
      AlternateContent.chosen(e).ifPresent(c -> collect(c, deleted, text));
    } else if (deleted || !(e.is("w:del") || e.is("w:moveFrom"))) {
      e.elements().forEach(c -> collect(c, deleted, text));
      if (e.is("w:p") && !text.isEmpty()) {
        text.append(' ');
      }
    }
  }
}
