package org.kanyin.diff.corrections;

import java.util.List;
import org.kanyin.base.Place;

/**
 * A row of a table, of whatever file.
 *
 * @param line in the file, from 1
 * @param fields from the left, stripped; an empty one for an empty cell
 * @param places where each begins
 */
record SheetRow(int line, List<String> fields, List<Place> places) {
  SheetRow {
    fields = List.copyOf(fields);
    places = List.copyOf(places);
  }

  boolean isBlank() {
    return fields.stream().allMatch(String::isBlank);
  }

  String field(int column) {
    return column >= 0 && column < fields.size() ? fields.get(column) : "";
  }

  /** Where the column begins, or where the row ends that is too short for it. */
  Place place(int column) {
    return places.get(Math.min(Math.max(column, 0), places.size() - 1));
  }
}
