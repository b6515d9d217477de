package org.kanyin.lint.rules.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;

/** Full-width figures and letters (GB/T 15835 5.1: figures take half an em), U+FF01 to U+FF5E. */
public final class FullWidthLetterRule implements LintRule {
  /** A class and its repetition only: a run may be a paragraph long, and groups would recurse. */
  private static final Pattern RUN =
      Pattern.compile("[０-９Ａ-Ｚａ-ｚ][０-９Ａ-Ｚａ-ｚ：．＆－％／＋]*(?<=[０-９Ａ-Ｚａ-ｚ％])|(?<=[A-Za-z])＆(?=[A-Za-z])");

  /** From a full-width form to the ASCII character it is a form of. */
  private static final int SHIFT = 0xFF01 - '!';

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (Passage p : manuscript.passages()) {
      Matcher m = RUN.matcher(p.text());
      while (m.find()) {
        String right = half(m.group());
        remarks.add(
            new TextFault(
                "L004", p, m.start(), m.end(), List.of(m.group(), right), Optional.of(right)));
      }
    }
    return remarks;
  }

  private static String half(String wide) {
    StringBuilder out = new StringBuilder();
    wide.chars().forEach(c -> out.append((char) (c - SHIFT)));
    return out.toString();
  }
}
