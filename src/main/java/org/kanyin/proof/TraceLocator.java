package org.kanyin.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.analysis.model.PageRegion;
import org.kanyin.base.Finding;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.Place;
import org.kanyin.inspect.model.Box;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.ManuscriptSourceMap;

/** From a place in the manuscript to the place on the page that shows it. */
final class TraceLocator {
  /** The em box of Chinese type above and below its baseline. */
  private static final double ASCENT = 0.88;

  private static final double DESCENT = 0.12;

  /** What the height of a line is computed from where its cells do not tell: points. */
  private static final double BODY = 12;

  private record CharacterPosition(int page, double left, double right, double baseline) {}

  private final Map<Place, CharacterPosition> positions = new HashMap<>();

  TraceLocator(LayoutTrace trace, Issue issue) {
    ManuscriptSourceMap origins = new ManuscriptSourceMap(issue);
    for (LayoutTrace.Page page : trace.pages()) {
      for (LayoutTrace.Line line : page.lines()) {
        note(page.number(), line, origins);
      }
    }
  }

  private void note(int page, LayoutTrace.Line line, ManuscriptSourceMap origins) {
    for (LayoutTrace.Run run : line.runs()) {
      for (int i = run.from(); i < run.to(); i += Character.charCount(line.text().codePointAt(i))) {
        CharacterPosition position =
            new CharacterPosition(page, line.glyphX().get(i), right(line, i), line.baseline());
        origins
            .placeOf(run.block(), run.of(i))
            .ifPresent(p -> positions.merge(p, position, TraceLocator::later));
      }
    }
  }

  /** Where the next character begins, or the line ends. */
  private static double right(LayoutTrace.Line line, int index) {
    int next = index + Character.charCount(line.text().codePointAt(index));
    double right = next < line.text().length() ? line.glyphX().get(next) : line.x() + line.width();
    return Math.max(line.glyphX().get(index), right);
  }

  /** Of two showings of one character the later: titles stand in the contents first. */
  private static CharacterPosition later(CharacterPosition one, CharacterPosition other) {
    return other.page() > one.page() ? other : one;
  }

  /** The boxes of what the finding's text covers, one a line; none where it is not shown. */
  List<PageRegion> of(Finding finding) {
    Place at = finding.place();
    List<PageRegion> marks = new ArrayList<>();
    int length = Math.max(1, finding.text().codePointCount(0, finding.text().length()));
    CharacterPosition run = null;
    for (int i = 0; at.line() > 0 && i < length; i++) {
      CharacterPosition next = positions.get(Place.at(at.file(), at.line(), at.column() + i));
      if (next == null) {
        break;
      }
      if (run != null && (run.page() != next.page() || run.baseline() != next.baseline())) {
        marks.add(mark(run));
        run = null;
      }
      run =
          run == null
              ? next
              : new CharacterPosition(run.page(), run.left(), next.right(), run.baseline());
    }
    if (run != null) {
      marks.add(mark(run));
    }
    return marks;
  }

  private static PageRegion mark(CharacterPosition run) {
    Box box =
        new Box(
            run.left(),
            run.baseline() - ASCENT * BODY,
            run.right(),
            run.baseline() + DESCENT * BODY);
    return new PageRegion(run.page(), box);
  }
}
