package org.kanyin.intake.filing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.intake.model.OfficeHabits.Kind;
import org.kanyin.intake.model.OfficeHabits.Row;

/**
 * What an editor's changes to an imported article say of the next: how an author's place is
 * written, which numbers begin headings.
 */
public final class HabitLearner {
  private static final Pattern AUTHOR =
      Pattern.compile("<author(?:\\s[^>]*?affiliation=\"([^\"]*)\")?[^>]*>([^<]*)</author>");
  private static final Pattern BLOCK = Pattern.compile("<(p|heading)(?:\\s[^>]*)?>(.*)</\\1>");
  private static final Pattern NUMBER =
      Pattern.compile("^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\\d{1,2}[.．、]|（\\d{1,2}）|[①-⑳])");

  private HabitLearner() {}

  /**
   * @param base the article as it was imported
   * @param mine the article as the editor has it
   */
  public static List<Row> learn(String base, String mine) {
    List<Row> rows = new ArrayList<>();
    Map<String, String> before = places(base);
    Map<String, String> after = places(mine);
    after.forEach(
        (name, place) -> {
          String was = before.getOrDefault(name, "");
          if (!was.isEmpty() && !place.isEmpty() && !was.equals(place)) {
            rows.add(new Row(Kind.PLACE, was, place));
          }
        });
    Optional<String> author = after.keySet().stream().findFirst();
    Map<String, String> kinds = blocks(base);
    author.ifPresent(
        a ->
            blocks(mine)
                .forEach(
                    (text, kind) -> {
                      Matcher number = NUMBER.matcher(text);
                      boolean changed = kinds.containsKey(text) && !kinds.get(text).equals(kind);
                      if (changed && number.find()) {
                        Kind learned = kind.equals("heading") ? Kind.HEADING : Kind.PARAGRAPH;
                        rows.add(new Row(learned, a, first(number.group())));
                      }
                    }));
    return rows.stream().distinct().toList();
  }

  /** The first number of its kind stands for all. */
  private static String first(String number) {
    return number.replaceAll("\\d+", "1").replaceAll("[一二三四五六七八九十]+", "一").replaceAll("[①-⑳]", "①");
  }

  private static Map<String, String> places(String xml) {
    Map<String, String> places = new LinkedHashMap<>();
    Matcher m = AUTHOR.matcher(xml);
    while (m.find()) {
      places.put(m.group(2).strip(), m.group(1) == null ? "" : m.group(1).strip());
    }
    return places;
  }

  private static Map<String, String> blocks(String xml) {
    Map<String, String> blocks = new LinkedHashMap<>();
    for (String line : xml.lines().toList()) {
      Matcher m = BLOCK.matcher(line);
      if (m.find()) {
        blocks.put(m.group(2).replaceAll("<[^>]*>", "").strip(), m.group(1));
      }
    }
    return blocks;
  }
}
