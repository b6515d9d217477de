package org.kanyin.diff.corrections;

import java.util.List;
import org.kanyin.base.CharacterFolding;
import org.kanyin.base.Place;

/**
 * A row of a table, of whatever file.
 *
 * @param line in the file, from 1
 * @param fields from the left, stripped; an empty one for an empty cell
 * @param covering the same, and where a cell goes on from the rows above what stands in it
 * @param places where each begins
 */
record SheetRow(int line, List<String> fields, List<String> covering, List<Place> places) {
  SheetRow {
    fields = List.copyOf(fields);
    covering = List.copyOf(covering);
    places = List.copyOf(places);
  }

  /** Without blanks on either side, those that are no white space to Java too (U+00A0, U+200B). */
  static String stripped(String field) {
    int from = 0;
    int to = field.length();
    while (from < to && CharacterFolding.isBlank(field.charAt(from))) {
      from++;
    }
    while (to > from && CharacterFolding.isBlank(field.charAt(to - 1))) {
      to--;
    }
    return field.substring(from, to);
  }

  boolean isBlank() {
    return fields.stream().allMatch(String::isBlank);
  }

  String field(int column) {
    return column >= 0 && column < fields.size() ? fields.get(column) : "";
  }

  /** What the column says of this row, be it in a cell that goes over several. */
  String covering(int column) {
    return column >= 0 && column < covering.size() ? covering.get(column) : "";
  }

  /** Where the column begins, or where the row ends that is too short for it. */
  Place place(int column) {
    return places.get(Math.min(Math.max(column, 0), places.size() - 1));
  }
}
