package org.kanyin.compose.line;

import java.util.EnumMap;
import java.util.Map;
import org.kanyin.compose.model.Composition.Adjustment;
import org.kanyin.compose.model.Parameter;

/**
 * Shares out what a line's fit gives or takes of each kind over the line's places, asked in order,
 * so that all shares together are exact to the millipoint.
 */
final class LineShares {
  private static final Adjustment[] KINDS = Adjustment.values();

  private final Glue glue;
  private final int[] used;

  /** Of each kind: what all places weigh, what those passed weigh, what was given them. */
  private final long[] weight = new long[Glue.KINDS];

  private final long[] passed = new long[Glue.KINDS];
  private final long[] given = new long[Glue.KINDS];
  private final int[] places = new int[Glue.KINDS];

  /**
   * @param from first atom of the line
   * @param end one past the last that takes part in fitting it
   */
  LineShares(Glue glue, int[] used, int from, int end) {
    this.glue = glue;
    this.used = used;
    for (int k = from + 1; k < end; k++) {
      count(glue.trail[k] > 0 ? glue.trailKind(k) : -1, k, glue.trail[k]);
      count(glue.lead[k] > 0 ? glue.kind(k) : -1, k, glue.lead[k]);
      count(glue.gapKind[k], k, glue.lead[k]);
      count(glue.character[k] ? Glue.CHARACTER : -1, k, glue.lead[k]);
    }
  }

  private void count(int kind, int k, int blank) {
    if (kind >= 0 && used[kind] != 0) {
      long w = weight(kind, k, blank);
      weight[kind] += w;
      places[kind] += w > 0 ? 1 : 0;
    }
  }

  /** What a place can give; of character gaps and of what is beyond its limit, all the same. */
  private long weight(int kind, int k, int blank) {
    if (kind == Glue.CHARACTER) {
      return 1;
    }
    if (kind != Glue.GAP && kind != Glue.WORD_SPACE) {
      return blank;
    }
    if (used[kind] < 0) {
      return glue.gapShrink(k);
    }
    boolean gap = kind == Glue.GAP;
    // One more, so that places that have no room left still share what is beyond all limits.
    return 1L + glue.gapStretch(k, gap ? Parameter.GAP_MAX : Parameter.WORD_SPACE_MAX);
  }

  /** The blank of the mark before atom k. */
  int trail(int k) {
    return share(glue.trail[k], k, glue.trail[k] > 0 ? glue.trailKind(k) : -1);
  }

  /** The gap or word space before atom k. */
  int gap(int k) {
    return share(glue.gap[k], k, glue.gapKind[k]);
  }

  /** What opens between the characters before and at k. */
  int character(int k) {
    return glue.character[k] ? share(0, k, Glue.CHARACTER) : 0;
  }

  /** The blank in front of the opening mark k. */
  int lead(int k) {
    return share(glue.lead[k], k, glue.lead[k] > 0 ? glue.kind(k) : -1);
  }

  /** The place's width after its share. */
  private int share(int natural, int k, int kind) {
    if (kind < 0 || used[kind] == 0 || weight[kind] == 0 || passed[kind] == weight[kind]) {
      return natural;
    }
    passed[kind] += weight(kind, k, natural);
    long upTo = used[kind] * passed[kind] / weight[kind];
    int mine = (int) (upTo - given[kind]);
    given[kind] = upTo;
    return natural + mine;
  }

  /** What was done, by kind: millipoints a place. */
  Map<Adjustment, Integer> adjustment() {
    Map<Adjustment, Integer> made = new EnumMap<>(Adjustment.class);
    for (int kind = 0; kind < Glue.KINDS; kind++) {
      if (used[kind] != 0) {
        made.put(KINDS[kind], Math.round((float) used[kind] / Math.max(1, places[kind])));
      }
    }
    return made;
  }
}
