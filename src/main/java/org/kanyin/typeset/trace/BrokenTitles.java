package org.kanyin.typeset.trace;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.base.Finding;
import org.kanyin.base.InvisibleCharacters;
import org.kanyin.base.Place;
import org.kanyin.base.SourceMap;
import org.kanyin.compose.model.Composition.Line;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.typeset.findings.TypesetFindings;
import org.kanyin.typeset.text.BlockText;
import org.kanyin.typeset.text.TextPiece;

/** Where lines of a title end that the editor did not end. */
final class BrokenTitles {
  private BrokenTitles() {}

  static List<Finding> of(BlockText block, SourceMap places) {
    List<Finding> findings = new ArrayList<>();
    List<Line> lines = block.composition().lines();
    for (int i = 0; i + 1 < lines.size(); i++) {
      int next = lines.get(i + 1).start();
      if (block.paragraph().text().charAt(next - 1) != Paragraph.LINE_BREAK) {
        String before = words(block, lines.get(i));
        String after = words(block, lines.get(i + 1));
        findings.add(
            TypesetFindings.finding("T040", place(block, next, places), before, after)
                .withText(before));
      }
    }
    return findings;
  }

  /** The place of the character that begins the line; break characters are no text there. */
  private static Place place(BlockText block, int index, SourceMap places) {
    for (TextPiece piece : block.pieces().values()) {
      if (!piece.source().isEmpty() && piece.start() <= index && index < piece.end()) {
        int breaks = 0;
        for (int i = piece.start(); i < index; i++) {
          breaks += block.paragraph().text().charAt(i) == Paragraph.LINE_BREAK ? 1 : 0;
        }
        return places.of(piece.source(), piece.sourceStart() + index - piece.start() - breaks);
      }
    }
    return places.of(block.source(), 0);
  }

  private static String words(BlockText block, Line line) {
    StringBuilder words = new StringBuilder();
    block
        .paragraph()
        .text()
        .substring(line.start(), line.end())
        .codePoints()
        .filter(c -> c != Paragraph.OBJECT && !InvisibleCharacters.contains(c))
        .forEach(words::appendCodePoint);
    return words.toString().strip();
  }
}
