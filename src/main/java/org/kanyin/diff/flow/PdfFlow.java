package org.kanyin.diff.flow;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.kanyin.analysis.ContentsEntries;
import org.kanyin.analysis.ContentsRows;
import org.kanyin.analysis.ContinuedTables;
import org.kanyin.analysis.FootnoteArea;
import org.kanyin.analysis.ParagraphStarts;
import org.kanyin.analysis.ReadingOrder;
import org.kanyin.analysis.TableContinuations;
import org.kanyin.analysis.TableRows;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageRow;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.ParagraphStart;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.inspect.model.Glyph;

/** A PDF's text in the order it is read, without heads, folios and the contents' page numbers. */
public final class PdfFlow {
  /** Lines of an item begin at one left edge, give or take so many points. */
  private static final double LEVEL = 1;

  private static final double NOWHERE = -1;

  /** A bullet stands in a line by itself: what follows it are the words. */
  private static final double AT_BULLET = -2;

  private final PageStructure structure;
  private final Set<PageLayout.Kind> separateKinds;
  private final Set<String> names;
  private final Map<Flow, SignCollector> flows = new EnumMap<>(Flow.class);
  private final ParagraphStarts starts;
  private final BandReading reading;
  private final Set<String> headsSeen = new HashSet<>();
  private final Map<Glyph, String> sectionOf = new IdentityHashMap<>();
  private List<List<Glyph>> labelsBefore = List.of();
  private PageRow.Part before;
  private boolean notesGoOn;

  /** Where the words of the last list's item begin, in points from the left. */
  private double item = NOWHERE;

  private PdfFlow(
      PageStructure structure,
      Set<PageLayout.Kind> separateKinds,
      Set<String> names,
      List<Sign> written) {
    reading = BandReading.like(written);
    this.structure = structure;
    this.names = names;
    this.separateKinds = separateKinds;
    this.starts = new ParagraphStarts(structure);
    for (Flow flow : Flow.values()) {
      flows.put(flow, new SignCollector());
    }
  }

  /**
   * @param separateKinds kinds of pages that are read apart; the others count as body
   * @param sections names of the sections, without blanks; empty where they are not known
   * @param written the manuscript's running text; empty where the other round is none
   */
  public static Round of(
      String file,
      PageStructure structure,
      Set<PageLayout.Kind> separateKinds,
      Set<String> sections,
      List<Sign> written) {
    PdfFlow text = new PdfFlow(structure, separateKinds, sections, written);
    if (separateKinds.contains(PageLayout.Kind.CONTENTS)) {
      ContentsEntries entries = new ContentsEntries(structure, sections, Set.of());
      entries
          .entries()
          .forEach(e -> e.glyphs().forEach(g -> text.sectionOf.put(g, entries.section(e))));
    }
    TableContinuations body = new TableContinuations();
    for (PageLayout layout : structure.pages()) {
      text.layout(layout, body);
    }
    text.bands(body.bands());
    Map<Flow, List<Sign>> signs = new EnumMap<>(Flow.class);
    text.flows.forEach((flow, s) -> signs.put(flow, s.all()));
    return new Round(file, signs, Optional.of(structure), Optional.empty());
  }

  private void layout(PageLayout layout, TableContinuations body) {
    List<PageRow> rows = PageRow.of(layout.number(), layout.text());
    boolean apart = separateKinds.contains(layout.kind());
    if (apart && layout.kind() == PageLayout.Kind.COVER) {
      cover(rows);
    } else if (apart && layout.kind() == PageLayout.Kind.CONTENTS) {
      int title = separateKinds.contains(PageLayout.Kind.COVER) ? ContentsRows.masthead(rows) : 0;
      cover(rows.subList(0, title));
      contents(rows.subList(title, rows.size()));
    } else {
      rows = front(layout, rows);
      FootnoteArea.TextAndNotes split =
          FootnoteArea.split(layout.page(), rows, structure.type().bodySize(), notesGoOn);
      notesGoOn = !split.notes().isEmpty();
      List<PageRow> once = ContinuedTables.without(split.text());
      body.add(ReadingOrder.of(layout.page(), once, structure.type().columns()));
      notes(split.notes());
    }
    Flow askew = layout.kind() == PageLayout.Kind.BODY ? Flow.NOTES : Flow.COVER;
    SlantedText.add(flows.get(askew), layout);
    heads(layout);
  }

  /** The head of the issue over the text of its first page, and the list of its articles. */
  private List<PageRow> front(PageLayout layout, List<PageRow> text) {
    List<PageRow> front = PageRow.of(layout.number(), layout.front());
    boolean listed = front.stream().anyMatch(ContentsRows::isTitle);
    int title = listed ? ContentsRows.masthead(front) : front.size();
    List<PageRow> body = new ArrayList<>();
    if (separateKinds.contains(PageLayout.Kind.COVER)) {
      cover(front.subList(0, title));
    } else {
      body.addAll(front.subList(0, title));
    }
    if (listed && separateKinds.contains(PageLayout.Kind.CONTENTS)) {
      contents(front.subList(title, front.size()));
    } else {
      body.addAll(front.subList(title, front.size()));
    }
    body.addAll(text);
    return body;
  }

