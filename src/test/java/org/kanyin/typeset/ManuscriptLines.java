package org.kanyin.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.compose.Composer;
import org.kanyin.compose.model.Align;
import org.kanyin.compose.model.Composition;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Paragraph.Span;
import org.kanyin.compose.model.Setting;
import org.kanyin.manifest.model.Node;
import org.kanyin.typeset.font.RoleFace;

/** The lines that {@code compose} makes of a paragraph of the body, from the manuscript alone. */
public final class ManuscriptLines {
  /** Inline elements whose look a paragraph here can have: role by name. */
  private static final Map<String, String> ROLES =
      Map.of("strong", "hei", "em", "song", "a", "song");

  /** A paragraph as composition wants it. */
  private record Written(StringBuilder text, List<Span> spans) {
    void add(String run, String role, int em) {
      int start = text.length();
      text.append(run);
      RoleFace face = new RoleFace(Galley.FONTS.role(role, 400).orElseThrow());
      spans.add(new Span(start, text.length(), em, face));
    }
  }

  private ManuscriptLines() {}

  /**
   * The paragraph's lines; empty where something stands in it that is not only text.
   *
   * @param em of the body, millipoints
   * @param measure millipoints
   */
  public static Optional<List<String>> of(Node.Element p, int em, int measure) {
    Written written = new Written(new StringBuilder(), new ArrayList<>());
    return write(p, "song", em, written)
        ? Optional.of(composed(written, em, measure))
        : Optional.empty();
  }

  /** Writes an element's text; false where something stands in it that is not only text. */
  private static boolean write(Node.Element e, String role, int em, Written written) {
    for (Node child : e.children()) {
      if (child instanceof Node.Text t) {
        if (!t.signs().isEmpty()) {
          return false; // U+2060 and its like say where a line ends, and are no text.
        }
        written.add(t.value(), role, em);
      } else if (child instanceof Node.Element inner
          && (!ROLES.containsKey(inner.name())
              || !write(inner, ROLES.get(inner.name()), em, written))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> composed(Written written, int em, int measure) {
    String text = written.text().toString();
    Paragraph paragraph =
        new Paragraph(
            text,
            written.spans(),
            List.of(),
            Optional.empty(),
            measure,
            2 * em,
            Align.JUSTIFY,
            Align.START,
            0,
            Setting.preset("gb"));
    List<String> lines = new ArrayList<>();
    for (Composition.Line line : Composer.compose(paragraph).lines()) {
      lines.add(text.substring(line.start(), line.end()));
    }
    return lines;
  }
}
