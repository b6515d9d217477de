package org.kanyin.check.rules.file;

import java.util.List;
import java.util.stream.Stream;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;

/** Booklets are folded from sheets of four pages. */
public final class PageCountRule implements Rule {
  private static final int SHEET = 4;

  /** A leaf is not folded. */
  private static final int LEAF = 2;

  @Override
  public List<String> codes() {
    return List.of("K056");
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    int pages = context.pdf().pages().size();
    int over = pages % SHEET;
    return over == 0 || pages <= LEAF
        ? Stream.empty()
        : Stream.of(Violation.of("K056", FaultLocation.DOCUMENT, pages, SHEET - over));
  }
}
