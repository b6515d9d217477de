package org.kanyin.measure;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the manuscript can be had back from the PDF (composition rule 19). */
final class TextFigures {
  final Figure verbatim = Figure.share("manuscript blocks verbatim in the glyph stream", "100 %");
  final Optional<Figure> poppler;
  final Optional<Figure> popplerRaw;

  TextFigures(List<Block> blocks, List<Placed> placed, Optional<Path> pdf) {
    Set<String> found = placed.stream().map(p -> p.block().id()).collect(Collectors.toSet());
    for (Placed p : placed) {
      verbatim.count(p.isVerbatim(), p.rows().get(0), p.block().id() + " differs");
    }
    for (Block b : blocks) {
      if (!found.contains(b.id())) {
        verbatim.count(false, b.id() + " not found: " + b.text());
      }
    }
    poppler =
        pdf.flatMap(p -> Poppler.text(p, Poppler.READING))
            .map(text -> byPoppler("by poppler, Chinese–Western blanks removed", blocks, text));
    popplerRaw =
        pdf.flatMap(p -> Poppler.text(p, Poppler.RAW))
            .map(text -> byPoppler("the same in the order of drawing (-raw)", blocks, text));
  }

  private static Figure byPoppler(String name, List<Block> blocks, String text) {
    Figure figure = Figure.share(name, "100 %");
    Extracted extracted = new Extracted(text);
    for (Block b : blocks) {
      figure.count(extracted.holds(b), b.id() + " " + b.kind() + ": " + b.text());
    }
    return figure;
  }
}
