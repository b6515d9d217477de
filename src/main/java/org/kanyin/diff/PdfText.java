package org.kanyin.diff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kanyin.inspect.Anatomy;
import org.kanyin.inspect.Glyph;

/** A PDF's text in the order it is read, without heads, folios and the contents' page numbers. */
final class PdfText {
  private static final double SHORT = 1.5;
  private static final double SLANTED = 0.5;

  private final Anatomy anatomy;
  private final Set<Anatomy.Kind> trusted;
  private final Map<Flow, Signs> flows = new EnumMap<>(Flow.class);
  private final Indents indents;
  private Row.Part before;
  private boolean notesGoOn;

  private PdfText(Anatomy anatomy, Set<Anatomy.Kind> trusted) {
    this.anatomy = anatomy;
    this.trusted = trusted;
    this.indents = new Indents(anatomy);
    for (Flow flow : Flow.values()) {
      flows.put(flow, new Signs());
    }
  }

  /**
   * @param trusted kinds of pages that are read apart; the others count as body
   */
  static Round of(String file, Anatomy anatomy, Set<Anatomy.Kind> trusted) {
    PdfText text = new PdfText(anatomy, trusted);
    Stitches body = new Stitches();
    for (Anatomy.Leaf leaf : anatomy.leaves()) {
      text.leaf(leaf, body);
    }
    body.bands().forEach(text::band);
    Map<Flow, List<Sign>> signs = new EnumMap<>(Flow.class);
    text.flows.forEach((flow, s) -> signs.put(flow, s.all()));
    return new Round(file, signs, Optional.of(anatomy), Optional.empty());
  }

  private void leaf(Anatomy.Leaf leaf, Stitches body) {
    List<Row> rows = Row.of(leaf.number(), leaf.text());
    boolean apart = trusted.contains(leaf.kind());
    if (apart && leaf.kind() == Anatomy.Kind.COVER) {
      cover(rows);
    } else if (apart && leaf.kind() == Anatomy.Kind.CONTENTS) {
      contents(rows);
    } else {
      FootNotes.Parted parted = FootNotes.part(rows, anatomy.type().bodySize(), notesGoOn);
      notesGoOn = !parted.notes().isEmpty();
      body.add(Bands.of(leaf.page(), parted.text(), anatomy.type().columns()));
      notes(parted.notes());
    }
    slanted(leaf);
  }

  private void cover(List<Row> rows) {
    Signs signs = flows.get(Flow.COVER);
    for (Row row : rows) {
      for (Row.Part part : row.parts()) {
        signs.open();
        LineSigns.add(signs, part);
      }
    }
  }

  private void contents(List<Row> rows) {
    Entries entries = new Entries(rows);
    boolean begun = false;
    for (Row row : rows) {
      begun |= entries.beginsIn(row);
      for (Row.Part part : row.parts()) {
        for (List<Glyph> glyphs : entries.parted(part)) {
          boolean label = begun && entries.isLabel(glyphs);
          Signs signs = flows.get(label ? Flow.LABELS : Flow.CONTENTS);
          signs.lineEnd();
          LineSigns.add(signs, part, glyphs, false);
        }
        if (Entries.kept(part).size() < part.line().solid().size()) {
          flows.get(Flow.CONTENTS).open();
        }
      }
    }
  }

  private void notes(List<Row> rows) {
    Signs signs = flows.get(Flow.NOTES);
    for (Row row : rows) {
      for (Row.Part part : row.parts()) {
        signs.lineEnd();
        LineSigns.add(signs, part, part.line().glyphs(), true);
      }
    }
  }

  private void band(Bands.Band band) {
    Signs signs = flows.get(Flow.BODY);
    signs.cells(band.isTable() || band.isRuled());
    for (List<Row.Part> column : band.columns()) {
      for (Row.Part part : column) {
        boolean apart = band.isTable() || band.isRuled();
        Sign.Start start = apart ? indents.elsewhere() : indents.of(part);
        if (apart || opens(part)) {
          signs.open();
        } else {
          softHyphen(signs, part);
          signs.lineEnd();
        }
        signs.start(start);
        LineSigns.add(signs, part);
        before = part.isBullet() ? before : part;
      }
    }
  }

  /** Whether a paragraph begins: the last line ended early, this one is set in or of another size. */
  private boolean opens(Row.Part part) {
    if (before == null || part.isBullet()) {
      return true;
    }
    double size = part.line().size();
    return before.line().cellRight() < edges(before).right() - SHORT * size
        || Math.abs(before.line().size() - size) > 0.05 * size
        || part.line().cellLeft() > edges(part).left() + SHORT * size;
  }

  private Anatomy.Edges edges(Row.Part part) {
    return anatomy.type().edges(anatomy.leaves().get(part.page() - 1).isOdd());
  }

  private void softHyphen(Signs signs, Row.Part part) {
    List<Sign> all = signs.all();
    int n = all.size();
    List<Glyph> solid = part.line().solid();
    if (n > 1
        && !solid.isEmpty()
        && (all.get(n - 1).key() == '-' || all.get(n - 1).key() == 0x2010)
        && all.get(n - 2).isLatinWord()
        && Character.isLowerCase(solid.get(0).codePoint())) {
      signs.softenLast();
    }
  }

  /** What is written up, down or askew stands in no line: as it was drawn, after the page's text. */
  private void slanted(Anatomy.Leaf leaf) {
    Signs signs = flows.get(leaf.kind() == Anatomy.Kind.BODY ? Flow.NOTES : Flow.COVER);
    List<Glyph> glyphs = new ArrayList<>(leaf.page().glyphs());
    glyphs.removeIf(g -> Math.abs(g.angle()) < SLANTED || g.isBlank() || !g.shown());
    if (!glyphs.isEmpty()) {
      signs.open();
      glyphs.forEach(
          g ->
              signs.add(
                  g.text().isEmpty() ? "\uFFFD" : g.text(),
                  new Spot.OnPage(leaf.number(), 0, g.box()),
                  false));
    }
  }
}
