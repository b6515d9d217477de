package org.kanyin.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kanyin.base.Finding;
import org.kanyin.base.InvisibleCharacters;
import org.kanyin.base.Outcome;
import org.kanyin.measure.PrintedLine;
import org.kanyin.typeset.model.Typeset;

/**
 * Every code point of every class that has no ink of its own, or none at all: controls, formats,
 * marks, separators, those that are no characters. Each is told, or is set as what it is: a blank,
 * a mark on its letter, nothing. None prints the box, the arrow or the # of a font.
 */
final class EveryClassOfCharacterTest {
  /** Classes that are tried whole. */
  private static final Set<Integer> WHOLE =
      Set.of(
          (int) Character.CONTROL,
          (int) Character.FORMAT,
          (int) Character.NON_SPACING_MARK,
          (int) Character.COMBINING_SPACING_MARK,
          (int) Character.ENCLOSING_MARK,
          (int) Character.SPACE_SEPARATOR,
          (int) Character.LINE_SEPARATOR,
          (int) Character.PARAGRAPH_SEPARATOR);

  /** What XML 1.0 allows (production 2), without what ends a line. */
  private static boolean isTried(int c) {
    boolean xml = c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    boolean end = c == 0x2028 || c == 0x2029;
    int type = Character.getType(c);
    // Private ones are no business of fonts: the manifest refuses them (M128).
    // Of those not assigned the first and last of each block of 256.
    boolean edge =
        (c & 0xFF) == 0
            || (c & 0xFF) == 0xFF
            || (c & 0xFFFE) == 0xFFFE
            || (c >= 0xFDD0 && c <= 0xFDEF);
    boolean sampled = type == Character.UNASSIGNED && edge;
    return xml && !end && (WHOLE.contains(type) || sampled);
  }

  private static String block(int c) {
    return "<block kf:source=\"%X\">天&#x%X;地</block>".formatted(c, c);
  }

  private static Outcome<Typeset> set(List<Integer> characters) {
    String flow =
        characters.stream().map(EveryClassOfCharacterTest::block).collect(Collectors.joining());
    return Galley.set(Galley.page(20, flow), Galley.FONTS);
  }

  @Test
  void eachIsToldOrSetAsWhatItIs() {
    List<Integer> tried =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(EveryClassOfCharacterTest::isTried)
            .boxed()
            .toList();
    Map<String, List<Finding>> told =
        set(tried).findings().stream()
            .filter(Finding::isError)
            .collect(Collectors.groupingBy(f -> f.place().file()));
    List<Integer> untold =
        tried.stream().filter(c -> !told.containsKey(String.format("%X", c))).toList();
    System.out.println(tried.size() + " code points, " + untold.size() + " set");
    Outcome<Typeset> set = set(untold);
    assertThat(set.findings()).filteredOn(f -> !f.code().equals("T012")).isEmpty();
    String flow =
        untold.stream().map(EveryClassOfCharacterTest::block).collect(Collectors.joining());
    List<PrintedLine> lines = Galley.lines(Galley.pdf(Galley.page(20, flow), Galley.FONTS));
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < untold.size(); i++) {
      int c = untold.get(i);
      String text = lines.get(i).text();
      boolean nothing =
          InvisibleCharacters.contains(c) && !text.equals("天" + Character.toString(c) + "地");
      String wanted = nothing ? "天地" : "天" + Character.toString(c) + "地";
      if (!text.equals(wanted)) {
        faults.add(String.format("U+%04X %s", c, text));
      }
    }
    assertThat(faults).isEmpty();
  }
}
