package org.kanyin.intake.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.kanyin.intake.document.RunLook;
import org.kanyin.intake.document.TypeFace;
import org.kanyin.intake.document.WebAddress;
import org.kanyin.intake.document.WordBreak;
import org.kanyin.intake.document.WordInline;
import org.kanyin.intake.document.WordNote;
import org.kanyin.intake.document.WordParagraph;
import org.kanyin.intake.document.WordText;
import org.kanyin.manifest.model.InlineKind;

/** The line of a block: text with what is set off in it. */
final class InlineXml {
  private final boolean plain;
  private final boolean notes;
  private final BodyType body;
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * @param plain whether bold is the block's own look: a title, a heading
   * @param notes whether notes may stand in it
   */
  private InlineXml(boolean plain, boolean notes, BodyType body) {
    this.plain = plain;
    this.notes = notes;
    this.body = body;
  }

  /** A title, a heading, a caption: bold and face are its own. */
  static String ofLine(List<WordInline> inlines, BodyType body) {
    return new InlineXml(true, true, body).write(inlines);
  }

  static String ofText(List<WordInline> inlines, BodyType body) {
    return new InlineXml(false, true, body).write(inlines);
  }

  private String write(List<WordInline> inlines) {
    for (WordInline inline : inlines) {
      if (inline instanceof WordText text) {
        enter(marks(text));
        out.append(XmlText.escaped(text.text().replace('\t', ' ')));
      } else if (inline == WordBreak.LINE) {
        enter(List.of());
        out.append("<").append(InlineKind.BR.tag()).append("/>");
      } else if (inline instanceof WordNote note && notes) {
        enter(List.of());
        note(note);
      }
    }
    enter(List.of());
    return out.toString();
  }

  private void note(WordNote note) {
    List<WordInline> text = new ArrayList<>();
    for (WordParagraph p : note.paragraphs()) {
      if (!p.isEmpty()) {
        if (!text.isEmpty()) {
          text.add(WordBreak.LINE);
        }
        text.addAll(p.inlines());
      }
    }
    String tag = InlineKind.FOOTNOTE.tag();
    if (!text.isEmpty()) {
      String inside = new InlineXml(true, false, body).write(text);
      out.append("<" + tag + ">").append(inside).append("</" + tag + ">");
    }
  }

  /** The elements around a text, the outermost first. */
  private List<String> marks(WordText text) {
    List<String> marks = new ArrayList<>();
    RunLook look = text.look();
    text.link().filter(WebAddress::isAllowed).ifPresent(l -> marks.add(anchor(l)));
    boolean hei = look.typeFace() == TypeFace.HEI && body.face() != TypeFace.HEI;
    boolean bold = (look.bold() && !body.bold()) || hei;
    if (bold && !plain) {
      marks.add(InlineKind.STRONG.tag());
    }
    if (look.emphasis()) {
      marks.add(InlineKind.EM.tag());
    }
    position(look).ifPresent(marks::add);
    return marks;
  }

  private static String anchor(String link) {
    return InlineKind.A.tag() + " href=\"" + XmlText.attribute(link) + "\"";
  }

  private static Optional<String> position(RunLook look) {
    return switch (look.position()) {
      case SUPERSCRIPT -> Optional.of(InlineKind.SUP.tag());
      case SUBSCRIPT -> Optional.of(InlineKind.SUB.tag());
      case LINE -> Optional.empty();
    };
  }

  /** Ends and begins elements until these are open, and no more than must. */
  private void enter(List<String> wanted) {
    List<String> now = new ArrayList<>(open);
    java.util.Collections.reverse(now);
    int same = 0;
    while (same < now.size() && same < wanted.size() && now.get(same).equals(wanted.get(same))) {
      same++;
    }
    while (open.size() > same) {
      out.append("</").append(open.pop().split(" ", 2)[0]).append(">");
    }
    for (String mark : wanted.subList(same, wanted.size())) {
      out.append("<").append(mark).append(">");
      open.push(mark);
    }
  }
}