  private void heads(PageLayout layout) {
    SignCollector signs = flows.get(Flow.HEADS);
    for (PageRow row : PageRow.of(layout.number(), layout.of(PageLayout.Role.HEAD).toList())) {
      for (PageRow.Part part : row.parts()) {
        if (headsSeen.add(PrintedText.solid(part.line()))) {
          signs.open();
          LineSigns.add(signs, new PageRow.Part(part.line(), part.page(), 0));
        }
      }
    }
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
    ContentsRows entries = new ContentsRows(rows);
    SectionLabels sections = new SectionLabels(entries, names);
    List<List<Glyph>> labels = sections.of(rows);
    Set<List<Glyph>> again = sections.again(labels, labelsBefore);
    labelsBefore = labels.isEmpty() ? labelsBefore : labels;
    for (PageRow row : rows) {
      for (PageRow.Part part : row.parts()) {
        for (List<Glyph> glyphs : entries.splitLabel(part)) {
          if (again.contains(glyphs)) {
            continue;
          }
          SignCollector signs = flows.get(labels.contains(glyphs) ? Flow.LABELS : Flow.CONTENTS);
          signs.lineEnd();
          // As in a manuscript: the section's name, and no elements that are known.
          String section = glyphs.isEmpty() ? "" : sectionOf.getOrDefault(glyphs.get(0), "");
          signs.form(section.isEmpty() ? "" : section + "\t");
          LineSigns.add(signs, part, glyphs, false);
          signs.form("");
        }
        if (ContentsRows.kept(part).size() < part.line().solid().size()) {
          flows.get(Flow.CONTENTS).open();
        }
      }
    }
  }

  private void notes(List<PageRow> rows) {
    SignCollector signs = flows.get(Flow.NOTES);
    for (PageRow row : rows) {
      for (PageRow.Part part : row.parts()) {
        if (FootnoteArea.isMark(part.line().glyphs().get(0).codePoint())) {
          signs.open();
        } else {
          signs.lineEnd();
        }
        LineSigns.add(signs, part, part.line().glyphs(), true);
      }
    }
  }

  /** Tables row by row and cell after cell, as they are written; text as it runs. */
  private void bands(List<ReadingOrder.Band> bands) {
    for (int i = 0; i < bands.size(); i++) {
      ReadingOrder.Band band = bands.get(i);
      List<TableRows.Row> cells =
          RuledBands.hasCells(band)
              ? TableRows.of(band, RuledBands.isRuledRow(bands, i))
              : List.of();
      boolean running = reading.isRunningText(band, cells);
      flows.get(Flow.BODY).cells(!running && (RuledBands.hasCells(band) || band.isTable()));
      if (running) {
        band.rows().forEach(r -> r.parts().forEach(p -> text(p, band.isRuled())));
      } else if (RuledBands.hasCells(band)) {
        cells.forEach(this::row);
      } else {
        boolean apart = band.isTable() || band.isRuled();
        band.columns().forEach(c -> c.forEach(p -> text(p, apart)));
      }
    }
  }

  private void row(TableRows.Row row) {
    SignCollector signs = flows.get(Flow.BODY);
    signs.entry();
    for (List<PageRow.Part> cell : row.cells()) {
      signs.open();
      for (PageRow.Part part : cell) {
        softHyphen(signs, part);
        signs.lineEnd();
        signs.start(starts.noRunningText());
        LineSigns.add(signs, part);
        before = part.isBullet() ? before : part;
      }
    }
  }

  /**
   * @param apart whether nobody can tell where a paragraph begins: in columns, between rules
   */
  private void text(PageRow.Part part, boolean apart) {
    SignCollector signs = flows.get(Flow.BODY);
    ParagraphStart start = apart ? starts.noRunningText() : starts.of(part);
    if (apart || opens(part)) {
      signs.open();
    } else {
      softHyphen(signs, part);
      signs.lineEnd();
    }
    signs.start(isOfItem(part) ? ParagraphStart.PERHAPS : start);
    LineSigns.add(signs, part);
    before = part.isBullet() ? before : part;
  }

  /** Whether the line begins where the words of the list's item above it begin. */
  private boolean isOfItem(PageRow.Part part) {
    OptionalDouble label = LineSigns.behindLabel(part);
    boolean bullet = item == AT_BULLET && !part.isBullet();
    item = part.isBullet() ? AT_BULLET : bullet ? part.line().left() : label.orElse(item);
    return !part.isBullet()
        && label.isEmpty()
        && !bullet
        && Math.abs(part.line().left() - item) < LEVEL;
  }

  private boolean opens(PageRow.Part part) {
    return before == null || part.isBullet() || starts.mayBegin(before, part);
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
}
