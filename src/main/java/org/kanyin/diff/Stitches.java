package org.kanyin.diff;

import java.util.ArrayList;
import java.util.List;

/** Puts tables together that a page's end has parted, and leaves their repeated heads out. */
final class Stitches {
  private final List<Bands.Band> bands = new ArrayList<>();

  /** The bands of the next page. */
  void add(List<Bands.Band> page) {
    List<Bands.Band> rest = new ArrayList<>(page);
    Bands.Band last = bands.isEmpty() ? null : bands.get(bands.size() - 1);
    if (last != null && last.isTable()) {
      if (rest.size() > 1 && isRepeated(rest.get(0))) {
        rest.remove(0);
      }
      if (!rest.isEmpty() && rest.get(0).columns().size() == last.columns().size()) {
        bands.set(bands.size() - 1, joined(last, rest.remove(0)));
      }
    }
    bands.addAll(rest);
  }

  /** Whether the band says what the one before the parted table's body says: its head. */
  private boolean isRepeated(Bands.Band head) {
    return bands.size() > 1 && text(bands.get(bands.size() - 2)).equals(text(head));
  }

  private static String text(Bands.Band band) {
    StringBuilder out = new StringBuilder();
    band.rows().forEach(r -> out.append(r.text()));
    return out.toString();
  }

  private static Bands.Band joined(Bands.Band a, Bands.Band b) {
    List<List<Row.Part>> columns = new ArrayList<>();
    for (int i = 0; i < a.columns().size(); i++) {
      List<Row.Part> column = new ArrayList<>(a.columns().get(i));
      column.addAll(b.columns().get(i));
      columns.add(column);
    }
    List<Row> rows = new ArrayList<>(a.rows());
    rows.addAll(b.rows());
    return new Bands.Band(columns, rows, true);
  }

  List<Bands.Band> bands() {
    return bands;
  }
}
