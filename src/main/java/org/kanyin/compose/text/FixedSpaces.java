package org.kanyin.compose.text;

/**
 * How wide the blanks of fixed width are (Unicode 6.2, table 6-2), whatever a font has for them.
 */
final class FixedSpaces {
  private FixedSpaces() {}

  /**
   * @param size the em
   * @param own what the font has: of the blanks that are as wide as a figure or a full stop
   */
  static int width(int codePoint, int size, int own) {
    return switch (codePoint) {
      case 0x2000, 0x2002 -> size / 2;
      case 0x2001, 0x2003 -> size;
      case 0x2004 -> size / 3;
      case 0x2005 -> size / 4;
      case 0x2006 -> size / 6;
      case 0x2009, 0x202F -> size / 5;
      case 0x200A -> size / 10;
      case 0x205F -> size * 4 / 18;
      default -> own;
    };
  }
}
