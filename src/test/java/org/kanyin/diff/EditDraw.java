package org.kanyin.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.w3c.dom.Node;

/** Which edits a round has, by lot: some of words, one or two of blocks. */
final class EditDraw {
  private final Random random;
  private final List<Supplier<List<RoundEdit>>> blocks;
  private final List<Supplier<List<RoundEdit>>> words;

  EditDraw(RoundFolder folder, Random random, Set<Node> taken) {
    this.random = random;
    WordEdits w = new WordEdits(folder, random, taken);
    BlockEdits b = new BlockEdits(folder, random, taken);
    words =
        List.of(
            () -> List.of(w.changed("p", "item", "quote")),
            () -> List.of(w.cut("p", "item")),
            () -> List.of(w.added("p", "item")),
            () -> List.of(w.sentence()),
            () -> List.of(w.changed("title")),
            () -> List.of(w.added("title")),
            () -> List.of(w.changed("heading")),
            () -> List.of(w.changed("cell")),
            () -> List.of(w.changed("caption", "footnote")),
            () -> List.of(w.cut("cell", "footnote")),
            () -> List.of(w.changed("author", "publisher", "distribution")),
            () -> w.sideBySide(0),
            () -> w.sideBySide(1),
            () -> w.sideBySide(2),
            () -> List.of(w.unseen("\u200B")),
            () -> List.of(w.unseen("\u00AD")),
            () -> List.of(w.unseen("\u3000")),
            () -> List.of(w.radical()),
            () -> List.of(w.bold()));
    blocks =
        List.of(
            () -> List.of(b.exchanged("p")),
            () -> List.of(b.exchanged("item")),
            () -> List.of(b.exchanged("row")),
            () -> List.of(b.exchanged("article")),
            () -> List.of(b.exchanged("author")),
            () -> List.of(b.paragraphElsewhere()),
            () -> List.of(b.rowGone()),
            () -> List.of(b.rowAdded()),
            () -> List.of(b.columnsExchanged()),
            () -> List.of(b.joined()),
            () -> List.of(b.parted()),
            () -> List.of(b.sectionUp()),
            () -> List.of(b.toNextSection()),
            () -> List.of(b.noteGone()),
            () -> List.of(b.noteElsewhere()),
            () -> List.of(b.headingToParagraph()),
            () -> List.of(b.listKind()));
  }

  List<RoundEdit> some() {
    List<RoundEdit> edits = new ArrayList<>();
    for (int n = 3 + random.nextInt(3); n > 0; n--) {
      draw(words, edits);
    }
    for (int n = 1 + random.nextInt(2); n > 0; n--) {
      draw(blocks, edits);
    }
    return edits;
  }

  /** A sample without tables has no rows to exchange: another lot is drawn. */
  private void draw(List<Supplier<List<RoundEdit>>> from, List<RoundEdit> edits) {
    for (int tries = 0; tries < 50; tries++) {
      try {
        edits.addAll(from.get(random.nextInt(from.size())).get());
        return;
      } catch (IllegalStateException e) {
        // Nothing of that kind is left.
      }
    }
  }
}
