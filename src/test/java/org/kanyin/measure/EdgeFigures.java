package org.kanyin.measure;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What stands at the lines' edges (composition rules 1, 6, 12, 15). */
final class EdgeFigures {
  private static final double EXACT = 0.05;
  private static final Pattern ADDRESS = Pattern.compile("[!-~]*[/@.-][!-~]*");

  final Figure flush =
      Figure.share("justified lines whose last cell ends within 0.05 pt of the measure", "100 %");
  final Figure start = Figure.share("line starts without a forbidden mark (level gb)", "all");
  final Figure end = Figure.share("line ends without a forbidden mark (level gb)", "all");
  final Figure endHalf = Figure.share("marks at justified line ends half width", "all");
  final Figure startTrimmed = Figure.share("opening marks at line starts trimmed", "all");
  final Figure indent = Figure.share("first-line indents exactly 2 em", "100 %");
  final Figure lonely = Figure.share("last lines without 孤字", "all");

  private final Columns columns;

  EdgeFigures(Columns columns) {
    this.columns = columns;
  }

  void count(Placed p) {
    for (int i = 0; i < p.rows().size(); i++) {
      Row row = p.rows().get(i);
      List<CharacterCell> cells = CharacterCell.of(p.block(), row);
      if (i > 0) {
        starts(p, row, cells.get(0));
      }
      if (!p.isLast(i)) {
        ends(p, i, cells.get(cells.size() - 1));
      }
    }
    if (p.block().isJustified() || p.block().kind().equals("heading")) {
      indent(p);
      lonely(p);
    }
  }

  private void starts(Placed p, Row row, CharacterCell first) {
    String text = p.block().text();
    start.count(!Marks.mayNotStart(text, first.at()), row, "begins with a forbidden mark");
    if (first.kind().equals("opening") && p.block().isJustified()) {
      double off = first.left() - columns.left(p);
      startTrimmed.count(Math.abs(off) <= EXACT, row, points(off));
    }
  }

  private void ends(Placed p, int i, CharacterCell last) {
    String text = p.block().text();
    Row row = p.rows().get(i);
    boolean allowed = !Marks.mayNotEnd(text, last.at()) || inAddress(text, last.at());
    end.count(allowed || p.isEnded(i), row, "ends with a forbidden mark");
    if (p.block().isJustified() && !p.isEnded(i)) {
      double off = last.right() - columns.right(p);
      flush.count(Math.abs(off) <= EXACT, row, points(off));
      if (Marks.isClosing(last.kind())) {
        endHalf.count(Math.abs(off) <= EXACT, row, points(off));
      }
    }
  }

  /** A web or mail address may be broken after its / (rule 3). */
  private static boolean inAddress(String text, int at) {
    int start = at;
    int end = at;
    while (start > 0 && text.charAt(start - 1) > ' ' && text.charAt(start - 1) < 0x7F) {
      start--;
    }
    while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) < 0x7F) {
      end++;
    }
    return end - start > 4 && ADDRESS.matcher(text.substring(start, end)).matches();
  }

  private void indent(Placed p) {
    Row row = p.rows().get(0);
    boolean own = p.block().kind().equals("p") && row.line().glyphs().get(0) == row.glyphs().get(0);
    double em = columns.bodySize();
    if (!own || p.rows().size() < 2 || Math.abs(row.line().size() - em) > EXACT) {
      return;
    }
    double off = CharacterCell.of(p.block(), row).get(0).left() - columns.left(p);
    boolean unindented =
        Math.abs(off) <= EXACT && Math.abs(columns.left(p) - columns.bodyLeft()) > em;
    if (!unindented) {
      indent.count(Math.abs(off - 2 * em) <= EXACT, row, points(off));
    }
  }

  private void lonely(Placed p) {
    if (p.rows().size() < 2) {
      return;
    }
    Row row = p.rows().get(p.rows().size() - 1);
    long ink =
        row.line().glyphs().stream().filter(g -> Character.isLetterOrDigit(g.codePoint())).count();
    boolean western =
        CharacterCell.of(p.block(), row).stream().anyMatch(c -> c.kind().equals("western"));
    lonely.count(ink > 1 || western, row, "one character");
  }

  private static String points(double off) {
    return String.format(Locale.ROOT, "%+.3f pt", off);
  }
}
