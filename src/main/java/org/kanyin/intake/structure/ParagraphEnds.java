package org.kanyin.intake.structure;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.intake.document.WordInline;
import org.kanyin.intake.document.WordParagraph;
import org.kanyin.intake.document.WordText;

/** Paragraphs without characters at one of their ends. */
final class ParagraphEnds {
  private ParagraphEnds() {}

  /** Without the last characters of its text; what is no text stays. */
  static WordParagraph without(WordParagraph p, int count) {
    List<WordInline> inlines = new ArrayList<>(p.inlines());
    int rest = count;
    for (int i = inlines.size() - 1; i >= 0 && rest > 0; i--) {
      WordInline inline = inlines.get(i);
      int length = inline.plain().length();
      if (length == 0) {
        continue;
      }
      int cut = Math.min(rest, length);
      rest -= cut;
      if (cut == length) {
        inlines.remove(i);
      } else {
        WordText text = (WordText) inline;
        inlines.set(i, text.with(text.text().substring(0, length - cut)));
      }
    }
    return p.with(inlines);
  }

  /** Without the first characters of its text. */
  static WordParagraph withoutStart(WordParagraph p, int count) {
    List<WordInline> inlines = new ArrayList<>();
    int rest = count;
    for (WordInline inline : p.inlines()) {
      int length = inline.plain().length();
      int cut = Math.min(rest, length);
      rest -= cut;
      if (cut == 0 || length == 0) {
        inlines.add(inline);
      } else if (cut < length) {
        WordText text = (WordText) inline;
        inlines.add(text.with(text.text().substring(cut)));
      }
    }
    return p.with(inlines);
  }
}
