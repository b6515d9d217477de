package org.kanyin.measure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether the manuscript can be had back from the PDF (composition rule 19). */
final class TextFigures {
  final Figure verbatim = Figure.share("manuscript blocks verbatim in the glyph stream", "100 %");
  final Optional<Figure> poppler;

  TextFigures(List<Block> blocks, List<Placed> placed, Optional<String> extracted) {
    List<String> found = placed.stream().map(p -> p.block().id()).collect(Collectors.toList());
    for (Placed p : placed) {
      verbatim.count(p.isVerbatim(), p.rows().get(0), p.block().id() + " differs");
    }
    for (Block b : blocks) {
      if (!found.contains(b.id())) {
        verbatim.count(false, b.id() + " not found: " + b.text());
      }
    }
    poppler = extracted.map(text -> byPoppler(blocks, text));
  }

  private static Figure byPoppler(List<Block> blocks, String text) {
    Figure figure =
        Figure.share("by poppler, blanks at Chinese–Western boundaries removed", "100 %");
    Extracted extracted = new Extracted(text);
    for (Block b : blocks) {
      figure.count(extracted.holds(b), b.id() + " " + b.kind() + ": " + b.text());
    }
    return figure;
  }
}
