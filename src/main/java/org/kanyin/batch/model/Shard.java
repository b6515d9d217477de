package org.kanyin.batch.model;

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

  /** As it is written: 2/4. */
  public String words() {
    return index + "/" + count;
  }

  /** The heaviest issue first, each to the part that has the least so far (Graham's rule). */
  public List<IssueReference> of(List<IssueReference> all) {
    long[] load = new long[count];
    List<IssueReference> own = new ArrayList<>();
    List<IssueReference> heaviestFirst =
        all.stream()
            .sorted(
                Comparator.comparingLong((IssueReference f) -> -f.weight())
                    .thenComparing(IssueReference::name))
            .toList();
    for (IssueReference issue : heaviestFirst) {
      int least = 0;
      for (int i = 1; i < count; i++) {
        least = load[i] < load[least] ? i : least;
      }
      load[least] += issue.weight();
      if (least == index - 1) {
        own.add(issue);
      }
    }
    own.sort(Comparator.comparing(IssueReference::name));
    return own;
  }
}
