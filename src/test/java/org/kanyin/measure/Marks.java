package org.kanyin.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the table of marks says of a character: read from its rows, not asked of the composer. */
final class Marks {
  private static final String TABLE = "/org/kanyin/compose/marks.tsv";
  private static final String QUOTES = "“”‘’";

  private static final Map<String, String[]> ROWS = new HashMap<>();

  static {
    for (String[] row : rows(TABLE)) {
      ROWS.put(row[1] + (row[3].equals("single") ? " single" : ""), row);
    }
  }

  private Marks() {}

  /** The rows of a table among the program's resources, without remarks and headings. */
  static String[][] rows(String name) {
    try (InputStream in = Marks.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#") && !l.isBlank())
          .skip(1)
          .map(l -> l.split("\t", -1))
          .toArray(String[][]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static String[] row(String text, int at) {
    int c = text.codePointAt(at);
    String mark = Character.toString(c);
    boolean doubled =
        text.startsWith(mark, at + mark.length())
            || (at >= mark.length() && text.startsWith(mark, at - mark.length()));
    String[] single = doubled ? null : ROWS.get(mark + " single");
    return single != null ? single : ROWS.get(mark);
  }

  /** The mark's class, or {@code han}, {@code western} or {@code other}. */
  static String kind(String text, int at) {
    int c = text.codePointAt(at);
    if (QUOTES.indexOf(c) >= 0 && isWesternQuote(text, at)) {
      return "western";
    }
    String[] row = row(text, at);
    if (row != null && !row[4].equals("font")) {
      return row[2];
    }
    if (Character.isIdeographic(c)) {
      return "han";
    }
    return c < 0x250 ? "western" : "other";
  }

  /**
   * A quotation mark is Western where Western text follows on both its sides. Beside another
   * quotation mark it is Chinese: “6+1”“5+2” lists in Chinese what it quotes.
   */
  private static boolean isWesternQuote(String text, int at) {
    return isWestern(text, at, -1) && isWestern(text, at, 1);
  }

  private static boolean isWestern(String text, int at, int step) {
    int i = at + step;
    while (i >= 0 && i < text.length() && text.charAt(i) == ' ') {
      i += step;
    }
    return i >= 0 && i < text.length() && text.charAt(i) < 0x250;
  }

  /** Whether the mark may not begin a line at level {@code gb}. */
  static boolean mayNotStart(String text, int at) {
    return forbids(text, at, 7);
  }

  /** Whether the mark may not end a line at level {@code gb}. */
  static boolean mayNotEnd(String text, int at) {
    return forbids(text, at, 8);
  }

  private static boolean forbids(String text, int at, int column) {
    String[] row = row(text, at);
    return row != null
        && row[column].equals("1")
        && !(QUOTES.contains(row[1]) && isWesternQuote(text, at));
  }

  private static final Set<String> SQUEEZED =
      Set.of("opening", "closing", "pause", "stop", "interpunct");

  static boolean isSqueezed(String kind) {
    return SQUEEZED.contains(kind);
  }

  /** Whether its free side is the right one. */
  static boolean isClosing(String kind) {
    return kind.equals("closing") || kind.equals("pause") || kind.equals("stop");
  }
}
