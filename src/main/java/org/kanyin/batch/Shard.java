package org.kanyin.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One of several parts of an archive. All parts work out the same division by themselves.
 *
 * @param index from 1
 * @param count how many parts there are
 */
public record Shard(int index, int count) {
  public static final Shard WHOLE = new Shard(1, 1);

  public Shard {
    if (index < 1 || index > count) {
      throw new IllegalArgumentException("shard " + index + "/" + count);
    }
  }

  /** The heaviest issue first, each to the part that has the least so far (Graham's rule). */
  List<Found> of(List<Found> all) {
    long[] load = new long[count];
    List<Found> own = new ArrayList<>();
    List<Found> heaviestFirst =
        all.stream()
            .sorted(Comparator.comparingLong((Found f) -> -f.weight()).thenComparing(Found::name))
            .toList();
    for (Found issue : heaviestFirst) {
      int least = 0;
      for (int i = 1; i < count; i++) {
        least = load[i] < load[least] ? i : least;
      }
      load[least] += issue.weight();
      if (least == index - 1) {
        own.add(issue);
      }
    }
    own.sort(Comparator.comparing(Found::name));
    return own;
  }
}
