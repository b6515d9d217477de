package org.kanyin.analysis.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.kanyin.inspect.model.PdfPage;
import org.kanyin.inspect.model.TextLine;

/**
 * A page.
 *
 * @param folio the number it prints, where it prints one
 * @param counted the number it has by those of its neighbours, where they print any
 * @param isOdd by that number, else by its place in the file
 * @param lines with their roles, in reading order
 */
public record PageLayout(
    PdfPage page,
    Kind kind,
    OptionalInt folio,
    OptionalInt counted,
    boolean isOdd,
    List<Line> lines) {
  public PageLayout {
    lines = List.copyOf(lines);
  }

  public int number() {
    return page.number();
  }

  public Stream<TextLine> of(Role role) {
    return lines.stream().filter(p -> p.role() == role).map(Line::line);
  }

  public List<TextLine> text() {
    return of(Role.TEXT).toList();
  }

  /** What stands before the text on its first page; empty on others. */
  public List<TextLine> front() {
    return of(Role.FRONT).toList();
  }

  public Optional<TextLine> folioLine() {
    return of(Role.FOLIO).findFirst();
  }

  /** Whether its text begins with a title: a chapter, an article. */
  public boolean isOpening(TypeArea type) {
    return text().stream()
        .min(Comparator.comparingDouble(TextLine::baseline))
        .filter(type::isLarger)
        .isPresent();
  }

  /** What a page is. */
  public enum Kind {
    COVER,
    CONTENTS,
    BODY,
    BLANK
  }

  /** What a line is. */
  public enum Role {
    TEXT,
    HEAD,
    FOLIO,
    /** Before the text on its first page: the head, the list of its articles. */
    FRONT
  }

  /** A line and what it is. */
  public record Line(TextLine line, Role role) {}
}
