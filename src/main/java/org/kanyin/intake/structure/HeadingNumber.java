package org.kanyin.intake.structure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that headings begin with, in their order of rank (GB/T 9704—2012 §7.3.3), and those
 * of statutes.
 */
enum HeadingNumber {
  CHAPTER("第[一二三四五六七八九十百零〇0-9０-９]+(?:[章编篇讲]|部分|单元)"),
  SECTION("第[一二三四五六七八九十百零〇0-9]+节"),
  COUNTED("[一二三四五六七八九十百]{1,4}\\s*(?:[、．.，,:：]|$)"),
  COUNTED_IN_BRACKETS("(?:[（(]\\s*[一二三四五六七八九十百]{1,4}\\s*[）)]|[㈠-㈩])\\s*[、．.]?"),
  FIGURE("[0-9０-９]{1,2}\\s*(?:[．、]|\\.(?![0-9])|\\s(?=\\p{IsHan}))"),
  FIGURE_IN_BRACKETS("[（(]\\s*[0-9０-９]{1,2}\\s*[）)]|[0-9０-９]{1,2}[）)]"),
  CIRCLED("[①-⑳⑴-⒇]");

  private final Pattern pattern;

  HeadingNumber(String pattern) {
    this.pattern = Pattern.compile("^\\s*(?:" + pattern + ")");
  }

  static Optional<HeadingNumber> of(String text) {
    for (HeadingNumber number : values()) {
      if (number.pattern.matcher(text).find()) {
        return Optional.of(number);
      }
    }
    return Optional.empty();
  }

  /** The number itself. */
  String written(String text) {
    Matcher m = pattern.matcher(text);
    return m.find() ? m.group().strip() : "";
  }
}
