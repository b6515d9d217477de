package org.kanyin.intake.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.intake.document.WordBlock;
import org.kanyin.intake.document.WordParagraph;
import org.kanyin.intake.document.WordPicture;
import org.kanyin.intake.document.WordTable;

/**
 * A table that sets pictures side by side, with their captions in the same cells or in the cells
 * below: each picture, and behind it its caption.
 */
final class PictureTable {
  private static final int CAPTION_MAX = 60;

  private PictureTable() {}

  static Optional<List<WordBlock>> figures(WordTable table) {
    List<WordBlock> all = new ArrayList<>();
    List<WordTable.Row> rows = table.rows();
    for (int i = 0; i < rows.size(); i++) {
      List<WordTable.Cell> cells = rows.get(i).cells();
      if (cells.stream().noneMatch(PictureTable::hasPicture)) {
        return Optional.empty();
      }
      List<WordTable.Cell> below = i + 1 < rows.size() ? rows.get(i + 1).cells() : List.of();
      boolean captions = isUnder(below, cells);
      for (int c = 0; c < cells.size(); c++) {
        if (!isFit(cells.get(c))) {
          return Optional.empty();
        }
        all.addAll(filled(cells.get(c)));
        if (captions) {
          all.addAll(filled(below.get(c)));
        }
      }
      i += captions ? 1 : 0;
    }
    return Optional.of(all);
  }

  private static boolean hasPicture(WordTable.Cell cell) {
    return cell.blocks().stream().anyMatch(PictureTable::holdsPicture);
  }

  private static boolean holdsPicture(WordBlock block) {
    return block instanceof WordParagraph p
        && p.inlines().stream().anyMatch(WordPicture.class::isInstance);
  }

  /** Whether each cell below has a few words, and stands under one with a picture or is empty. */
  private static boolean isUnder(List<WordTable.Cell> below, List<WordTable.Cell> cells) {
    boolean alike =
        below.size() == cells.size() && below.stream().noneMatch(PictureTable::hasPicture);
    for (int c = 0; alike && c < below.size(); c++) {
      alike = isFit(below.get(c)) && (filled(below.get(c)).isEmpty() || hasPicture(cells.get(c)));
    }
    return alike;
  }

  /** At most a picture and a caption. */
  private static boolean isFit(WordTable.Cell cell) {
    List<WordBlock> filled = filled(cell);
    long words =
        filled.stream()
            .filter(b -> b instanceof WordParagraph p && !p.text().isBlank())
            .filter(b -> ((WordParagraph) b).text().length() <= CAPTION_MAX)
            .count();
    long others =
        filled.stream()
            .filter(
                b ->
                    !(b instanceof WordParagraph p)
                        || p.text().length() > CAPTION_MAX
                        || p.label().isPresent())
            .count();
    return words <= 1 && others == 0;
  }

  private static List<WordBlock> filled(WordTable.Cell cell) {
    return cell.blocks().stream()
        .filter(b -> !(b instanceof WordParagraph p) || !p.isEmpty())
        .toList();
  }
}
