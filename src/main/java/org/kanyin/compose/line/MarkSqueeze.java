package org.kanyin.compose.line;

/**
 * What a line gives up to fit, kind after kind (rule 10).
 *
 * <p>How visible a line is, is told by that order alone, so that it decides the breaks. What
 * brackets, pauses and stops then give together is shared out among them more evenly: half of their
 * blanks first, kind after kind, and only where all three have given that, the other half in the
 * same order. So no mark of a line is closed beside one that is full, and a line that needs little
 * is squeezed just as the order says.
 */
final class MarkSqueeze {
  private static final int[] ORDER = {
    Glue.WORD_SPACE, Glue.INTERPUNCT, Glue.BRACKET, Glue.PAUSE, Glue.GAP, Glue.STOP
  };

  /** The kinds that stand half an em wide and can be closed. */
  private static final int[] SHARING = {Glue.BRACKET, Glue.PAUSE, Glue.STOP};

  private final PrefixSums sums;
  private final FitCosts costs;

  MarkSqueeze(PrefixSums sums, FitCosts costs) {
    this.sums = sums;
    this.costs = costs;
  }

  /**
   * Takes an amount that the line can give.
   *
   * @param used receives what each kind gives, millipoints, negative
   * @return how visible it is
   */
  long take(int from, int to, int amount, int[] used) {
    int[] room = new int[Glue.KINDS];
    long cost = 0;
    int left = amount;
    for (int kind : ORDER) {
      room[kind] = sums.shrink(kind, from, to);
      int given = Math.min(left, room[kind]);
      if (given > 0) {
        used[kind] = -given;
        left -= given;
        cost += costs.visible(kind, given, room[kind]);
      }
    }
    share(room, used);
    return cost;
  }

  private static void share(int[] room, int[] used) {
    int left = 0;
    for (int kind : SHARING) {
      left -= used[kind];
      used[kind] = 0;
    }
    for (int round = 1; round <= 2 && left > 0; round++) {
      for (int kind : SHARING) {
        int given = Math.min(left, (round == 1 ? room[kind] / 2 : room[kind]) + used[kind]);
        used[kind] -= given;
        left -= given;
      }
    }
  }
}
