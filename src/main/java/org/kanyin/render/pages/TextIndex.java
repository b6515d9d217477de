package org.kanyin.render.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kanyin.base.LayoutTrace;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.IssueText;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.TextBlock;

/** The printed lines of a layout at their places in the issue's text. */
final class TextIndex {
  private final IssueText text;

  /**
   * A line of the body in the text.
   *
   * @param page index of the page in the trace
   * @param start of its first character in the text
   * @param end one past its last
   */
  record LineSpan(int page, int start, int end, LayoutTrace.Line line) {}

  TextIndex(Issue issue) {
    text = IssueText.of(issue);
  }

  IssueText text() {
    return text;
  }

  /** Ids of the notes that are the first of their articles, in reading order. */
  List<String> firstNotes() {
    Set<String> articles = new HashSet<>();
    return text.blocks().stream()
        .filter(b -> b.kind() == InlineKind.FOOTNOTE && b.part() == TextBlock.Part.FOOT)
        .filter(b -> articles.add(b.article().orElse("")))
        .map(TextBlock::id)
        .toList();
  }

  /** Whether a note is called between two places of the text. */
  boolean hasNote(int from, int to) {
    return text.all(InlineKind.FOOTNOTE)
        .mapToInt(text::start)
        .anyMatch(at -> at >= from && at <= to);
  }

  /**
   * The body's lines of manuscript text in the order of the sheets; notes stand apart, and a
   * table's head counts where it is first.
   */
  List<LineSpan> lines(LayoutTrace trace) {
    List<LineSpan> lines = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int page = trace.bodyStart(); page < trace.pages().size(); page++) {
      for (LayoutTrace.Line line : trace.pages().get(page).lines()) {
        Optional<Node.Element> shown =
            text.element(line.block()).filter(e -> !e.is(InlineKind.FOOTNOTE));
        if (line.region().equals("body")
            && shown.isPresent()
            && seen.add(line.block() + "@" + line.start())) {
          int start = text.start(shown.get());
          lines.add(new LineSpan(page, start + line.start(), start + line.end(), line));
        }
      }
    }
    return lines;
  }
}
