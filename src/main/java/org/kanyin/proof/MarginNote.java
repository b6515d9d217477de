package org.kanyin.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.kanyin.check.model.Fault;

/**
 * A fault as a margin note.
 *
 * @param number on its sheet, from 1
 */
record MarginNote(int number, Fault fault) {
  /** Points, as in {@code sheets.fo}. */
  static final double SIZE = 9;

  static final double PITCH = 12;
  private static final double AFTER = 5;

  /** What a Western letter takes on average, in ems. */
  private static final double LETTER = 0.55;

  /** What XML 1.0 cannot hold (§2.2), and halves of pairs. */
  private static final Pattern UNWRITABLE =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  /** The sheet it goes to, 0 where it is of the whole issue. */
  static int page(Fault fault) {
    return fault.marks().isEmpty() ? fault.finding().place().page() : fault.marks().get(0).page();
  }

  /** How far down its note would best stand, points from the page's top. */
  static double top(Fault fault) {
    return fault.marks().isEmpty() ? 0 : fault.marks().get(0).box().top();
  }

  /** What it takes of a column so wide, points; rather too much than too little. */
  double height(double width) {
    double line = Math.floor(width / SIZE) - 1;
    return (1 + rows(fault.finding().message(), line) + rows(hint(), line)) * PITCH + AFTER;
  }

  private static double rows(String text, double line) {
    double ems = text.codePoints().mapToDouble(c -> c < 0x2000 ? LETTER : 1).sum();
    return Math.ceil(ems / line);
  }

  private String hint() {
    return fault.finding().suggestion();
  }

  /** What an annotation says: the whole note in one text. */
  String text() {
    return label() + " " + fault.finding().code() + "：" + fault.finding().message() + hint();
  }

  private String label() {
    return fault.finding().severity().label();
  }

  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("number", number);
    fields.put("label", label());
    fields.put("code", fault.finding().code());
    fields.put("message", writable(fault.finding().message()));
    fields.put("hint", writable(hint()));
    fields.put("weight", PageReport.weight(fault));
    return fields;
  }

  static String writable(String text) {
    return UNWRITABLE.matcher(text).replaceAll("〓");
  }
}
