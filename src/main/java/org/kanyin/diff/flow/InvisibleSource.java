package org.kanyin.diff.flow;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.base.InvisibleCharacters;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.ManuscriptSourceMap;
import org.kanyin.manifest.model.SourceText;

/**
 * Characters that print nothing, which the text of an issue has lost: its files still have them.
 */
final class InvisibleSource {
  /** A reference to a character (XML 1.0 §4.1). */
  private static final String REFERENCE = "&#(x[0-9A-Fa-f]{1,6}|[0-9]{1,7});";

  private static final Pattern LAST = Pattern.compile(REFERENCE + "$");
  private static final Pattern FIRST = Pattern.compile("^" + REFERENCE);
  private static final int LONGEST = 11;

  private final Map<String, SourceText> sources;

  InvisibleSource(Issue issue) {
    sources = issue.sources();
  }

  /** Those that stand at once before this character. */
  String before(ManuscriptSourceMap.At at) {
    String text = sources.get(at.file()).text();
    StringBuilder found = new StringBuilder();
    int end = at.offset();
    while (end > 0) {
      int c = text.codePointBefore(end);
      int length = Character.charCount(c);
      if (c == ';') {
        Matcher m = LAST.matcher(text.substring(Math.max(0, end - LONGEST), end));
        c = m.find() ? codePoint(m.group(1)) : 0;
        length = c == 0 ? 1 : m.group().length();
      }
      if (!isLost(c)) {
        return found.toString();
      }
      found.insert(0, Character.toString(c));
      end -= length;
    }
    return found.toString();
  }

  /** Those that stand at once behind this character. */
  String after(ManuscriptSourceMap.At at) {
    String text = sources.get(at.file()).text();
    StringBuilder found = new StringBuilder();
    int from = text.offsetByCodePoints(at.offset(), 1);
    while (from < text.length()) {
      int c = text.codePointAt(from);
      int length = Character.charCount(c);
      if (c == '&') {
        Matcher m = FIRST.matcher(text.substring(from, Math.min(text.length(), from + LONGEST)));
        c = m.find() ? codePoint(m.group(1)) : 0;
        length = c == 0 ? 1 : m.group().length();
      }
      if (!isLost(c)) {
        return found.toString();
      }
      found.appendCodePoint(c);
      from += length;
    }
    return found.toString();
  }

  /** A variation selector is kept: it is part of the character before it. */
  private static boolean isLost(int c) {
    return InvisibleCharacters.contains(c) && !InvisibleCharacters.isVariationSelector(c);
  }

  private static int codePoint(String reference) {
    int c =
        reference.startsWith("x")
            ? Integer.parseInt(reference.substring(1), 16)
            : Integer.parseInt(reference);
    return Character.isValidCodePoint(c) ? c : 0;
  }
}
