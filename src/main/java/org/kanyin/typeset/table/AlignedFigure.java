package org.kanyin.typeset.table;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fop.fo.flow.Block;
import org.apache.fop.fo.properties.CommonMarginBlock;
import org.apache.fop.fo.properties.FixedLength;
import org.kanyin.compose.Composer;
import org.kanyin.compose.model.Composition;
import org.kanyin.compose.model.Paragraph;

/**
 * A figure of a column whose decimal points, or last digits, stand under one another. All in
 * millipoints.
 *
 * @param block set flush right
 * @param before width of what stands before the point: sign, digits, group commas
 * @param after width of the rest: point, decimals, 百分号
 */
record AlignedFigure(Block block, int before, int after) {
  /** What stands before the point, or is the whole number. */
  private static final Pattern WHOLE = Pattern.compile("[^0-9]*[0-9,]+");

  static AlignedFigure of(Block block, Paragraph text) {
    Matcher whole = WHOLE.matcher(text.text());
    int point = whole.lookingAt() ? whole.end() : text.text().length();
    Composition line = Composer.onOneLine(text);
    int width = 0;
    int before = 0;
    for (Composition.Cell cell : line.lines().get(0).cells()) {
      width = cell.x() + cell.width();
      before = cell.end() <= point ? width : before;
    }
    return new AlignedFigure(block, before, width - before);
  }

  /** Puts the widest in the middle of its column, the others under it. */
  static void align(List<AlignedFigure> figures, int column) {
    int before = figures.stream().mapToInt(AlignedFigure::before).max().orElse(0);
    int after = figures.stream().mapToInt(AlignedFigure::after).max().orElse(0);
    int aside = Math.max(0, (column - before - after) / 2);
    for (AlignedFigure figure : figures) {
      CommonMarginBlock margins = figure.block().getCommonMarginBlock();
      margins.startIndent = FixedLength.getInstance(0);
      margins.endIndent = FixedLength.getInstance(aside + after - figure.after());
    }
  }
}
