package org.kanyin.intake.marks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.intake.document.WordInline;
import org.kanyin.intake.document.WordParagraph;
import org.kanyin.intake.document.WordText;

/**
 * The text of a paragraph, edited character by character, and put back into the runs that it came
 * from. What is no text (pictures, notes, line ends) stands as a character that no pattern matches.
 */
final class EditedText {
  /** A noncharacter: in no manuscript (Unicode 23.7). */
  private static final char OTHER = '\uFFFF';

  private final WordParagraph paragraph;
  private final String text;
  private final String[] edited;

  EditedText(WordParagraph paragraph) {
    this.paragraph = paragraph;
    StringBuilder all = new StringBuilder();
    for (WordInline inline : paragraph.inlines()) {
      all.append(inline instanceof WordText t ? t.text() : inline.plain().isEmpty() ? OTHER : '\n');
    }
    text = all.toString();
    edited = new String[text.length()];
  }

  /** What the patterns look at: the text with the edits so far, one character for one. */
  String current() {
    StringBuilder current = new StringBuilder(text);
    for (int i = 0; i < edited.length; i++) {
      if (edited[i] != null && edited[i].length() == 1) {
        current.setCharAt(i, edited[i].charAt(0));
      }
    }
    return current.toString();
  }

  boolean isGone(int at) {
    return edited[at] != null && edited[at].isEmpty();
  }

  void replace(int at, String replacement) {
    edited[at] = replacement;
  }

  /** Removes what the pattern's first group matches, or the whole match where it has none. */
  String remove(Pattern pattern) {
    StringBuilder removed = new StringBuilder();
    Matcher m = pattern.matcher(current());
    while (m.find()) {
      int group = m.groupCount() > 0 ? 1 : 0;
      for (int i = m.start(group); i < m.end(group); i++) {
        if (!isGone(i) && text.charAt(i) != OTHER) {
          removed.append(text.charAt(i));
          replace(i, "");
        }
      }
    }
    return removed.toString();
  }

  boolean isEdited() {
    return Arrays.stream(edited).anyMatch(e -> e != null);
  }

  WordParagraph result() {
    if (!isEdited()) {
      return paragraph;
    }
    List<WordInline> inlines = new ArrayList<>();
    int at = 0;
    for (WordInline inline : paragraph.inlines()) {
      if (inline instanceof WordText t) {
        StringBuilder out = new StringBuilder();
        for (int end = at + t.text().length(); at < end; at++) {
          out.append(edited[at] == null ? String.valueOf(text.charAt(at)) : edited[at]);
        }
        if (!out.isEmpty()) {
          inlines.add(t.with(out.toString()));
        }
      } else {
        if (edited[at] == null) {
          inlines.add(inline);
        }
        at++;
      }
    }
    return paragraph.with(inlines);
  }
}
