package org.kanyin.intake.structure;

import java.util.List;
import org.kanyin.intake.draft.DraftAuthor;

/**
 * A line of authors, understood.
 *
 * @param authors none where the line tells only where they work
 * @param affiliation what it tells of authors named elsewhere, or empty
 * @param doubt from 0 to 100
 * @param reasons for the editor
 */
record ParsedByline(
    List<DraftAuthor> authors,
    String affiliation,
    int doubt,
    String reasons,
    CharacterBalance balance) {
  ParsedByline {
    authors = List.copyOf(authors);
  }

  ParsedByline doubted(int more) {
    return new ParsedByline(authors, affiliation, Math.max(doubt, more), reasons, balance);
  }

  /** A body that is no author but where the author works. */
  ParsedByline asPlace() {
    return new ParsedByline(List.of(), authors.get(0).name(), doubt, "单位和姓名各占一行", balance);
  }
}
