package org.kanyin.intake.marks;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.intake.report.RemarkLog;
import org.kanyin.intake.report.RemarkLog.Spot;

/**
 * Marks of half width right after Chinese; brackets around Chinese. The same that lint warns of.
 */
final class HalfWidthMarks {
  private static final String HAN = "\\p{IsHan}〇";
  private static final String CHINESE = HAN + "，。、；：？！“”‘’（）《》〈〉【】〔〕…—";
  private static final Pattern MARK =
      Pattern.compile(
          "(?<=["
              + HAN
              + "”’）》〉】〕])(?:[,;?!]|:(?!//)|\\.(?=\\s*(?:["
              + CHINESE
              + "]|$)))"
              // After a figure or a letter, where Chinese follows at once.
              + "|(?<=[0-9A-Za-z%])[,;?!](?=["
              + HAN
              + "“《（])");

  /** Round brackets with Chinese inside, or a Chinese number of an item. */
  private static final Pattern BRACKETS = Pattern.compile("\\(([^()（）]*)\\)");

  /** One bracket of each width around Chinese. */
  private static final Pattern MIXED = Pattern.compile("\\(([^()（）]*)）|（([^()（）]*)\\)");

  private static final Pattern NUMBER = Pattern.compile("\\s*[一二三四五六七八九十百]{1,4}");
  private static final Pattern HAN_INSIDE = Pattern.compile("[" + HAN + "]");
  private static final Pattern BLANK_AT_MARK =
      Pattern.compile(
          "(?<=[，。、；：？！”’）》〉】〕])([ \\u00A0]+)(?=["
              + HAN
              + "“‘（《〈【〔])"
              + "|(?<=["
              + HAN
              + "])(?:[ \\u00A0]+)(?=[，。、；：？！”’）》〉】〕])");

  private static final Map<Character, String> FULL =
      Map.of(',', "，", '.', "。", ':', "：", ';', "；", '?', "？", '!', "！", '(', "（", ')', "）");

  private HalfWidthMarks() {}

  static void widen(EditedText text, Spot spot, RemarkLog log) {
    StringBuilder removed = new StringBuilder();
    StringBuilder added = new StringBuilder();
    brackets(BRACKETS, text, removed, added);
    brackets(MIXED, text, removed, added);
    // A mark after a bracket that has just been widened follows Chinese too.
    Matcher mark = MARK.matcher(text.current());
    while (mark.find()) {
      // 一. at a paragraph's start is a number, no sentence.
      if (!NUMBER.matcher(text.current().substring(0, mark.start())).matches()) {
        widen(mark.start(), text, removed, added);
      }
    }
    if (!removed.isEmpty()) {
      log.changed("W072", spot, removed.toString(), added.toString(), removed, added);
    }
    blanks(text, spot, log);
  }

  private static void brackets(
      Pattern pattern, EditedText text, StringBuilder removed, StringBuilder added) {
    String current = text.current();
    Matcher m = pattern.matcher(current);
    while (m.find()) {
      if (HAN_INSIDE.matcher(m.group()).find()) {
        widen(m.start(), text, removed, added);
        widen(m.end() - 1, text, removed, added);
      }
    }
  }

  private static void widen(int at, EditedText text, StringBuilder removed, StringBuilder added) {
    char half = text.current().charAt(at);
    String full = FULL.get(half);
    if (full != null) {
      text.replace(at, full);
      removed.append(half);
      added.append(full);
    }
  }

  /** Blanks beside a Chinese mark, which has its own. */
  private static void blanks(EditedText text, Spot spot, RemarkLog log) {
    StringBuilder removed = new StringBuilder();
    String current = text.current();
    Matcher m = BLANK_AT_MARK.matcher(current);
    while (m.find()) {
      for (int i = m.start(); i < m.end(); i++) {
        if (!text.isGone(i)) {
          text.replace(i, "");
          removed.append(current.charAt(i));
        }
      }
    }
    if (!removed.isEmpty()) {
      log.changed("W073", spot, removed.toString(), "", removed.length());
    }
  }
}
