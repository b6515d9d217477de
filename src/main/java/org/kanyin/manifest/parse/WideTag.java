package org.kanyin.manifest.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.manifest.model.ElementKind;

/**
 * A tag whose angles, slash or blank are typed in full width, as a Chinese input method gives them.
 *
 * @param start where it begins in the text
 * @param text as it is written
 * @param meant in half-width signs
 */
public record WideTag(int start, String text, String meant) {
  private static final Pattern TAG =
      Pattern.compile("[<＜]([/／]?)([A-Za-z][A-Za-z0-9-]*)((?:[\\s　]+[^<>＜＞]{1,200})?)([/／]?)[>＞]");

  /** The tag that begins there, if it is one of ours and any of its own signs is of full width. */
  static Optional<WideTag> at(String text, int start) {
    Matcher m = TAG.matcher(text).region(start, text.length());
    return m.lookingAt() ? of(m) : Optional.empty();
  }

  /** The first in a text. */
  public static Optional<WideTag> first(String text) {
    Matcher m = TAG.matcher(text);
    Optional<WideTag> found = Optional.empty();
    while (found.isEmpty() && m.find()) {
      found = of(m);
    }
    return found;
  }

  private static Optional<WideTag> of(Matcher m) {
    String rest = m.group(3).replace('　', ' ');
    String meant = "<" + slash(m.group(1)) + m.group(2) + rest + slash(m.group(4)) + ">";
    // The words of a value are the writer's own: only the tag's signs are compared.
    boolean wide = isWide(m) && ElementKind.of(m.group(2)).isPresent();
    return wide ? Optional.of(new WideTag(m.start(), m.group(), meant)) : Optional.empty();
  }

  private static boolean isWide(Matcher m) {
    return m.group().startsWith("＜")
        || m.group().endsWith("＞")
        || m.group(1).equals("／")
        || m.group(4).equals("／")
        || m.group(3).startsWith("　");
  }

  private static String slash(String written) {
    return written.isEmpty() ? "" : "/";
  }
}
