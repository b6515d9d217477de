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
}
