package org.kanyin.style;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a style's parameter takes beyond its type, told by the ending of its name. */
final class ParameterRange {
  private static final Pattern ROLE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");
  private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
  private static final Pattern WEIGHT = Pattern.compile("[1-9]00");
  private static final Pattern RESOLUTION = Pattern.compile("[1-9][0-9]{1,3}");
  private static final Pattern IDS = Pattern.compile("[^\\p{Cntrl}]*");
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]*\\.?[0-9]*");
  private static final int LONGEST_NUMBER = 12;
  private static final int LONGEST = 200;

  /** No length, count or share on a page is larger (PDF 32000 Annex C: 14,400 units). */
  private static final double LARGEST = 14_400;

  private ParameterRange() {}

  /** What it takes, where it does not take this value; else empty. */
  static Optional<String> wanted(String parameter, String value, boolean number) {
    if (parameter.endsWith("-role")) {
      return unless(ROLE.matcher(value).matches(), "字体角色的名字，如 song");
    } else if (parameter.equals("red") || parameter.endsWith("-colour")) {
      return unless(COLOUR.matcher(value).matches(), "颜色的六位十六进制，如 #D7000F");
    } else if (parameter.endsWith("-weight")) {
      return unless(WEIGHT.matcher(value).matches(), "字重 100、200……900");
    } else if (parameter.endsWith("-resolution")) {
      return unless(RESOLUTION.matcher(value).matches(), "每英寸的像素数，10 到 9999");
    } else if (number) {
      return unless(isSane(value.strip()), "不超过 14400 的数");
    } else if (parameter.endsWith("-restart") || parameter.endsWith("-continued")) {
      // A later pass names elements here: as many as the issue has.
      return unless(IDS.matcher(value).matches(), "元素的编号，用空格隔开");
    }
    boolean plain = value.length() <= LONGEST && value.chars().noneMatch(Character::isISOControl);
    return unless(plain, "不超过 " + LONGEST + " 个字，不带控制字符");
  }

  private static Optional<String> unless(boolean right, String wanted) {
    return right ? Optional.empty() : Optional.of(wanted);
  }

  /** What is no number at all is told by its type. */
  private static boolean isSane(String value) {
    if (!NUMBER.matcher(value).matches() || !value.matches(".*[0-9].*")) {
      return true;
    }
    return value.length() <= LONGEST_NUMBER && Math.abs(Double.parseDouble(value)) <= LARGEST;
  }
}
