package org.kanyin.diff.flow;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.ManuscriptSourceMap;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/**
 * As what each character of a manuscript is written: the names of the elements around it, from the
 * article inwards, after the name of its section.
 */
final class Forms {
  /** Names and files of things: what they hold is compared itself. */
  private static final Set<String> NO_FORM = Set.of("id", "href", "title");

  private final Map<String, TreeMap<Integer, String>> byFile = new HashMap<>();

  Forms(Issue issue) {
    walk(issue.root(), "", "");
  }

  private void walk(Node.Element e, String section, String path) {
    String name = section;
    if (e.is(PartKind.SECTION)) {
      name = e.element(PartKind.TITLE).map(t -> PrintedText.solid(t.text())).orElse("");
    }
    boolean frame = e.is(PartKind.ISSUE) || e.is(PartKind.SECTION);
    // What a note stands in is the form of the words about it.
    boolean alone = path.isEmpty() || e.is(InlineKind.FOOTNOTE);
    String here = frame ? "" : (alone ? "" : path + ">") + described(e);
    for (Node n : e.children()) {
      if (n instanceof Node.Element child) {
        walk(child, name, here);
      } else if (n instanceof Node.Text t && t.origin().offsets().length > 0) {
        byFile
            .computeIfAbsent(t.origin().file().toString(), k -> new TreeMap<>())
            .put(t.origin().offsets()[0], name + "\t" + here);
      }
    }
  }

  private static String described(Node.Element e) {
    return FormNames.of(e, isComparedItself(e) ? e.attributes().keySet() : NO_FORM);
  }

  /** A figure's attributes are the picture's, a closer's is its date's words. */
  private static boolean isComparedItself(Node.Element e) {
    return e.is(BlockKind.FIGURE) || e.is(BlockKind.CLOSER);
  }

  /** The section's name, a tab, and the elements; empty where nothing is known. */
  String of(ManuscriptSourceMap.At at) {
    Map.Entry<Integer, String> entry =
        byFile.getOrDefault(at.file().toString(), new TreeMap<>()).floorEntry(at.offset());
    return entry == null ? "" : entry.getValue();
  }
}
