package org.kanyin.intake.structure;

import java.util.ArrayList;
import java.util.List;

/**
 * Which characters went and which came when a text was taken apart: what the report owes. Blanks
 * count.
 */
record CharacterBalance(String removed, String added) {
  static CharacterBalance of(String before, List<String> after) {
    List<Integer> rest = new ArrayList<>(before.codePoints().boxed().toList());
    StringBuilder added = new StringBuilder();
    String.join("", after)
        .codePoints()
        .forEach(
            c -> {
              if (!rest.remove((Integer) c)) {
                added.appendCodePoint(c);
              }
            });
    StringBuilder removed = new StringBuilder();
    rest.forEach(removed::appendCodePoint);
    return new CharacterBalance(removed.toString(), added.toString());
  }
}
