package org.kanyin.cli.fuzz;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markup spoilt at random: at a character, in a value, by a tag. */
final class TextMutation {
  private static final Pattern VALUE = Pattern.compile("=\\s*([\"'])([^\"']*)\\1");
  private static final Pattern TAG = Pattern.compile("<[a-zA-Z][^<>]*>");

  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "&",
          "\"",
          "'",
          "/",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<?",
          "?>",
          "&#x;",
          "&#xD800;",
          "&#0;",
          "&#99999999;",
          "&lt",
          "&x;",
          "xmlns=\"\"",
          ":",
          "\0",
          "\uFFFF",
          "\r",
          "\u2028",
          "\u200B",
          "\u202E",
          "\uFEFF",
          "\u0301\u0301\u0301",
          "\uD842\uDFB7",
          "=",
          " a=\"1\"",
          "<pb n=\"1\"/>",
          "<br/>",
          "<footnote>注</footnote>",
          "<title/>",
          "<row/>");

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "-1",
          "0",
          "1",
          "99999999999999999999",
          "1e308",
          "NaN",
          "Infinity",
          "1.5",
          "%",
          "100%",
          "1e-300",
          "#a",
          "none",
          "auto",
          "\uFFFD",
          "\u0660",
          "一",
          "0x10",
          "../",
          "/",
          "a b",
          "&#10;",
          "&#x2028;",
          "2147483648",
          "-2147483648",
          "url(#a)",
          "{0}",
          "%s",
          "$1");

  private TextMutation() {}

  static String of(String sound, Random random) {
    String text = sound;
    for (int n = 1 + random.nextInt(3); n > 0 && !text.isEmpty(); n--) {
      text = once(text, random);
    }
    return text;
  }

  /** Only values are others: what was well-formed stays so, mostly. */
  static String values(String sound, Random random) {
    String text = sound;
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      text = value(text, random.nextInt(text.length()), Outside.pick(random, VALUES));
    }
    return text;
  }

  private static String once(String text, Random random) {
    int at = random.nextInt(text.length());
    int to = Math.min(text.length(), at + random.nextInt(16));
    return switch (random.nextInt(9)) {
      case 0 -> text.substring(0, at) + text.substring(to);
      case 1 -> random.nextInt(4) == 0 ? text.substring(0, at) : text;
      case 2 -> text.substring(0, to) + text.substring(at);
      case 3 -> text.substring(0, at) + Outside.pick(random, PIECES) + text.substring(at);
      case 4, 5 -> value(text, at, Outside.pick(random, VALUES));
      case 6 -> moved(text, random);
      case 7 -> {
        String piece = text.substring(at, to);
        yield text.substring(0, at) + piece.repeat(1 + random.nextInt(2000)) + text.substring(at);
      }
      default -> moved(text, random);
    };
  }

  /** The first value after a place is another one. */
  static String value(String text, int from, String value) {
    Matcher m = VALUE.matcher(text);
    return m.find(from) ? text.substring(0, m.start(2)) + value + text.substring(m.end(2)) : text;
  }

  /** A tag, or an element with its content, stands where another stood. */
  private static String moved(String text, Random random) {
    Matcher m = TAG.matcher(text);
    if (!m.find(random.nextInt(text.length()))) {
      return text;
    }
    String piece = m.group();
    String name = piece.substring(1).split("[\\s/>]")[0];
    int end = text.indexOf("</" + name + ">", m.end());
    if (end > 0 && !piece.endsWith("/>")) {
      piece = text.substring(m.start(), end + name.length() + 3);
    }
    int to = random.nextInt(text.length());
    Matcher place = TAG.matcher(text);
    int at = place.find(to) ? place.start() : to;
    return text.substring(0, at) + piece + text.substring(at);
  }
}
