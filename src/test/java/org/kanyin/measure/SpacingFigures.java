package org.kanyin.measure;

import java.util.List;

/** What stands between the characters of a line (composition rules 6, 9, 11, 13). */
final class SpacingFigures {
  private static final double EVEN = 0.1;
  private static final double EXACT = 0.05;

  final Figure even =
      Figure.share(
          "lines on which every gap between Chinese characters is 1 em ± 0.1 pt", "≥ 99.6 %");
  final Figure step = Figure.largest("largest step between Chinese characters", "≤ 1.1 em");
  final Figure gap = Figure.largest("largest Chinese–Western gap", "≤ 0.5 em");
  final Figure pairs = Figure.share("adjacent marks closed up", "all");

  void count(Placed p) {
    for (int i = 0; i < p.rows().size(); i++) {
      Row row = p.rows().get(i);
      List<CharacterCell> cells = CharacterCell.of(p.block(), row);
      boolean isEven = true;
      boolean any = false;
      for (int k = 1; k < cells.size(); k++) {
        CharacterCell a = cells.get(k - 1);
        CharacterCell b = cells.get(k);
        boolean han = a.isHan() && b.isHan() && areNeighbours(a, b);
        any |= han;
        isEven &= !han || Math.abs(b.left() - a.left() - a.em()) <= EVEN;
        between(p.block(), row, a, b);
      }
      if (any && (p.block().isJustified() || p.block().isBody())) {
        even.count(isEven, row, "uneven");
      }
    }
  }

  private static boolean areNeighbours(CharacterCell a, CharacterCell b) {
    return b.at() == a.at() + Character.charCount(a.codePoint());
  }

  /** Typed blanks may stand between, but neither U+3000 nor a note's mark. */
  private static boolean meet(Block block, CharacterCell a, CharacterCell b) {
    for (int i = a.at() + Character.charCount(a.codePoint()); i < b.at(); i++) {
      if (block.text().charAt(i) == '\u3000') {
        return false;
      }
    }
    return block.notes().stream().noneMatch(n -> n > a.at() && n <= b.at());
  }

  private void between(Block block, Row row, CharacterCell a, CharacterCell b) {
    double em = Math.min(a.em(), b.em());
    if (a.isHan() && b.isHan() && areNeighbours(a, b) && a.em() == b.em()) {
      step.measure((b.left() - a.left()) / em, 1.1 + EXACT / em, row);
    } else if (meet(block, a, b)
        && ((a.isHan() && b.isLettering()) || (a.isLettering() && b.isHan()))) {
      gap.measure((b.left() - a.right()) / em, 0.5 + EXACT / em, row);
    } else if (Marks.isSqueezed(a.kind()) && Marks.isSqueezed(b.kind()) && areNeighbours(a, b)) {
      pair(row, a, b, em);
    }
  }

  /** Two marks that look away from one another keep half an em, all others keep nothing. */
  private void pair(Row row, CharacterCell a, CharacterCell b, double em) {
    boolean apart = Marks.isClosing(a.kind()) && b.kind().equals("opening");
    double most = apart ? em / 2 : 0;
    double blank = b.left() - a.right();
    pairs.count(
        blank <= most + EXACT,
        row,
        String.format(
            java.util.Locale.ROOT, "%c%c %.2f em", a.codePoint(), b.codePoint(), blank / em));
  }
}
