package org.kanyin.lint.rules.issue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kanyin.base.RoomTable;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;

/** Who is named with which post: 县文印室党组书记、主任某某某出席. */
final class People {
  /** Words for posts, and whether one person alone has it. */
  private static final Map<String, Boolean> POSTS = posts();

  /** What follows a name, so that its length is certain. */
  private static final String STOP =
      "(?=[，。；、：（）”》\\s]|$|同志|出席|主持|参加|率|作|在会|讲话|介绍|宣布|致辞|代表|带领|陪同|到|向|就|受|会见|传达|通报|说|表示|认为|一行|等"
          + "|和|与|及|分别|强调|指出|要求|为|深入|围绕|带队|先后|汇报|担任|当选|对|任|以)";

  private static final Pattern POST =
      Pattern.compile(
          POSTS.keySet().stream()
              .sorted(Comparator.comparingInt(String::length).reversed())
              .collect(Collectors.joining("|")));

  private static final Pattern NAME =
      Pattern.compile(
          "([\\p{IsHan}]{3}" + STOP + "|[\\p{IsHan}]{2}" + STOP + "|[\\p{IsHan}]{4}" + STOP + ")");

  private static final Pattern SEGMENT = Pattern.compile("^(.*?)(" + POST.pattern() + ")$");

  /** Words that begin as surnames do. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "曾经|曾多次|高度.*|成员.*|成为|关于|和平|明确.*|安排.*|应邀|任命|连续.*|单独|全程.*|全面|全体.*|全部|严格|平时|常委.*|向.*会.*|于.*|任期.*|方面|管理.*|时任"
              + "|.*[的了在是将已会并].*|负责.*|主动|经.*|单位.*|项目.*|代表.*|党组.*|办公.*|会议.*|终身");

  private static final Pattern LEADING =
      Pattern.compile("^.*(?:邀请|陪同|会见|听取|任命|选举|决定|由|请|经|与|和|及|受|向|对|是|为|随)(?=[\\p{IsHan}]{2})");

  private static final Pattern FORMER = Pattern.compile("(?:原|前|时任|前任|名誉|拟任|新任)$");

  /** As long as the name of a body with its posts is in print. */
  private static final int REACH = 48;

  /**
   * A person named with a post.
   *
   * @param from of the name in the passage
   * @param org the body, as written; empty where only the post is named
   */
  record Mention(String name, Passage passage, int from, String org, String post) {
    int to() {
      return from + name.length();
    }

    boolean isSingle() {
      return POSTS.get(post);
    }

    String title() {
      return org + post;
    }
  }

  private People() {}

  private static Map<String, Boolean> posts() {
    Map<String, Boolean> posts = new LinkedHashMap<>();
    RoomTable.rowsUnderHeadings(People.class, "titles.tsv")
        .forEach(r -> posts.put(r[0], r[1].equals("是")));
    return posts;
  }

  /** A pattern of the words for posts, the longest first. */
  static Pattern posts(String before) {
    return Pattern.compile(before + "(" + POST.pattern() + ")");
  }

  /** Every mention in running text, in order; a person with three posts has three. */
  static List<Mention> in(Manuscript manuscript) {
    List<Mention> mentions = new ArrayList<>();
    for (Passage p : manuscript.passages()) {
      if (p.isProse()) {
        in(p, mentions);
      }
    }
    return mentions;
  }

  private static void in(Passage p, List<Mention> mentions) {
    Matcher post = POST.matcher(p.text());
    while (post.find()) {
      int at = post.end();
      List<int[]> names = names(p.text(), at);
      for (int[] name : names) {
        String who = p.text().substring(name[0], name[1]);
        for (String[] held : held(p.text(), at)) {
          mentions.add(new Mention(who, p, name[0], held[0], held[1]));
        }
      }
    }
  }

  /** The name here, and others that share the post: 副主任甲某、乙某. */
  private static List<int[]> names(String text, int at) {
    List<int[]> names = new ArrayList<>();
    int next = at;
    while (next >= 0) {
      int end = nameEnd(text, next);
      if (end < 0) {
        return names;
      }
      names.add(new int[] {next, end});
      next = text.startsWith("、", end) ? end + 1 : -1;
    }
    return names;
  }

  /** Where a name that begins here ends; -1 for none. */
  static int nameEnd(String text, int at) {
    int surname = Surnames.length(text, at);
    if (surname == 0) {
      return -1;
    }
    Matcher m = NAME.matcher(text).region(at, text.length()).useTransparentBounds(true);
    if (!m.lookingAt()
        || m.end() - at <= surname
        || POST.matcher(m.group()).find()
        || NO_NAME.matcher(m.group()).matches()) {
      return -1;
    }
    return m.group().length() - surname <= 2 ? m.end() : -1;
  }

  /** Pairs of body and post, those named with 、 before it too, the first one first. */
  private static List<String[]> held(String text, int end) {
    int start = Math.max(0, end - REACH);
    String before = text.substring(start, end).replaceFirst("(?s)^.*[，。；：！？（）“”《》\\s]", "");
    List<String[]> held = new ArrayList<>();
    String org = "";
    for (String segment : before.split("、", -1)) {
      Matcher m = SEGMENT.matcher(segment);
      if (!m.matches()) {
        held.clear();
        org = "";
        continue;
      }
      String own = LEADING.matcher(m.group(1)).replaceFirst("");
      org = own.isEmpty() ? org : own;
      if (FORMER.matcher(m.group(1)).find()) {
        continue;
      }
      held.add(new String[] {org, m.group(2)});
    }
    return held;
  }
}
