package org.kanyin.diff.align;

import java.util.List;
import org.kanyin.diff.align.Alignment.Piece;
import org.kanyin.diff.flow.Sign;

/**
 * Names of sections in manuscripts. Where an article beside one goes to the other section, its
 * words stay and the name seems to move over it: what is told is the article's section.
 */
final class SectionTitles {
  private final AlignedFlow pair;

  SectionTitles(AlignedFlow pair) {
    this.pair = pair;
  }

  /** Whether this move is a section's name only, and words beside it changed their section. */
  boolean isToldOfWords(Piece move) {
    boolean name =
        pair.oldSigns().subList(move.oldFrom(), move.oldTo()).stream()
            .allMatch(SectionTitles::isName);
    return name && !new Unseen(pair).sections().isEmpty();
  }

  /** A section's name stands in no article: there is one element about it. */
  private static boolean isName(Sign sign) {
    List<String> form = List.of(sign.form().split("\\t", -1));
    return form.size() == 2 && !form.get(0).isEmpty() && !form.get(1).contains(">");
  }
}
