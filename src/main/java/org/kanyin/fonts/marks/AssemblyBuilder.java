package org.kanyin.fonts.marks;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kanyin.base.InvisibleCharacters;
import org.kanyin.base.RoomTable;
import org.kanyin.fonts.model.Assembly;

/**
 * Finds what a font can draw for a letter and its marks: the composed glyph where it has one
 * (Unicode 2.11 and 3.11: in whatever order the marks are typed), else the letter with the marks
 * where {@link MarkPlacer} puts them.
 */
public final class AssemblyBuilder {
  /** What has the shape of a mark, by mark. */
  private static final Map<Integer, List<Integer>> SHAPES =
      RoomTable.rowsUnderHeadings(AssemblyBuilder.class, "mark-shapes.tsv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  c -> Integer.parseInt(c[0], 16),
                  c -> Arrays.stream(c[1].split(" ")).map(s -> Integer.parseInt(s, 16)).toList()));

  /** Letters whose dot gives way to a mark above (Unicode PropList, Soft_Dotted). */
  private static final Map<Integer, Integer> DOTLESS =
      Map.of((int) 'i', 0x131, (int) 'j', 0x237, 0x456, 0x131, 0x458, 0x237);

  private final Outlines outlines;
  private final MarkAnchors anchors;
  private final VariationGlyphs variants;

  public AssemblyBuilder(Outlines outlines, MarkAnchors anchors, VariationGlyphs variants) {
    this.outlines = outlines;
    this.anchors = anchors;
    this.variants = variants;
  }

  /** A character or mark with its combining class. */
  private record Mark(int codePoint, int combiningClass) {}

  /**
   * What is drawn for the sequence; empty where the font lacks a part of it.
   *
   * @param sequence a letter, then marks and variation selectors
   */
  public Optional<Assembly> of(String sequence) {
    int[] typed = sequence.codePoints().toArray();
    List<Mark> marks = new ArrayList<>();
    for (int i = 1; i < typed.length; i++) {
      if (!InvisibleCharacters.isVariationSelector(typed[i])) {
        Optional<Integer> combining = CombiningClasses.of(typed[i]);
        if (combining.isEmpty()) {
          return Optional.empty();
        }
        add(new Mark(typed[i], combining.get()), marks);
      }
    }
    int letter = compose(typed[0], marks);
    int glyph =
        letter == typed[0] && typed.length > 1
            ? variants.glyph(letter, typed[1]).orElse(outlines.glyph(letter))
            : outlines.glyph(letter);
    return glyph == 0 ? Optional.empty() : placed(undotted(letter, glyph, marks), marks);
  }

  /** In canonical order: marks of other classes do not touch (Unicode 3.11, D109). */
  private static void add(Mark mark, List<Mark> marks) {
    int at = marks.size();
    while (mark.combiningClass() > 0
        && at > 0
        && marks.get(at - 1).combiningClass() > mark.combiningClass()) {
      at--;
    }
    marks.add(at, mark);
  }

  /** The letter that stands for it and some of the marks, which it takes off the list. */
  private int compose(int letter, List<Mark> marks) {
    int composed = letter;
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      boolean blocked = i > 0 && marks.get(i - 1).combiningClass() == mark.combiningClass();
      String pair =
          Normalizer.normalize(
              Character.toString(composed) + Character.toString(mark.codePoint()),
              Normalizer.Form.NFC);
      if (!blocked
          && pair.codePointCount(0, pair.length()) == 1
          && outlines.glyph(pair.codePointAt(0)) != 0) {
        composed = pair.codePointAt(0);
        marks.remove(i--);
      }
    }
    return composed;
  }

  private int undotted(int letter, int glyph, List<Mark> marks) {
    Integer dotless = DOTLESS.get(letter);
    boolean above =
        marks.stream()
            .anyMatch(
                m -> CombiningClasses.side(m.combiningClass()) == CombiningClasses.Side.ABOVE);
    return dotless != null && above && outlines.glyph(dotless) != 0
        ? outlines.glyph(dotless)
        : glyph;
  }

  private Optional<Assembly> placed(int glyph, List<Mark> marks) {
    MarkPlacer placer = new MarkPlacer(outlines, anchors, glyph);
    for (Mark mark : marks) {
      int shape = shape(mark.codePoint());
      boolean around = mark.combiningClass() == 0;
      if (shape == 0 || (around && !placer.encloses(shape))) {
        return Optional.empty();
      }
      placer.add(shape, mark.combiningClass());
    }
    return Optional.of(new Assembly(glyph, placer.marks()));
  }

  private int shape(int mark) {
    int own = outlines.glyph(mark);
    return own != 0
        ? own
        : SHAPES.getOrDefault(mark, List.of()).stream()
            .mapToInt(outlines::glyph)
            .filter(glyph -> glyph != 0)
            .findFirst()
            .orElse(0);
  }
}
