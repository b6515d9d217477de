package org.kanyin.compose.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a URL or an e-mail address may be broken (rule 3): after / . @ - _ ? &amp; = # and before a
 * letter or figure, nothing added, and never so that one letter is left alone at either end.
 */
final class AddressBreaks {
  /** Every repetition is bounded, so that no text makes it slow or deep. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?|ftp)://[!-~]+|www\\.[!-~]+"
              + "|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]+"
              + "|(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,12}/[!-~]*");

  private static final String BREAKERS = "/.@-_?&=#";

  private AddressBreaks() {}

  /** Offsets of the characters that may begin a line, in order. */
  static List<Integer> in(String text) {
    List<Integer> offsets = new ArrayList<>();
    if (text.indexOf('@') < 0 && text.indexOf('/') < 0 && !text.contains("www.")) {
      return offsets;
    }
    Matcher found = ADDRESS.matcher(text);
    while (found.find()) {
      for (int i = found.start() + 1; i < found.end(); i++) {
        if (BREAKERS.indexOf(text.charAt(i - 1)) >= 0
            && Character.isLetterOrDigit(text.charAt(i))
            && isMoreThanALetter(text, found.start(), i)
            && isMoreThanALetter(text, i, found.end())) {
          offsets.add(i);
        }
      }
    }
    return offsets;
  }

  private static boolean isMoreThanALetter(String text, int from, int to) {
    int count = 0;
    for (int i = from; i < to && count < 2; i++) {
      count += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
    }
    return count > 1;
  }
}
