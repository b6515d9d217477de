package org.kanyin.manifest.svg;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of attributes and properties, as they are written anew. All patterns are linear. */
final class SvgValues {
  /** What is longer is no value but path data, which has a scanner of its own. */
  static final int LONGEST = 4_096;

  /** Beyond it no drawing has a coordinate: the largest page is 20,000 units wide. */
  static final double LARGEST = 1e6;

  private static final String NUMBER =
      "[-+]?(?:[0-9]{1,40}\\.?[0-9]{0,40}|\\.[0-9]{1,40})(?:[eE][-+]?[0-9]{1,3})?";
  private static final Pattern LENGTH =
      Pattern.compile("(" + NUMBER + ")(px|pt|pc|mm|cm|in|em|ex|%)?");
  private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s*|\\s+");
  private static final Pattern FUNCTION =
      Pattern.compile(
          "\\s*,?\\s*(matrix|translate|scale|rotate|skewX|skewY)\\s*\\(([^()]*)\\)\\s*,?");
  private static final Pattern HEX =
      Pattern.compile("#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})");
  private static final Pattern RGB = Pattern.compile("rgba?\\(([^()]*)\\)");
  private static final Pattern REFERENCE =
      Pattern.compile("url\\(\\s*['\"]?#([^'\"()\\s]+)['\"]?\\s*\\)\\s*(.*)", Pattern.DOTALL);
  private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9 ,_-]*");
  private static final Pattern FAMILY = Pattern.compile("[^\\\\<>{}@;&()]*");

  private SvgValues() {}

  /** The id of {@code url(#id)}. */
  static Optional<String> referred(String value) {
    Matcher m = REFERENCE.matcher(value);
    return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
  }

  /** The value as it may be written; empty where it is not one of that attribute or property. */
  static Optional<String> clean(String name, String written) {
    String value = written.strip();
    for (String one : SvgVocabulary.values(name).split("\\|")) {
      Optional<String> taken = one.startsWith("<") ? grammar(one, value) : literal(one, value);
      if (taken.isPresent()) {
        return taken;
      }
    }
    return SvgVocabulary.isProperty(name) ? literal("inherit", value) : Optional.empty();
  }

  private static Optional<String> literal(String wanted, String value) {
    return wanted.equals(value) ? Optional.of(value) : Optional.empty();
  }

  private static Optional<String> grammar(String grammar, String value) {
    boolean path = grammar.equals("<path>") || grammar.equals("<points>");
    if (value.length() > LONGEST && !path) {
      return Optional.empty();
    }
    boolean right =
        switch (grammar) {
          case "<number>" -> isNumber(value);
          case "<length>" -> isLength(value);
          case "<lengths>" -> areLengths(value);
          case "<dashes>" -> areLengths(value) && value.indexOf('-') < 0;
          case "<box>" -> SEPARATOR.split(value).length == 4 && areLengths(value);
          case "<transform>" -> isTransform(value);
          case "<words>" -> WORDS.matcher(value).matches();
          case "<family>" -> FAMILY.matcher(value).matches() && !value.isEmpty();
          case "<address>" -> value.matches("[A-Za-z0-9:/.#, -]*");
          case "<reference>" -> referred(value).isPresent();
          case "<path>" -> PathData.of(value).isPresent();
          case "<points>" -> PathData.points(value).isPresent();
          default -> false;
        };
    return switch (grammar) {
      case "<paint>" -> paint(value);
      case "<colour>" -> colour(value);
      default -> right ? Optional.of(value) : Optional.empty();
    };
  }

  private static Optional<String> paint(String value) {
    Matcher reference = REFERENCE.matcher(value);
    if (reference.matches()) {
      String fallback = colour(reference.group(2)).map(c -> " " + c).orElse("");
      return Optional.of("url(#" + reference.group(1) + ")" + fallback);
    }
    return colour(value);
  }

  /** Colours of CSS Color 4 as SVG 1.1 writes them: their transparency goes. */
  static Optional<String> colour(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    if (lower.equals("none") || lower.equals("transparent")) {
      return Optional.of("none");
    } else if (lower.equals("currentcolor")) {
      return Optional.of("currentColor");
    } else if (HEX.matcher(value).matches()) {
      int digits = value.length() - 1;
      return Optional.of(
          digits == 4 ? value.substring(0, 4) : digits == 8 ? value.substring(0, 7) : value);
    }
    Matcher rgb = RGB.matcher(lower);
    if (rgb.matches()) {
      return rgb(rgb.group(1));
    }
    return SvgVocabulary.isColour(lower) ? Optional.of(lower) : Optional.empty();
  }

  private static Optional<String> rgb(String inside) {
    String[] parts = inside.strip().split("\\s*[,/]\\s*|\\s+");
    StringBuilder hex = new StringBuilder("#");
    for (int i = 0; i < Math.min(parts.length, 3); i++) {
      Matcher m = LENGTH.matcher(parts[i]);
      if (!m.matches()) {
        return Optional.empty();
      }
      double share = Double.parseDouble(m.group(1)) / ("%".equals(m.group(2)) ? 100 : 255);
      hex.append(
          String.format(Locale.ROOT, "%02x", Math.round(255 * Math.max(0, Math.min(1, share)))));
    }
    return parts.length >= 3 ? Optional.of(hex.toString()) : Optional.empty();
  }

  private static boolean isNumber(String value) {
    Matcher m = LENGTH.matcher(value);
    return m.matches() && m.group(2) == null && isSane(m.group(1));
  }

  static boolean isLength(String value) {
    Matcher m = LENGTH.matcher(value);
    return m.matches() && isSane(m.group(1));
  }

  private static boolean areLengths(String value) {
    for (String one : SEPARATOR.split(value)) {
      if (!isLength(one)) {
        return false;
      }
    }
    return !value.isEmpty();
  }

  private static boolean isSane(String number) {
    return Math.abs(Double.parseDouble(number)) <= LARGEST;
  }

  private static boolean isTransform(String value) {
    Matcher m = FUNCTION.matcher(value);
    int at = 0;
    while (at < value.length() && m.find(at) && m.start() == at) {
      if (!areLengths(m.group(2).strip())) {
        return false;
      }
      at = m.end();
    }
    return at == value.length();
  }

  /** The numbers of a value, without units; percentages as shares. */
  static double[] numbers(String value) {
    Matcher m = LENGTH.matcher(value);
    double[] found = new double[16];
    int n = 0;
    while (m.find() && n < 4_096) {
      if (n == found.length) {
        found = java.util.Arrays.copyOf(found, n * 2);
      }
      double number = Double.parseDouble(m.group(1));
      found[n++] = "%".equals(m.group(2)) ? number / 100 : number;
    }
    return java.util.Arrays.copyOf(found, n);
  }

  /** How much a transform enlarges, at most. */
  static double scale(String transform) {
    Matcher m = FUNCTION.matcher(transform);
    double scale = 1;
    while (m.find()) {
      double[] n = numbers(m.group(2));
      double most = 0;
      for (int i = 0; i < Math.min(n.length, 4); i++) {
        most = Math.max(most, Math.abs(n[i]));
      }
      scale *=
          switch (m.group(1)) {
            case "matrix", "scale" -> Math.max(most, 1e-9);
            case "skewX", "skewY" -> 1 + Math.abs(Math.tan(Math.toRadians(most)));
            default -> 1;
          };
    }
    return scale;
  }
}
