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

/**
 * Half-width {@code , . : ; ? !} beside Chinese (GB/T 15834 5.1: these marks take an em). A figure
 * or a Western word before the mark has marks of its own, unless Chinese follows at once.
 */
public final class HalfWidthMarkRule implements LintRule {
  private static final String HALF = ",;:?!.";
  private static final String FULL = "，；：？！。";
  private static final Pattern ORDINAL = Pattern.compile("^\\s*[一二三四五六七八九十]{1,3}$");

  /** A path, an address or a piece of a program: its marks are its own. */
  private static final Pattern CODE =
      Pattern.compile(
          "[A-Za-z0-9_~/.-]+\\.[A-Za-z]{2,4}\\b|https?:[\\x21-\\x7E]+|<[^<>]*>|[\\x21-\\x7E]*[=\\\\{}|][^\\s，。；：、]*");

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (Passage p : manuscript.passages()) {
      if (!p.isAddress()) {
        look(p, remarks);
      }
    }
    return remarks;
  }

  private static void look(Passage p, List<TextFault> remarks) {
    String text = p.text();
    List<int[]> code = null;
    for (int i = 0; i < text.length(); i++) {
      int kind = HALF.indexOf(text.charAt(i));
      if (kind < 0 || !isFault(text, i)) {
        continue;
      }
      code = code == null ? code(text) : code;
      if (code.stream().noneMatch(holds(i))) {
        int to = isBlankBeforeChinese(text, i + 1) ? Chinese.behindBlanks(text, i + 1) : i + 1;
        Optional<String> right = right(text, i, kind);
        remarks.add(
            new TextFault(
                "L001",
                p,
                i,
                to,
                List.of(String.valueOf(text.charAt(i)), right.orElse("全角的标点")),
                right));
      }
    }
  }

  private static java.util.function.Predicate<int[]> holds(int at) {
    return span -> at >= span[0] && at < span[1];
  }

  private static List<int[]> code(String text) {
    List<int[]> found = new ArrayList<>();
    Matcher m = CODE.matcher(text);
    while (m.find()) {
      found.add(new int[] {m.start(), m.end()});
    }
    return found;
  }

  private static boolean isBlankBeforeChinese(String text, int at) {
    int next = Chinese.behindBlanks(text, at);
    return next > at && Chinese.isEither(text, next);
  }

  private static boolean isFault(String text, int i) {
    boolean before = Chinese.isHan(text, i - 1) || isCloser(text, i - 1);
    boolean after = Chinese.isHan(text, i + 1) || isOpener(text, i + 1);
    return switch (text.charAt(i)) {
      case '.' -> before && Chinese.isHan(text, i - 1) && endsSentence(text, i);
      case ':' -> before && !text.startsWith("//", i + 1) && !Chinese.isLatin(text, i + 1);
      case '!' -> before || (after && Chinese.isLatin(text, i - 1));
      default -> before || (after && Chinese.isLatin(text, i - 1));
    };
  }

  /** A closing mark of Chinese text, after which no half-width mark stands. */
  private static boolean isCloser(String text, int at) {
    return at >= 0 && "”’）》〉】〕」』".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isOpener(String text, int at) {
    return at < text.length() && "“‘（《〈【〔「『".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean endsSentence(String text, int i) {
    int next = Chinese.behindBlanks(text, i + 1);
    boolean single = !text.startsWith(".", i + 1) && !text.startsWith(".", i - 1);
    return single
        && (next >= text.length()
            || Chinese.isEither(text, next)
            || "'\"\n".indexOf(text.charAt(next)) >= 0);
  }

  /** None where a point between characters may be the end of a sentence or part of a name. */
  private static Optional<String> right(String text, int i, int kind) {
    if (text.charAt(i) == '.' && Chinese.isHan(text, i + 1)) {
      boolean number = ORDINAL.matcher(text.substring(0, i)).matches();
      return number ? Optional.of("、") : Optional.empty();
    }
    return Optional.of(String.valueOf(FULL.charAt(kind)));
  }
}
