package org.kanyin.lint.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.IssueText;
import org.kanyin.manifest.model.TextBlock;

/** Makes the rules' view of an issue. */
public final class ManuscriptBuilder {
  private ManuscriptBuilder() {}

  public static Manuscript of(Issue issue) {
    List<Passage> passages = new ArrayList<>();
    for (TextBlock block : IssueText.of(issue).blocks()) {
      Passage passage = passage(block);
      if (!passage.text().isBlank()) {
        passages.add(passage);
      }
    }
    return new Manuscript(issue.year(), issue.number(), issue.date(), passages);
  }

  private static Passage passage(TextBlock block) {
    StringBuilder text = new StringBuilder();
    List<int[]> offsets = new ArrayList<>();
    String file = block.element().place().file();
    for (TextBlock.Piece piece : block.pieces()) {
      if (piece instanceof TextBlock.Piece.Characters c) {
        text.append(c.run().value());
        offsets.add(c.run().origin().offsets());
        file = c.run().origin().file();
      } else if (piece instanceof TextBlock.Piece.LineBreak) {
        text.append('\n');
        offsets.add(new int[] {-1});
      }
    }
    Passage.Head head =
        new Passage.Head(
            block.id(),
            block.kind(),
            block.article().orElse(""),
            file,
            block.element().attribute("affiliation").orElse(""));
    int[] all = offsets.stream().flatMapToInt(Arrays::stream).toArray();
    return new Passage(head, text.toString(), all);
  }
}
