package org.kanyin.diff.flow;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kanyin.analysis.EntryRows;
import org.kanyin.analysis.FootnoteArea;
import org.kanyin.analysis.PageRow;
import org.kanyin.analysis.PageStructure;
import org.kanyin.analysis.ParagraphStart;
import org.kanyin.analysis.ParagraphStarts;
import org.kanyin.analysis.ReadingOrder;
import org.kanyin.analysis.TableContinuations;
import org.kanyin.inspect.model.Glyph;

/** A PDF's text in the order it is read, without heads, folios and the contents' page numbers. */
public final class PdfFlow {
  private static final double SHORT = 1.5;
  private static final double SLANTED = 0.5;

  private final PageStructure anatomy;
  private final Set<PageStructure.Kind> trusted;
  private final Map<Flow, SignCollector> flows = new EnumMap<>(Flow.class);
  private final ParagraphStarts indents;
  private PageRow.Part before;
  private boolean notesGoOn;

  private PdfFlow(PageStructure anatomy, Set<PageStructure.Kind> trusted) {
    this.anatomy = anatomy;
    this.trusted = trusted;
    this.indents = new ParagraphStarts(anatomy);
    for (Flow flow : Flow.values()) {
      flows.put(flow, new SignCollector());
    }
  }

  /**
   * @param trusted kinds of pages that are read apart; the others count as body
   */
  public static Round of(String file, PageStructure anatomy, Set<PageStructure.Kind> trusted) {
    PdfFlow text = new PdfFlow(anatomy, trusted);
    TableContinuations body = new TableContinuations();
    for (PageStructure.Leaf leaf : anatomy.leaves()) {
      text.leaf(leaf, body);
    }
    body.bands().forEach(text::band);
    Map<Flow, List<Sign>> signs = new EnumMap<>(Flow.class);
    text.flows.forEach((flow, s) -> signs.put(flow, s.all()));
    return new Round(file, signs, Optional.of(anatomy), Optional.empty());
  }

  private void leaf(PageStructure.Leaf leaf, TableContinuations body) {
    List<PageRow> rows = PageRow.of(leaf.number(), leaf.text());
    boolean apart = trusted.contains(leaf.kind());
    if (apart && leaf.kind() == PageStructure.Kind.COVER) {
      cover(rows);
    } else if (apart && leaf.kind() == PageStructure.Kind.CONTENTS) {
      contents(rows);
    } else {
      FootnoteArea.Parted parted = FootnoteArea.part(rows, anatomy.type().bodySize(), notesGoOn);
      notesGoOn = !parted.notes().isEmpty();
      body.add(ReadingOrder.of(leaf.page(), parted.text(), anatomy.type().columns()));
      notes(parted.notes());
    }
    slanted(leaf);
  }

  private void cover(List<PageRow> rows) {
    SignCollector signs = flows.get(Flow.COVER);
    for (PageRow row : rows) {
      for (PageRow.Part part : row.parts()) {
        signs.open();
        LineSigns.add(signs, part);
      }
    }
  }

  private void contents(List<PageRow> rows) {
    EntryRows entries = new EntryRows(rows);
    boolean begun = false;
    for (PageRow row : rows) {
      begun |= entries.beginsIn(row);
      for (PageRow.Part part : row.parts()) {
        for (List<Glyph> glyphs : entries.parted(part)) {
          boolean label = begun && entries.isLabel(glyphs);
          SignCollector signs = flows.get(label ? Flow.LABELS : Flow.CONTENTS);
          signs.lineEnd();
          LineSigns.add(signs, part, glyphs, false);
        }
        if (EntryRows.kept(part).size() < part.line().solid().size()) {
          flows.get(Flow.CONTENTS).open();
        }
      }
    }
  }

  private void notes(List<PageRow> rows) {
    SignCollector signs = flows.get(Flow.NOTES);
    for (PageRow row : rows) {
      for (PageRow.Part part : row.parts()) {
        signs.lineEnd();
        LineSigns.add(signs, part, part.line().glyphs(), true);
      }
    }
  }

  private void band(ReadingOrder.Band band) {
    SignCollector signs = flows.get(Flow.BODY);
    signs.cells(band.isTable() || band.isRuled());
    for (List<PageRow.Part> column : band.columns()) {
      for (PageRow.Part part : column) {
        boolean apart = band.isTable() || band.isRuled();
        ParagraphStart start = apart ? indents.elsewhere() : indents.of(part);
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

  /**
   * Whether a paragraph begins: the last line ended early, this one is set in or of another size.
   */
  private boolean opens(PageRow.Part part) {
    if (before == null || part.isBullet()) {
      return true;
    }
    double size = part.line().size();
    return before.line().cellRight() < edges(before).right() - SHORT * size
        || Math.abs(before.line().size() - size) > 0.05 * size
        || part.line().cellLeft() > edges(part).left() + SHORT * size;
  }

  private PageStructure.Edges edges(PageRow.Part part) {
    return anatomy.type().edges(anatomy.leaves().get(part.page() - 1).isOdd());
  }

  private void softHyphen(SignCollector signs, PageRow.Part part) {
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

  /**
   * What is written up, down or askew stands in no line: as it was drawn, after the page's text.
   */
  private void slanted(PageStructure.Leaf leaf) {
    SignCollector signs =
        flows.get(leaf.kind() == PageStructure.Kind.BODY ? Flow.NOTES : Flow.COVER);
    List<Glyph> glyphs = new ArrayList<>(leaf.page().glyphs());
    glyphs.removeIf(g -> Math.abs(g.angle()) < SLANTED || g.isBlank() || !g.shown());
    if (!glyphs.isEmpty()) {
      signs.open();
      glyphs.forEach(
          g ->
              signs.add(
                  g.text().isEmpty() ? "\uFFFD" : g.text(),
                  new SignSource.OnPage(leaf.number(), 0, g.box()),
                  false));
    }
  }
}
