package org.kanyin.lint.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.IssueText;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;
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
    return new Manuscript(
        issue.year(),
        issue.number(),
        issue.root().attribute("cumulative").map(Integer::parseInt).orElse(0),
        issue.date(),
        passages,
        tables(issue, passages));
  }

  private static List<TextTable> tables(Issue issue, List<Passage> passages) {
    List<Node.Element> tables = issue.root().all(BlockKind.TABLE).toList();
    if (tables.isEmpty()) {
      return List.of();
    }
    Map<String, Passage> cells = new HashMap<>();
    passages.stream().filter(p -> p.is(PartKind.CELL)).forEach(p -> cells.put(p.id(), p));
    return tables.stream().map(t -> table(t, cells)).toList();
  }

  private static TextTable table(Node.Element table, Map<String, Passage> cells) {
    TextTable.Maker maker = new TextTable.Maker();
    for (PartKind part : List.of(PartKind.HEAD, PartKind.BODY)) {
      table
          .elements(part)
          .flatMap(group -> group.elements(PartKind.ROW))
          .forEach(
              row -> {
                maker.row(/* head= */ part == PartKind.HEAD);
                row.elements(PartKind.CELL)
                    .forEach(
                        c ->
                            maker.cell(
                                Optional.ofNullable(cells.get(c.id())),
                                count(c, "span"),
                                count(c, "rows")));
              });
    }
    return maker.made();
  }

  private static int count(Node.Element cell, String attribute) {
    return cell.attribute(attribute).map(Integer::parseInt).orElse(1);
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
