package org.kanyin.lint.rules.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;

/**
 * Straight quotation marks beside Chinese (GB/T 15834 4.8). They open and close by turns; where
 * their number is odd, or an apostrophe may be among them, nobody can say which is which.
 */
public final class StraightQuoteRule implements LintRule {
  private static final Pattern ATTRIBUTE = Pattern.compile("\\w\\s?=\\s?[\"']");
  private static final Pattern COMMAND = Pattern.compile("[/\\\\=]|\\s--?[a-z]");

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (Passage p : manuscript.passages()) {
      if (!p.isAddress() && !ATTRIBUTE.matcher(p.text()).find()) {
        look(p, '"', "“”", remarks);
        look(p, '\'', "‘’", remarks);
      }
    }
    return remarks;
  }

  private static void look(Passage p, char quote, String curly, List<TextFault> remarks) {
    String text = p.text();
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == quote && !isApostrophe(text, i)) {
        all.add(i);
      }
    }
    boolean paired = all.size() % 2 == 0;
    for (int n = 0; n < all.size(); n++) {
      int at = all.get(n);
      int mate = paired ? all.get(n % 2 == 0 ? n + 1 : n - 1) : at;
      if (isBesideChinese(text, at) || isBesideChinese(text, mate)) {
        Optional<String> right =
            paired && !isCode(text, Math.min(at, mate), Math.max(at, mate))
                ? Optional.of(curly.substring(n % 2, n % 2 + 1))
                : Optional.empty();
        if (right.isPresent() || !paired) {
          remarks.add(
              new TextFault("L002", p, at, at + 1, List.of(quote, right.orElse(curly)), right));
        }
      }
    }
  }

  /** Inside a Western word, or a foot or minute behind a figure. */
  private static boolean isApostrophe(String text, int i) {
    return (Chinese.isLatin(text, i - 1) && Chinese.isLatin(text, i + 1))
        || Chinese.isDigit(text, i - 1);
  }

  private static boolean isBesideChinese(String text, int i) {
    return Chinese.isEither(text, i - 1) || Chinese.isEither(text, i + 1);
  }

  /** A path or a command: {@code 'kanyin batch 往期 -o 成品'}. */
  private static boolean isCode(String text, int open, int close) {
    String inside = text.substring(open, close);
    return COMMAND.matcher(inside).find() || inside.indexOf('\n') >= 0;
  }
}
