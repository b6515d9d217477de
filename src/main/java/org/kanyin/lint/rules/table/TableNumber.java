package org.kanyin.lint.rules.table;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a cell has it, with its unit.
 *
 * @param value without the unit
 * @param unit behind it, perhaps empty
 */
record TableNumber(BigDecimal value, String unit) {
  private static final Pattern NUMBER =
      Pattern.compile(
          "([-−]?)(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)([\\p{IsHan}%℃]{0,3})");

  private static final Pattern NOTHING = Pattern.compile("[-—–/…]*|无|空");

  /** Empty for words, and for a number that is more than a number (a range, one with a mark). */
  static Optional<TableNumber> of(String cell) {
    Matcher m = NUMBER.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC));
    if (!m.matches()) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(m.group(2).replace(",", ""));
    return Optional.of(new TableNumber(m.group(1).isEmpty() ? value : value.negate(), m.group(3)));
  }

  /** What stands for nothing: an empty cell, a stroke. */
  static boolean isNothing(String cell) {
    return NOTHING.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC)).matches();
  }
}
