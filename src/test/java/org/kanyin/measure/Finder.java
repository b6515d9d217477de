package org.kanyin.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the manuscript's blocks on the pages. Blanks do not count in the search, whole lines may
 * stand between a block's lines (heads, folios, notes), and others' text before and after it on its
 * first and last line (labels, bylines).
 */
final class Finder {
  /** Lines of page furniture and notes that may part a block. */
  private static final int BETWEEN = 60;

  /** From so many characters on, a block's place is taken as a sign of where we are. */
  private static final int SURE = 20;

  private final List<PrintedLine> lines;
  private final List<Solid> solids = new ArrayList<>();
  private int cursor;

  Finder(List<PrintedLine> lines) {
    this.lines = lines.stream().filter(l -> !isContinued(l)).toList();
    this.lines.forEach(l -> solids.add(Solid.of(l)));
  }

  /** The style's line over a table that goes on, 续表1: no block is in it. */
  private static boolean isContinued(PrintedLine line) {
    StringBuilder text = new StringBuilder();
    line.glyphs().forEach(g -> text.appendCodePoint(g.codePoint()));
    return text.toString().strip().matches("续表[0-9]*");
  }

  /** A line without its blanks. */
  private record Solid(int[] codePoints, int[] glyph) {
    static Solid of(PrintedLine line) {
      int[] glyph = new int[line.glyphs().size()];
      int n = 0;
      for (int i = 0; i < glyph.length; i++) {
        if (!line.glyphs().get(i).isBlank()) {
          glyph[n++] = i;
        }
      }
      int[] codePoints = new int[n];
      for (int i = 0; i < n; i++) {
        codePoints[i] = line.glyphs().get(glyph[i]).codePoint();
      }
      return new Solid(codePoints, glyph);
    }
  }

  /** The blocks that were found, in the order of the manuscript. */
  List<Placed> find(List<Block> blocks) {
    // The contents repeat every title: begin where the first long paragraph stands.
    for (Block b : blocks) {
      if (b.kind().equals("p") && b.text().length() > SURE) {
        cursor = Math.max(0, from(b, 0).map(p -> lines.indexOf(first(p)) - 30).orElse(0));
        break;
      }
    }
    int body = firstOfPage(cursor);
    cursor = body;
    List<Placed> placed = new ArrayList<>();
    for (Block b : blocks) {
      Optional<Placed> found = from(b, cursor);
      if (found.isEmpty()) {
        found = from(b, 0);
      }
      found.ifPresent(placed::add);
      found.filter(p -> b.isBody() && b.text().length() > SURE).ifPresent(this::moveOn);
    }
    return placed;
  }

  private int firstOfPage(int line) {
    int first = line;
    while (first > 0 && lines.get(first - 1).page() == lines.get(line).page()) {
      first--;
    }
    return first;
  }

  private static PrintedLine first(Placed p) {
    return p.rows().get(0).line();
  }

  private void moveOn(Placed p) {
    cursor = lines.indexOf(p.rows().get(p.rows().size() - 1).line());
  }

  private Optional<Placed> from(Block block, int line) {
    Needle needle = new Needle(block);
    for (int i = line; i < lines.size(); i++) {
      for (int at = 0; at < solids.get(i).codePoints.length; at++) {
        List<Row> rows = rows(needle, i, at);
        if (rows != null) {
          return Optional.of(new Placed(block, rows));
        }
      }
    }
    return Optional.empty();
  }

  private List<Row> rows(Needle needle, int line, int at) {
    int next = needle.match(solids.get(line).codePoints, at, lines.get(line), 0);
    if (next < 0) {
      return null;
    }
    List<Row> rows = new ArrayList<>();
    rows.add(needle.row(lines.get(line), solids.get(line).glyph, next));
    int skipped = 0;
    for (int i = line + 1; next < needle.length() && i < lines.size(); i++) {
      int after =
          Math.abs(lines.get(i).size() - lines.get(line).size()) > 0.1
              ? -1
              : needle.match(solids.get(i).codePoints, 0, lines.get(i), next);
      if (after > next) {
        rows.add(needle.row(lines.get(i), solids.get(i).glyph, after));
        next = after;
        skipped = 0;
      } else if (++skipped > BETWEEN) {
        return null;
      }
    }
    return next == needle.length() ? rows : null;
  }
}
