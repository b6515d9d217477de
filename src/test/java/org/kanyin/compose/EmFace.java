package org.kanyin.compose;

import org.kanyin.compose.model.Face;
import org.kanyin.compose.text.CharacterClassTable;

/**
 * A typeface for tests: what is Chinese is an em, what is Western half an em, a Western quotation
 * mark a third, a blank a quarter. Ink sits as in a Chinese font: marks on their side.
 */
final class EmFace implements Face {
  static final EmFace FACE = new EmFace();

  @Override
  public int advance(int codePoint, boolean western) {
    if (!western) {
      return 1000;
    }
    return switch (codePoint) {
      case ' ', 0xA0 -> 250;
      case '“', '”', '‘', '’', '.', ',', ':', ';', '\'', '"' -> 333;
      case '—' -> 1000;
      default -> 500;
    };
  }

  @Override
  public Ink ink(int codePoint, boolean western) {
    if (western) {
      return new Ink(50, advance(codePoint, true) - 50);
    }
    CharacterClassTable.Row row = CharacterClassTable.of(codePoint);
    if (row == null) {
      return new Ink(40, 960);
    }
    return switch (row.mark()) {
      case OPEN -> new Ink(600, 950);
      case CLOSE, PAUSE, STOP -> new Ink(50, 400);
      case INTERPUNCT -> new Ink(430, 570);
      case ELLIPSIS -> new Ink(80, 920);
      default -> new Ink(40, 960);
    };
  }
}
