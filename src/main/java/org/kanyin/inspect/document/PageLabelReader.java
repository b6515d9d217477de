package org.kanyin.inspect.document;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.kanyin.inspect.file.Deadline;

/**
 * What the pages are called (PDF 32000-1, 12.4.2). PDFBox would write the page of number two
 * thousand million in letters, eighty million of them, and go through tree nodes that hold
 * themselves.
 */
final class PageLabelReader {
  /** Roman numbers and letters beyond this are no page's. */
  private static final int LAST = 9_999;

  private static final int LETTERS = 26;
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] DIGITS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  private final Deadline clock;
  private final Map<COSDictionary, Boolean> seen = new IdentityHashMap<>();
  private final TreeMap<Integer, COSDictionary> ranges = new TreeMap<>();

  private PageLabelReader(Deadline clock) {
    this.clock = clock;
  }

  /** Of all pages, from the first; all null where the document has none. */
  static String[] of(COSDictionary catalogue, int pages, Deadline clock) {
    PageLabelReader reader = new PageLabelReader(clock);
    if (catalogue.getDictionaryObject(COSName.PAGE_LABELS) instanceof COSDictionary tree) {
      reader.node(tree);
    }
    String[] labels = new String[pages];
    for (int page = 0; page < pages && !reader.ranges.isEmpty(); page++) {
      clock.tick();
      Map.Entry<Integer, COSDictionary> range = reader.ranges.floorEntry(page);
      labels[page] =
          range == null ? String.valueOf(page + 1) : label(range.getValue(), page - range.getKey());
    }
    return labels;
  }

  /** A number tree (7.9.7); a node that was here before leads nowhere new. */
  private void node(COSDictionary node) {
    clock.tick();
    if (seen.put(node, true) != null) {
      return;
    }
    if (node.getDictionaryObject(COSName.NUMS) instanceof COSArray numbers) {
      for (int i = 0; i + 1 < numbers.size(); i += 2) {
        clock.tick();
        if (numbers.getObject(i + 1) instanceof COSDictionary range) {
          ranges.put(numbers.getInt(i), range);
        }
      }
    }
    if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
      for (int i = 0; i < kids.size(); i++) {
        if (kids.getObject(i) instanceof COSDictionary kid) {
          node(kid);
        }
      }
    }
  }

  private static String label(COSDictionary range, int offset) {
    String prefix = range.getString(COSName.P, "").replaceFirst("(?s)\0.*", "");
    long number = Math.max(1, range.getInt(COSName.ST, 1)) + (long) offset;
    String style = range.getNameAsString(COSName.S, "");
    boolean written = number <= LAST;
    return prefix
        + switch (style) {
          case "" -> "";
          case "r" -> written ? roman((int) number) : String.valueOf(number);
          case "R" ->
              written ? roman((int) number).toUpperCase(Locale.ROOT) : String.valueOf(number);
          case "a" -> written ? letters((int) number, 'a') : String.valueOf(number);
          case "A" -> written ? letters((int) number, 'A') : String.valueOf(number);
          default -> String.valueOf(number);
        };
  }

  /** A to Z, then AA to ZZ, and so on. */
  private static String letters(int number, char first) {
    String letter = String.valueOf((char) (first + (number - 1) % LETTERS));
    return letter.repeat((number - 1) / LETTERS + 1);
  }

  private static String roman(int number) {
    StringBuilder out = new StringBuilder();
    int left = number;
    for (int i = 0; i < VALUES.length; i++) {
      out.append(DIGITS[i].repeat(left / VALUES[i]));
      left %= VALUES[i];
    }
    return out.toString();
  }
}
