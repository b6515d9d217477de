package org.kanyin.intake.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kanyin.intake.report.RemarkLog;
import org.kanyin.intake.report.RemarkLog.Spot;

/**
 * Straight double quotes in Chinese, opening and closing in turns; an odd one out is left, told.
 */
final class StraightQuotes {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private StraightQuotes() {}

  static void curl(EditedText text, Spot spot, RemarkLog log) {
    String current = text.current();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < current.length(); i++) {
      // After a figure it may be the sign for inches or seconds.
      boolean measure = i > 0 && Character.isDigit(current.charAt(i - 1)) && places.size() % 2 == 0;
      if (current.charAt(i) == '"' && !measure) {
        places.add(i);
      }
    }
    if (places.isEmpty() || !HAN.matcher(current).find()) {
      return;
    }
    boolean mixed = current.indexOf('“') >= 0 || current.indexOf('”') >= 0;
    if (places.size() % 2 != 0 || (mixed && !alternates(current, places))) {
      log.told("W074", spot);
      return;
    }
    StringBuilder added = new StringBuilder();
    for (int i = 0; i < places.size(); i++) {
      String curled = i % 2 == 0 ? "“" : "”";
      text.replace(places.get(i), curled);
      added.append(curled);
    }
    log.changed("W075", spot, "\"".repeat(places.size()), added.toString(), places.size());
  }

  /** Whether straight and curled quotes do not cross: an even number of each between the others. */
  private static boolean alternates(String current, List<Integer> places) {
    int depth = 0;
    for (int i = 0; i < current.length(); i++) {
      char c = current.charAt(i);
      if (c == '“') {
        depth++;
      } else if (c == '”') {
        depth--;
      }
      if (places.contains(i) && depth != 0) {
        return false;
      }
    }
    return true;
  }
}
