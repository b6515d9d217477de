package org.kanyin.analysis;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/**
 * What tells a contents page and its entries: the title, the leaders, the page numbers. Texts are
 * without blanks, by printed character.
 */
final class ContentsMarks {
  /** Dots that styles lead the eye with, from typewriters' full stops to centred ellipses. */
  private static final String LEADERS = ".…·．⋯•‥";

  /** So many in a row are a leader: an ellipsis in a title has two. */
  private static final int LEADER = 3;

  /** An issue's page numbers have at most so many figures. */
  static final int FIGURES = 4;

  private static final Pattern TITLE = Pattern.compile("目录|目次|本期目录|要目");
  private static final String NUMBER = "(\\d{1," + FIGURES + "})";
  private static final Pattern ENDING = Pattern.compile("^(.*?)[（(]?" + NUMBER + "[)）]?$");
  private static final Pattern BRACKETED = Pattern.compile(".*[（(]" + NUMBER + "[)）]$");
  private static final Pattern LED =
      Pattern.compile(".*[" + LEADERS + "]{" + LEADER + ",}" + NUMBER + "$");
  private static final Pattern ANY_LEADER =
      Pattern.compile("[" + LEADERS + "]{" + LEADER + ",}|…{2,}");

  private ContentsMarks() {}

  /** Whether the line is the title of a contents page. */
  static boolean isTitle(TextLine line) {
    return TITLE.matcher(PrintedText.solid(line)).matches();
  }

  /** Whether the line is an entry beyond doubt: its page number is bracketed, or led to. */
  static boolean isEntry(TextLine line) {
    String text = PrintedText.solid(line);
    return BRACKETED.matcher(text).matches() || LED.matcher(text).matches();
  }

  /** Words and the page number that they end in, if they end in one. */
  static Matcher ending(String text) {
    return ENDING.matcher(text);
  }

  static boolean endsInBrackets(String text) {
    return BRACKETED.matcher(text).matches();
  }

  static String withoutLeaders(String text) {
    return ANY_LEADER.matcher(text).replaceAll("");
  }

  /**
   * Names without what a leader or a bracket that is never closed leaves of itself at either end.
   */
  static String withoutEnds(String text) {
    String names = text.replaceAll("^[" + LEADERS + "]+|[" + LEADERS + "（(]+$", "");
    return names.matches(".*[)）].*") ? names : names.replaceAll("^[" + LEADERS + "（(]+", "");
  }

  static boolean isDot(Glyph g) {
    return LEADERS.indexOf(g.codePoint()) >= 0;
  }

  /** Behind the last dot of the run that begins here; here where no leader begins. */
  static int leaderEnd(List<Glyph> glyphs, int from) {
    int to = from;
    while (to < glyphs.size() && isDot(glyphs.get(to))) {
      to++;
    }
    return to - from < LEADER ? from : to;
  }

  /** Where the first leader begins, if there is one. */
  static OptionalInt leader(List<Glyph> glyphs) {
    for (int i = 0; i < glyphs.size(); i++) {
      if (leaderEnd(glyphs, i) > i) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
