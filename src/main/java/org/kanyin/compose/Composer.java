package org.kanyin.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kanyin.compose.breaking.ParagraphBreaker;
import org.kanyin.compose.line.BreakOpportunities;
import org.kanyin.compose.line.Glue;
import org.kanyin.compose.line.Justifier;
import org.kanyin.compose.line.LineFitter;
import org.kanyin.compose.model.Composition;
import org.kanyin.compose.model.Composition.Line;
import org.kanyin.compose.model.Composition.Trouble;
import org.kanyin.compose.model.Looseness;
import org.kanyin.compose.model.Paragraph;
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
  private final PreparedText matter;
  private final Glue blanks;
  private final byte[] opportunities;
  private Justifier placement;
  private final List<Line> lines = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();

  private Composer(Paragraph p) {
    matter = new PreparedText(p);
    blanks = new Glue(matter);
    opportunities = BreakOpportunities.in(matter, blanks);
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
    ParagraphBreaker pagewise = composer.pagewise();
    int missed = pagewise.fitMissed() ? p.fit() : 0;
    for (Map.Entry<Integer, Integer> change : changes.entrySet()) {
      missed += pagewise.change(change.getKey(), change.getValue()) ? 0 : change.getValue();
    }
    for (ParagraphBreaker.Part part : pagewise.parts()) {
      composer.place(part);
    }
    if (missed != 0) {
      composer.troubles.add(new Trouble(Trouble.Kind.FIT, composer.lines.size() - 1, missed));
    }
    return new Composition(composer.lines, composer.troubles);
  }

  /** What each part of a paragraph, from page end to page end, could be besides what it is. */
  public static List<Looseness> looseness(Paragraph p) {
    return p.text().isEmpty() ? List.of() : new Composer(p).pagewise().looseness();
  }

  private ParagraphBreaker pagewise() {
    return new ParagraphBreaker(matter, blanks, opportunities);
  }

  /** Which characters of a text the Latin font serves, one entry for each UTF-16 unit (rule 2). */
  public static boolean[] western(Paragraph p) {
    boolean[] western = new boolean[p.text().length()];
    PreparedText m = new PreparedText(p);
    for (int k = 0; k < m.n; k++) {
      Arrays.fill(western, m.start[k], m.start[k + 1], m.western[k]);
    }
    return western;
  }

  private void place(ParagraphBreaker.Part part) {
    if (placement == null || !placement.fits(part.fit())) {
      placement = new Justifier(matter, blanks, opportunities, part.fit());
    }
    int from = part.from();
    for (int end : part.ends()) {
      lines.add(placement.line(from, end));
      trouble(part.fit());
      from = end;
    }
  }

  /** What the line that was just fitted could not keep. */
  private void trouble(LineFitter fit) {
    int line = lines.size() - 1;
    if (fit.overfull) {
      troubles.add(new Trouble(Trouble.Kind.OVERFULL, line, fit.width - fit.target));
    }
    if (fit.loose > 0) {
      troubles.add(new Trouble(Trouble.Kind.LOOSE, line, fit.loose));
    }
    if (fit.alone) {
      troubles.add(new Trouble(Trouble.Kind.LONELY_CHARACTER, line, 1));
    }
  }
}
