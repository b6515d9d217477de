package org.kanyin.intake.structure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.intake.draft.DraftAuthor;
import org.kanyin.intake.model.OfficeHabits;
import org.kanyin.intake.model.OfficeHabits.Kind;

/** Which numbers begin headings, and which do not, with the authors of an article. */
record AuthorHabits(Map<HeadingNumber, Boolean> headings) {
  static AuthorHabits of(OfficeHabits habits, List<DraftAuthor> authors) {
    Map<HeadingNumber, Boolean> known = new EnumMap<>(HeadingNumber.class);
    for (OfficeHabits.Row row : habits.rows()) {
      boolean theirs = authors.stream().anyMatch(a -> a.name().equals(row.of()));
      Optional<HeadingNumber> number = HeadingNumber.of(row.holds());
      if (theirs && number.isPresent() && row.kind() != Kind.PLACE) {
        known.put(number.get(), row.kind() == Kind.HEADING);
      }
    }
    return new AuthorHabits(known);
  }

  /** Whether the office settled that such paragraphs of theirs are headings. */
  boolean areHeadings(Optional<HeadingNumber> number) {
    return number.map(n -> headings.getOrDefault(n, false)).orElse(false);
  }

  /** Whether the office settled that they are none. */
  boolean areParagraphs(Optional<HeadingNumber> number) {
    return number.map(n -> !headings.getOrDefault(n, true)).orElse(false);
  }
}
