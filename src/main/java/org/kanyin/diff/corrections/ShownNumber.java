package org.kanyin.diff.corrections;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/**
 * A number of a spreadsheet as its cell shows it (ECMA-376-1 §18.8.30): 3 and not 3.0, and what was
 * typed as words but kept as a number, a per cent or a date.
 */
final class ShownNumber {
  /** Text between quotation marks, and settings of colour or language in brackets. */
  private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|\\[[^\\]]*]|\\\\(.)|(.)");

  private ShownNumber() {}

  static String of(Cell cell) {
    BigDecimal number = cell.asNumber();
    String format = format(cell);
    String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "");
    if (bare.contains("%")) {
      return decimals(number.movePointRight(2), bare).toPlainString() + "%";
    }
    if (bare.toLowerCase(Locale.ROOT).matches("[^hs]*[ymd][^hs]*")) {
      return date(cell.asDate(), format);
    }
    return number.stripTrailingZeros().toPlainString();
  }

  /** Formats that Excel keeps by number alone in its Chinese edition too. */
  private static String format(Cell cell) {
    int id = Optional.ofNullable(cell.getDataFormatId()).orElse(0);
    String written = Optional.ofNullable(cell.getDataFormatString()).orElse("");
    return switch (id) {
      case 14 -> "yyyy/m/d";
      case 31 -> "yyyy年m月d日";
      case 57 -> "yyyy年m月";
      case 58 -> "m月d日";
      default -> written.split(";", -1)[0];
    };
  }

  private static BigDecimal decimals(BigDecimal number, String format) {
    Matcher places = Pattern.compile("\\.([0#]+)%").matcher(format);
    return number.setScale(places.find() ? places.group(1).length() : 0, RoundingMode.HALF_UP);
  }

  private static String date(LocalDateTime date, String format) {
    StringBuilder out = new StringBuilder();
    Matcher part = LITERAL.matcher(format.replaceAll("@|General", ""));
    String before = "";
    while (part.find()) {
      String one = Optional.ofNullable(part.group(3)).orElse("").toLowerCase(Locale.ROOT);
      if (!one.isEmpty() && "ymd".contains(one)) {
        before += one;
        continue;
      }
      out.append(value(date, before));
      before = "";
      out.append(one);
      out.append(Optional.ofNullable(part.group(1)).orElse(""));
      out.append(Optional.ofNullable(part.group(2)).orElse(""));
    }
    return out.append(value(date, before)).toString();
  }

  private static String value(LocalDateTime date, String field) {
    return switch (field) {
      case "" -> "";
      case "yy" -> String.format(Locale.ROOT, "%02d", date.getYear() % 100);
      case "m", "mmm" -> Integer.toString(date.getMonthValue());
      case "mm" -> String.format(Locale.ROOT, "%02d", date.getMonthValue());
      case "d" -> Integer.toString(date.getDayOfMonth());
      case "dd" -> String.format(Locale.ROOT, "%02d", date.getDayOfMonth());
      default -> Integer.toString(date.getYear());
    };
  }
}
