package org.kanyin.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Seeded edits scattered over a manuscript: characters changed, cut and added, whole sentences put
 * in, words replaced; never two near each other. Knows the corrections that would ask for them.
 */
final class SeededEdits {
  private static final String NEW = "鑫磊淼森焱垚犇骉羴猋";
  private static final int APART = 80;
  private static final int CLEAR = 6;

  /** One edit: so much is replaced at this index. */
  private record Edit(int at, int length, String text) {}

  private final String text;
  private final List<Edit> edits = new ArrayList<>();
  private final StringBuilder table = new StringBuilder("上下文,误,正\n");
  private int asked;

  SeededEdits(String text, int count, long seed) {
    this.text = text;
    Random random = new Random(seed);
    List<Integer> places = places();
    TreeSet<Integer> taken = new TreeSet<>();
    while (taken.size() < count && !places.isEmpty()) {
      int at = places.remove(random.nextInt(places.size()));
      Integer below = taken.floor(at);
      Integer above = taken.ceiling(at);
      if ((below == null || at - below > APART) && (above == null || above - at > APART)) {
        taken.add(at);
      }
    }
    int kind = 0;
    for (int at : taken) {
      edit(at, kind++);
    }
  }

  /** Inside paragraphs, with nothing but Chinese characters about. */
  private List<Integer> places() {
    List<Integer> places = new ArrayList<>();
    Matcher p = Pattern.compile("<p[ >].*?</p>", Pattern.DOTALL).matcher(text);
    while (p.find()) {
      for (int i = p.start() + CLEAR; i < p.end() - CLEAR; i++) {
        String about = text.substring(i - CLEAR, i + CLEAR);
        if (about.chars().allMatch(c -> c >= 0x4E00 && c <= 0x9FA5)) {
          places.add(i);
        }
      }
    }
    return places;
  }

  private void edit(int at, int kind) {
    String sign = NEW.substring(kind % 10, kind % 10 + 1);
    Edit edit =
        switch (kind % 5) {
          case 0 -> new Edit(at, 1, sign);
          case 1 -> new Edit(at, 1, "");
          case 2 -> new Edit(at, 0, sign);
          case 3 -> new Edit(at, 0, "，添上的一句占去一行还多，第" + sign + "种写法，到此为止");
          default -> new Edit(at, 2, sign + sign + sign);
        };
    edits.add(edit);
    if (kind % 5 != 3) {
      asked++;
      String wrong = text.substring(at - 1, at + edit.length() + 1);
      String right = text.charAt(at - 1) + edit.text() + text.charAt(at + edit.length());
      table
          .append(text, at - 5, at + 5)
          .append(',')
          .append(wrong)
          .append(',')
          .append(right)
          .append('\n');
    }
  }

  String edited() {
    StringBuilder out = new StringBuilder(text);
    edits.stream()
        .sorted(Comparator.comparingInt(Edit::at).reversed())
        .forEach(e -> out.replace(e.at(), e.at() + e.length(), e.text()));
    return out.toString();
  }

  int count() {
    return edits.size();
  }

  /** Corrections for all but the sentences that were put in. */
  String table() {
    return table.toString();
  }

  int asked() {
    return asked;
  }
}
