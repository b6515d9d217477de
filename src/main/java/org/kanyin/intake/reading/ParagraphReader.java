package org.kanyin.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.intake.document.WebAddress;
import org.kanyin.intake.document.WordBreak;
import org.kanyin.intake.document.WordInline;
import org.kanyin.intake.document.WordText;
import org.kanyin.intake.opc.PackageFault;
import org.kanyin.intake.opc.XmlElement;
import org.kanyin.intake.style.StyleSheet;

/** What stands in the lines of a paragraph. Fields may begin in one and end in another. */
final class ParagraphReader {
  private final ReadingState state;
  private final String part;
  private final RunReader runs;
  private final FieldStack fields = new FieldStack();

  ParagraphReader(ReadingState state, NoteParts notes, String part) {
    this.state = state;
    this.part = part;
    runs = new RunReader(state, notes, part, fields);
  }

  /**
   * A paragraph's content.
   *
   * @param boxes text boxes that hang on it ({@code w:txbxContent})
   */
  record Content(List<WordInline> inlines, List<XmlElement> boxes) {}

  Content read(List<XmlElement> children, StyleSheet.Context context) {
    var target = new RunReader.Target(context, new ArrayList<>(), new ArrayList<>());
    children.forEach(c -> inline(c, target, Optional.empty()));
    return new Content(merged(target.inlines()), List.copyOf(target.boxes()));
  }

  private void inline(XmlElement e, RunReader.Target target, Optional<String> link) {
    if (state.revisions.drops(e)) {
      DroppedText.tell(e, state);
      return;
    }
    switch (e.name()) {
      case "w:r" -> runs.read(e, target, link);
      case "w:hyperlink" -> all(e, target, address(e).or(() -> link));
      case "w:del", "w:moveFrom" -> {
        DroppedText.restored(e, state);
        all(e, target, link);
      }
      case "w:ins" -> {
        state.kept(ReadingState.Kept.INSERTED, WrittenText.of(e, false));
        all(e, target, link);
      }
      case "w:fldSimple" -> {
        fields.begin(e.attribute("w:instr"));
        all(e, target, link);
        fields.end();
      }
      case "w:sdt" -> control(e, target, link);
      case "mc:AlternateContent" -> AlternateContent.chosen(e).ifPresent(c -> all(c, target, link));
      case "m:oMath", "m:oMathPara" -> runs.formula(e, target);
      case "w:commentRangeStart" -> state.commentHere(e.attribute("w:id"));
      case "w:pPr", "w:rPr", "w:sdtPr" -> {
        // Properties, no text.
      }
      default -> all(e, target, link);
    }
  }

  private void all(XmlElement e, RunReader.Target target, Optional<String> link) {
    e.elements().forEach(c -> inline(c, target, link));
  }

  private void control(XmlElement control, RunReader.Target target, Optional<String> link) {
    Optional<XmlElement> content = control.child("w:sdtContent");
    if (ContentControl.isPlaceholder(control)) {
      content.ifPresent(c -> DroppedText.placeholder(c, state));
    } else {
      content.ifPresent(c -> all(c, target, link));
    }
  }

  private Optional<String> address(XmlElement hyperlink) {
    Optional<String> address;
    try {
      address = state.file.external(part, hyperlink.attribute("r:id"));
    } catch (PackageFault e) {
      address = Optional.empty(); // Relations that cannot be read: the words stay.
    }
    if (address.filter(WebAddress::isAllowed).isEmpty()) {
      String where = address.orElse("文件里别的地方");
      state.kept(ReadingState.Kept.LINK, WrittenText.of(hyperlink, false).strip() + "→" + where);
    }
    return address;
  }

  /** Runs of one look, which Word parts for its own reasons, as one. */
  private static List<WordInline> merged(List<WordInline> inlines) {
    List<WordInline> merged = new ArrayList<>();
    for (WordInline next : inlines) {
      int last = merged.size() - 1;
      if (next instanceof WordText b
          && last >= 0
          && merged.get(last) instanceof WordText a
          && a.look().equals(b.look())
          && a.link().equals(b.link())) {
        merged.set(last, a.with(a.text() + b.text()));
      } else if (!(next instanceof WordText t) || !t.text().isEmpty()) {
        merged.add(next);
      }
    }
    // A page's end at a paragraph's end is layout.
    if (!merged.isEmpty() && merged.get(merged.size() - 1) == WordBreak.PAGE) {
      merged.remove(merged.size() - 1);
    }
    return merged;
  }
}
