package org.kanyin.check;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kanyin.base.Place;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.Origin;

/** An issue put together by hand, for what needs no manifest. */
public final class SketchedIssue {
  private SketchedIssue() {}

  /** One article of these blocks. */
  public static Issue of(Node.Element... blocks) {
    Node.Element article = element("article", "a01", blocks);
    return new Issue(
        2026,
        1,
        LocalDate.of(2026, 1, 5),
        Optional.empty(),
        Optional.empty(),
        element("issue", "issue", article),
        Map.of(),
        Map.of(),
        List.of(),
        List.of());
  }

  public static Node.Element block(String name, String id, String text) {
    Node run = new Node.Text(text, new Origin("issue.xml", new int[text.length()]));
    return new Node.Element(name, id, Map.of(), List.of(run), Place.NOWHERE);
  }

  public static Node.Element element(String name, String id, Node.Element... children) {
    return new Node.Element(name, id, Map.of(), Arrays.asList(children), Place.NOWHERE);
  }

  /** A table whose cells are called by row and column: {@code c11}, {@code c12}, … */
  public static Node.Element table(String[]... rows) {
    Node.Element[] all = new Node.Element[rows.length];
    for (int r = 0; r < rows.length; r++) {
      int row = r + 1;
      String[] texts = rows[r];
      all[r] =
          element(
              "row",
              "r" + row,
              Stream.iterate(0, c -> c < texts.length, c -> c + 1)
                  .map(c -> block("cell", "c" + row + (c + 1), texts[c]))
                  .toArray(Node.Element[]::new));
    }
    return element("table", "t1", element("body", "b1", all));
  }
}
