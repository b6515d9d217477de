package org.kanyin.manifest.svg;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.manifest.parse.SourceNode;

/**
 * The style sheets of a drawing, resolved for one element after the other (CSS 2.1, 6.4), so that
 * none has to be passed on. Selectors by type, class and id, with descendants and children; what
 * asks for more matches nothing, and rules behind {@code @} apply to no page.
 */
final class SvgStyles {
  /** What all selectors together may be tried on elements: some tenths of a second. */
  private static final int MOST_TRIALS = 3_000_000;

  private static final Pattern COMPOUND =
      Pattern.compile("(\\*|[A-Za-z][\\w-]*)?((?:[.#][\\w\\u0080-\\uFFFF-]+)*)");
  private static final Pattern PART = Pattern.compile("[.#][^.#]+");

  private final List<Rule> rules = new ArrayList<>();
  private int trials;

  /** One selector with its declarations. */
  private record Rule(List<Simple> selector, int weight, int turn, String declarations) {}

  /**
   * A compound selector.
   *
   * @param child whether it must be the parent of what follows, not any ancestor
   */
  private record Simple(String type, List<String> classes, List<String> ids, boolean child) {}

  /** Takes over a sheet. */
  void add(String sheet) {
    String css = withoutComments(sheet);
    int at = 0;
    while (at < css.length()) {
      int open = css.indexOf('{', at);
      int end = css.indexOf(';', at);
      boolean statement =
          css.startsWith("@", firstInk(css, at)) && end >= 0 && (open < 0 || end < open);
      if (statement) {
        at = end + 1;
        continue;
      } else if (open < 0) {
        return;
      }
      int close = closing(css, open);
      String selectors = css.substring(at, open).strip();
      if (!selectors.startsWith("@")) {
        add(selectors, css.substring(open + 1, close));
      }
      at = close + 1;
    }
  }

  private void add(String selectors, String declarations) {
    for (String one : selectors.split(",")) {
      List<Simple> selector = selector(one.strip());
      if (!selector.isEmpty()) {
        rules.add(new Rule(selector, weight(selector), rules.size(), declarations));
      }
    }
  }

  private static int firstInk(String css, int from) {
    int at = from;
    while (at < css.length() && css.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private static int closing(String css, int open) {
    int depth = 0;
    for (int i = open; i < css.length(); i++) {
      depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return css.length();
  }

  static String withoutComments(String css) {
    StringBuilder out = new StringBuilder(css.length());
    int at = 0;
    int open = css.indexOf("/*");
    while (open >= 0) {
      out.append(css, at, open).append(' ');
      int close = css.indexOf("*/", open + 2);
      at = close < 0 ? css.length() : close + 2;
      open = css.indexOf("/*", at);
    }
    return out.append(css, at, css.length()).toString().replace("<!--", "").replace("-->", "");
  }

  /** Empty where it asks for what is not known here. */
  private static List<Simple> selector(String written) {
    List<Simple> parts = new ArrayList<>();
    boolean child = false;
    for (String token : written.replace(">", " > ").strip().split("\\s+")) {
      if (token.equals(">")) {
        child = true;
        continue;
      }
      Matcher m = COMPOUND.matcher(token);
      if (!m.matches() || token.isEmpty()) {
        return List.of();
      }
      List<String> classes = new ArrayList<>();
      List<String> ids = new ArrayList<>();
      Matcher part = PART.matcher(m.group(2));
      while (part.find()) {
        (part.group().charAt(0) == '.' ? classes : ids).add(part.group().substring(1));
      }
      String type = m.group(1) == null ? "*" : m.group(1);
      parts.add(new Simple(type, classes, ids, child));
      child = false;
    }
    return parts;
  }

  private static int weight(List<Simple> selector) {
    return selector.stream()
        .mapToInt(
            s ->
                (s.type().equals("*") ? 0 : 1) + 100 * s.classes().size() + 10_000 * s.ids().size())
        .sum();
  }

  /** Whether the sheets ask for more work than any drawing needs. */
  boolean isTooMuch() {
    return trials > MOST_TRIALS;
  }

  /** What sheets and the element's own {@code style} say, by property. */
  Map<String, String> of(SourceNode.Element e) {
    Map<String, String> plain = new LinkedHashMap<>();
    Map<String, String> important = new HashMap<>();
    if (!rules.isEmpty() && !isTooMuch()) {
      List<Rule> matching = new ArrayList<>();
      for (Rule rule : rules) {
        if (matches(rule.selector(), rule.selector().size() - 1, e)) {
          matching.add(rule);
        }
      }
      matching.sort(Comparator.comparingInt(Rule::weight).thenComparingInt(Rule::turn));
      matching.forEach(rule -> declare(rule.declarations(), plain, important));
    }
    e.value("style").ifPresent(style -> declare(withoutComments(style), plain, important));
    plain.putAll(important);
    return Collections.unmodifiableMap(plain);
  }

  private boolean matches(List<Simple> selector, int last, SourceNode.Element e) {
    trials++;
    Simple simple = selector.get(last);
    if (!isOf(simple, e)) {
      return false;
    } else if (last == 0) {
      return true;
    }
    for (SourceNode.Element up = e.parent(); up != null && !isTooMuch(); up = up.parent()) {
      if (matches(selector, last - 1, up)) {
        return true;
      } else if (simple.child()) {
        return false;
      }
    }
    return false;
  }

  private static boolean isOf(Simple simple, SourceNode.Element e) {
    if (!simple.type().equals("*") && !simple.type().equals(e.name())) {
      return false;
    }
    String classes = simple.classes().isEmpty() ? "" : " " + e.value("class").orElse("") + " ";
    return simple.classes().stream().allMatch(c -> classes.contains(" " + c + " "))
        && simple.ids().stream().allMatch(id -> id.equals(e.value("id").orElse("")));
  }

  private static void declare(
      String declarations, Map<String, String> plain, Map<String, String> important) {
    for (String one : declarations.split(";")) {
      int colon = one.indexOf(':');
      if (colon > 0) {
        String name = one.substring(0, colon).strip();
        String value = one.substring(colon + 1).strip();
        boolean strong = value.endsWith("!important");
        (strong ? important : plain)
            .put(name, strong ? value.substring(0, value.length() - 10).strip() : value);
      }
    }
  }
}
