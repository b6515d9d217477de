package org.kanyin.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kanyin.base.LayoutTrace;
import org.kanyin.manifest.model.Issue;
import org.kanyin.render.model.Rendered;

/** All figures of one PDF of one issue. */
final class Report {
  final Columns columns;
  final EdgeFigures edges;
  final SpacingFigures spacing;
  final PartedFigures parted;
  final GridFigures grid;
  final TextFigures text;
  final List<Placed> placed;

  private Report(
      List<Block> blocks, List<Placed> placed, Set<String> admitted, Optional<Path> pdf) {
    this.placed = placed;
    columns = new Columns(placed);
    edges = new EdgeFigures(columns);
    spacing = new SpacingFigures();
    parted = new PartedFigures(admitted);
    grid = new GridFigures(placed, columns.bodySize());
    text = new TextFigures(blocks, placed, pdf);
    for (Placed p : placed) {
      if (!p.block().isSpaced()) {
        edges.count(p);
        spacing.count(p);
        parted.count(p);
      }
    }
  }

  /**
   * Measures a PDF.
   *
   * @param trace where there is one: only for the partings of number and unit it admits
   */
  static Report of(Issue issue, Path pdf, Optional<LayoutTrace> trace) throws IOException {
    return of(
        Block.of(issue),
        GlyphStream.of(Files.readAllBytes(pdf)),
        trace.map(Report::admitted).orElse(Set.of()),
        Optional.of(pdf));
  }

  /** Measures glyphs; without a file poppler is not asked. */
  static Report of(
      List<Block> blocks, List<ExtractedGlyph> glyphs, Set<String> admitted, Optional<Path> pdf) {
    List<Placed> placed = new Finder(PrintedLine.of(glyphs)).find(blocks);
    return new Report(blocks, placed, admitted, pdf);
  }

  /** Measures what our print room made. */
  static Report of(Issue issue, Rendered rendered) throws IOException {
    Path pdf = Files.createTempFile("measured", ".pdf");
    try {
      Files.write(pdf, rendered.pdf());
      return of(issue, pdf, Optional.of(rendered.trace()));
    } finally {
      Files.delete(pdf);
    }
  }

  private static Set<String> admitted(LayoutTrace trace) {
    return trace.pages().stream()
        .flatMap(p -> p.lines().stream())
        .filter(l -> l.adjustment().containsKey("number-unit-parted"))
        .map(l -> l.block() + "@" + l.end())
        .collect(Collectors.toSet());
  }

  List<Figure> figures() {
    List<Figure> all =
        new ArrayList<>(
            List.of(
                edges.flush,
                edges.start,
                edges.end,
                spacing.pairs,
                edges.endHalf,
                edges.startTrimmed,
                edges.indent,
                parted.numbers,
                parted.words,
                parted.units,
                spacing.even,
                spacing.step,
                spacing.gap,
                edges.lonely,
                text.verbatim));
    text.poppler.ifPresent(all::add);
    text.popplerRaw.ifPresent(all::add);
    all.add(grid.grid);
    return all;
  }

  /**
   * The table.
   *
   * @param examples how many faults to show of each figure
   */
  String table(String title, int examples) {
    StringBuilder out = new StringBuilder("== " + title + "\n");
    out.append(
        String.format(
            Locale.ROOT,
            "%d blocks found; body %.2f pt, measure %.3f pt = %.3f em, pitch %.3f pt; %d partings"
                + " of number and unit marked%n",
            placed.size(),
            columns.bodySize(),
            columns.measure(),
            columns.measure() / columns.bodySize(),
            grid.pitch,
            parted.marked()));
    for (Figure f : figures()) {
      out.append(f).append('\n');
      f.faults().stream().limit(examples).forEach(e -> out.append("      ").append(e).append('\n'));
    }
    if (text.poppler.isEmpty()) {
      out.append("by poppler: skipped, no pdftotext here\n");
    }
    return out.toString();
  }
}
