package org.kanyin.intake.reading;

import org.kanyin.intake.opc.XmlElement;

/** Text that does not stay, told in full. */
final class DroppedText {
  private DroppedText() {}

  /** What a revision dropped: characters that count are those that Word would show otherwise. */
  static void tell(XmlElement revision, ReadingState state) {
    String text = WrittenText.of(revision, true);
    // The paragraphs of a row or a cell count, as Word counts them.
    revision.all().filter(e -> e.is("w:p")).forEach(p -> state.nextParagraph());
    // Moved text stands at its new place: told there, as kept.
    boolean moved = revision.is("w:moveFrom") || revision.is("w:moveTo");
    // What is struck out in the file is not written there; what was put in is, and so is what
    // stands
    // in a row or a cell that goes, but for what is struck out in it.
    boolean struck = revision.is("w:del") || revision.is("w:moveFrom");
    String removed = struck ? "" : WrittenText.of(revision, false);
    if (!text.isBlank() && !moved) {
      boolean goes = struck || (state.revisions.accepts() && !revision.is("w:ins"));
      state.log.leftOut(goes ? "W020" : "W027", state.here(), removed, text.strip());
    } else if (!text.isBlank()) {
      state.log.leftOut("W039", state.here(), removed, text);
    }
  }

  /** What is struck out in the file and stays all the same, since revisions are rejected. */
  static void restored(XmlElement revision, ReadingState state) {
    String text = WrittenText.of(revision, true);
    if (!text.isBlank()) {
      state.log.changed("W046", state.here(), "", text, text);
    }
  }

  /** A table of contents. */
  static void contents(XmlElement content, ReadingState state) {
    content.all().filter(e -> e.is("w:p")).forEach(p -> state.nextParagraph());
    String text = WrittenText.of(content, false);
    state.log.leftOut("W026", state.here(), text, text);
  }

  static void placeholder(XmlElement content, ReadingState state) {
    String text = WrittenText.of(content, false);
    if (!text.isBlank()) {
      state.log.leftOut("W029", state.here(), text, text);
    }
  }
}
