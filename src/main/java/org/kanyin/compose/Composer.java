package org.kanyin.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kanyin.compose.breaking.ParagraphBreaker;
import org.kanyin.compose.line.BreakOpportunities;
import org.kanyin.compose.line.Glue;
import org.kanyin.compose.line.Justifier;
import org.kanyin.compose.line.LineFit;
import org.kanyin.compose.model.Composition;
import org.kanyin.compose.model.Composition.Line;
import org.kanyin.compose.model.Composition.Trouble;
import org.kanyin.compose.model.Extent;
import org.kanyin.compose.model.Looseness;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.text.CharacterClass;
import org.kanyin.compose.text.PreparedText;

/**
 * Composes a paragraph: says what each character is, how wide, what may stand between, where lines
 * may end, where they had best end, and where everything stands then.
 *
 * <p>Every character of the text is in one cell of one line; {@link Paragraph#LINE_BREAK} and
 * {@link Paragraph#PAGE_END} have a cell of no width at the end of the line they end, as have
 * blanks there. A closing mark that hangs past the margin (line-end {@code hang}) has its cell past
 * the line's width. A line that ends in a full-width mark (line-end {@code full}) has the mark's
 * blank in its width, not in the cell.
 */
public final class Composer {
  /** {@code 5km/h} is a number with its unit, an address with a year in it is not. */
  private static final int UNIT_LETTERS = 3;

  private final PreparedText text;
  private final Glue glue;
  private final byte[] opportunities;
  private final Justifier justifier;
  private final List<Line> lines = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();

  private Composer(Paragraph p) {
    text = new PreparedText(p);
    glue = new Glue(text);
    opportunities = BreakOpportunities.in(text, glue);
    justifier = new Justifier(text, glue, opportunities);
  }

  public static Composition compose(Paragraph p) {
    return compose(p, Map.of());
  }

  /**
   * Composes with some parts a line shorter or longer.
   *
   * @param changes lines more or fewer than {@link #compose(Paragraph)} gives a part, by the part's
   *     number from 0; a part ends at a {@link Paragraph#PAGE_END} or the text's end. What cannot
   *     be had is given up and said in {@link Composition#troubles()}
   */
  public static Composition compose(Paragraph p, Map<Integer, Integer> changes) {
    if (p.text().isEmpty()) {
      return new Composition(List.of(), List.of());
    }
    Composer composer = new Composer(p);
    ParagraphBreaker breaker = composer.breaker();
    int missed = breaker.fitMissed() ? p.fit() : 0;
    for (Map.Entry<Integer, Integer> change : changes.entrySet()) {
      missed += breaker.change(change.getKey(), change.getValue()) ? 0 : change.getValue();
    }
    for (ParagraphBreaker.Part part : breaker.parts()) {
      composer.place(part);
    }
    if (missed != 0) {
      composer.troubles.add(new Trouble(Trouble.Kind.FIT, composer.lines.size() - 1, missed));
    }
    return new Composition(composer.lines, composer.troubles);
  }

  /** What each part of a paragraph, from page end to page end, could be besides what it is. */
  public static List<Looseness> looseness(Paragraph p) {
    return p.text().isEmpty() ? List.of() : new Composer(p).breaker().looseness();
  }

  /**
   * How wide a paragraph is on one line, and how wide what no line end may part; its measure is not
   * looked at.
   */
  public static Extent extent(Paragraph p) {
    if (p.text().isEmpty()) {
      return Extent.NONE;
    }
    return oneLine(p).extent();
  }

  /** Where the characters of a paragraph stand on one line; its measure is not looked at. */
  public static Composition onOneLine(Paragraph p) {
    return p.text().isEmpty()
        ? new Composition(List.of(), List.of())
        : new Composition(oneLine(p).lines, List.of());
  }

  private static Composer oneLine(Paragraph p) {
    Composer composer = new Composer(p.onOneLine());
    composer.breaker().parts().forEach(composer::place);
    return composer;
  }

  private Extent extent() {
    int whole = 0;
    int word = 0;
    int number = 0;
    int numberAt = 0;
    int numberEnd = 0;
    int atom = 0;
    for (Line line : lines) {
      List<Composition.Cell> cells = line.cells();
      int from = 0;
      for (int c = 0; c < cells.size(); c++) {
        int next = atom + c + 1;
        if (c == cells.size() - 1 || BreakOpportunities.parts(opportunities[next])) {
          int width = cells.get(c).x() + cells.get(c).width() - cells.get(from).x();
          word = Math.max(word, width);
          if (width > number && isNumber(atom + from, next)) {
            number = width;
            numberAt = text.start[atom + from];
            numberEnd = text.start[next];
          }
          from = c + 1;
        }
      }
      atom += cells.size();
      whole = Math.max(whole, line.width());
    }
    return new Extent(whole, word, number, numberAt, numberEnd);
  }

  /** Whether the atoms are a number, perhaps with sign and unit; a word with figures is not. */
  private boolean isNumber(int from, int to) {
    int figures = 0;
    int letters = 0;
    for (int k = from; k < to; k++) {
      figures += text.digit(k) ? 1 : 0;
      letters += text.mark[k] == CharacterClass.LETTER ? 1 : 0;
    }
    return figures > 0 && letters <= UNIT_LETTERS * figures;
  }

  private ParagraphBreaker breaker() {
    return new ParagraphBreaker(text, glue, opportunities);
  }

  /** Which characters of a text the Latin font serves, one entry for each UTF-16 unit (rule 2). */
  public static boolean[] western(Paragraph p) {
    boolean[] western = new boolean[p.text().length()];
    PreparedText text = new PreparedText(p);
    for (int k = 0; k < text.n; k++) {
      Arrays.fill(western, text.start[k], text.start[k + 1], text.western[k]);
    }
    return western;
  }

  private void place(ParagraphBreaker.Part part) {
    int from = part.from();
    for (int end : part.ends()) {
      LineFit fit = part.fitter().fit(from, end);
      addTroubles(fit);
      lines.add(justifier.line(fit));
      from = end;
    }
  }

  /** What the line that is added next could not keep. */
  private void addTroubles(LineFit fit) {
    int line = lines.size();
    if (fit.overfull()) {
      troubles.add(new Trouble(Trouble.Kind.OVERFULL, line, fit.width() - fit.target()));
    }
    if (fit.loose() > 0) {
      troubles.add(new Trouble(Trouble.Kind.LOOSE, line, fit.loose()));
    }
    if (opportunities[fit.to()] == BreakOpportunities.NONE
        && (text.noStart(fit.to()) || text.noEnd(fit.to() - 1))) {
      troubles.add(new Trouble(Trouble.Kind.EDGE, line, 1));
    }
    if (fit.alone()) {
      troubles.add(new Trouble(Trouble.Kind.LONELY_CHARACTER, line, 1));
    }
  }
}
