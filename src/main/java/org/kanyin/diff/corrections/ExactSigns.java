package org.kanyin.diff.corrections;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.base.CharacterFolding;
import org.kanyin.base.Place;
import org.kanyin.diff.flow.Sign;
import org.kanyin.diff.flow.SignCollector;
import org.kanyin.diff.flow.SignSource;

/** Words to the very code point, where two say the same to the eye. */
final class ExactSigns {
  private static final int IDEOGRAPHIC_SPACE = 0x3000;

  private ExactSigns() {}

  /** Whether the two look the same and are different characters, or differ in what is not seen. */
  static boolean differ(String one, String other) {
    return CharacterFolding.solid(one).equals(CharacterFolding.solid(other))
        && !exact(signs(one)).equals(exact(signs(other)));
  }

  /** Whether the signs are these words to the code point. */
  static boolean say(List<Sign> signs, String words) {
    return exact(signs).equals(exact(signs(words)));
  }

  /** What stands before the first is not looked at. */
  private static List<String> exact(List<Sign> signs) {
    List<String> exact = new ArrayList<>();
    for (Sign sign : signs) {
      String before = exact.isEmpty() ? "" : sign.unseen();
      exact.add(before + Character.toString(sign.code()));
    }
    return exact;
  }

  private static List<Sign> signs(String words) {
    SignCollector signs = new SignCollector();
    words
        .codePoints()
        .forEach(
            c -> {
              if (c == IDEOGRAPHIC_SPACE) {
                signs.unseen(c);
              } else if (CharacterFolding.isBlank(c) && Character.isSpaceChar(c)) {
                signs.blank();
              } else {
                signs.add(Character.toString(c), new SignSource.AtElement(Place.NOWHERE), false);
              }
            });
    return signs.all();
  }
}
