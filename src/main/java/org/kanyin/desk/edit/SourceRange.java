package org.kanyin.desk.edit;

import java.util.Optional;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.ManuscriptSourceMap;
import org.kanyin.manifest.model.SourceText;

/**
 * Where in its file stands a part of an element's text.
 *
 * @param source the file
 * @param from UTF-16 index of its decoded text
 * @param to one past the last
 */
record SourceRange(SourceText source, int from, int to) {
  /**
   * The range of characters of an element's text; between {@code from} and {@code from} it is where
   * something would be put in, behind the character before.
   *
   * @return empty where they do not stand in one piece of text, without a tag between them
   */
  static Optional<SourceRange> of(Issue issue, TextChange change) {
    ManuscriptSourceMap manuscript = new ManuscriptSourceMap(issue);
    boolean inserted = change.from() == change.to();
    // Where nothing is replaced, behind the character before, or before the first one.
    int first = inserted && change.from() > 0 ? change.from() - 1 : change.from();
    int last = inserted ? first : change.to() - 1;
    Optional<ManuscriptSourceMap.At> start = manuscript.sourceOf(change.block(), first);
    Optional<ManuscriptSourceMap.At> end = manuscript.sourceOf(change.block(), last);
    if (start.isEmpty() || end.isEmpty() || !start.get().file().equals(end.get().file())) {
      return Optional.empty();
    }
    SourceText source = issue.sources().get(start.get().file());
    int from = start.get().offset();
    int to = end(source.text(), end.get().offset());
    if (from > to || source.text().substring(from, to).contains("<")) {
      return Optional.empty();
    }
    if (!inserted) {
      return Optional.of(new SourceRange(source, from, to));
    }
    int at = change.from() > 0 ? to : from;
    return Optional.of(new SourceRange(source, at, at));
  }

  /** One past a character, or past the reference that stands for it (XML 1.0 §4.1). */
  private static int end(String text, int at) {
    if (text.charAt(at) == '&') {
      return text.indexOf(';', at) + 1;
    }
    return at + Character.charCount(text.codePointAt(at));
  }
}
