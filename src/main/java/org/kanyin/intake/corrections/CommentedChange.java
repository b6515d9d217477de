package org.kanyin.intake.corrections;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A comment that asks for other words: 改为“…”, 应为…, 删去. */
final class CommentedChange {
  private static final Pattern REPLACED =
      Pattern.compile(
          "^(?:[“\"「]?([^”\"」]{1,60})[”\"」]?)?\\s*(?:应?改[为成作]|应[为是作]|换成|更正为)\\s*[:：]?\\s*[“\"「]?([^”\"」]{1,200}?)[”\"」]?[。.]?$");
  private static final Pattern DELETED =
      Pattern.compile("^(?:此处|这里|这[几两]?个?字)?(?:应|建议)?(?:删去|删除|删掉|删)[^，,；;]{0,6}[。.]?$");

  private CommentedChange() {}

  /**
   * What is to stand in the place of the words that the comment stands at.
   *
   * @param words those words
   * @return empty where the comment asks for something else
   */
  static Optional<Asked> of(String comment, String words) {
    String text = comment.strip();
    if (!words.isBlank() && DELETED.matcher(text).matches()) {
      return Optional.of(new Asked(words, ""));
    }
    Matcher m = REPLACED.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    String named = m.group(1) == null ? "" : m.group(1).strip();
    String wrong = !named.isEmpty() && words.contains(named) ? named : words;
    return wrong.isBlank() ? Optional.empty() : Optional.of(new Asked(wrong, m.group(2).strip()));
  }

  /** Words, and what is to stand there. */
  record Asked(String wrong, String right) {}
}
