package org.kanyin.compose.line;

import org.kanyin.compose.model.Parameter;
import org.kanyin.compose.text.PreparedText;

/**
 * Running totals over the atoms, so that any line's widths and room are two look-ups.
 *
 * <p>A paragraph of a hundred thousand characters is wider than an {@code int} of millipoints can
 * tell, a line is not. Only the widths are compared over the whole paragraph; of all other totals
 * just the differences are read, and those are right also where the totals themselves wrap round.
 */
final class PrefixSums {
  /** Width of all atoms before k and of the blanks before them, millipoints. */
  final long[] natural;

  private final int[][] shrink = new int[Glue.KINDS][];
  private final int[] shrinkAll;
  private final int[] wordStretch;
  private final int[] gapStretch;
  private final int[] gapPreferred;
  private final int[] characters;
  private final int[] words;

  PrefixSums(PreparedText text, Glue glue, boolean squeezeMarks) {
    int n = text.n;
    natural = new long[n + 1];
    for (int kind = Glue.WORD_SPACE; kind < Glue.CHARACTER; kind++) {
      shrink[kind] = new int[n + 1];
    }
    shrinkAll = new int[n + 1];
    wordStretch = new int[n + 1];
    gapStretch = new int[n + 1];
    gapPreferred = new int[n + 1];
    characters = new int[n + 1];
    words = new int[n + 1];
    for (int k = 0; k < n; k++) {
      natural[k + 1] = natural[k] + glue.width(k) + text.body[k];
      for (int kind = Glue.WORD_SPACE; kind < Glue.CHARACTER; kind++) {
        shrink[kind][k + 1] = shrink[kind][k];
      }
      add(glue, k, squeezeMarks);
      int all = 0;
      for (int kind = Glue.WORD_SPACE; kind < Glue.CHARACTER; kind++) {
        all += shrink[kind][k + 1];
      }
      shrinkAll[k + 1] = all;
    }
  }

  private void add(Glue glue, int k, boolean squeezeMarks) {
    boolean gap = glue.gapKind[k] == Glue.GAP;
    boolean word = glue.gapKind[k] == Glue.WORD_SPACE;
    if (squeezeMarks && glue.trail[k] > 0) {
      shrink[glue.trailKind(k)][k + 1] += glue.trail[k];
    }
    if (squeezeMarks && glue.lead[k] > 0) {
      shrink[glue.kind(k)][k + 1] += glue.lead[k];
    }
    if (gap || word) {
      shrink[glue.gapKind[k]][k + 1] += glue.gapShrink(k);
    }
    wordStretch[k + 1] = wordStretch[k] + (word ? glue.gapStretch(k, Parameter.WORD_SPACE_MAX) : 0);
    gapStretch[k + 1] = gapStretch[k] + (gap ? glue.gapStretch(k, Parameter.GAP_MAX) : 0);
    gapPreferred[k + 1] = gapPreferred[k] + (gap ? glue.gapStretch(k, Parameter.GAP_PREFERRED) : 0);
    characters[k + 1] = characters[k] + (glue.character[k] ? 1 : 0);
    words[k + 1] = words[k] + (word ? 1 : 0);
  }

  /** Room to shrink in this kind between the atoms of [from, to). */
  int shrink(int kind, int from, int to) {
    return inside(shrink[kind], from, to);
  }

  /** Room to shrink in all kinds. */
  int shrink(int from, int to) {
    return inside(shrinkAll, from, to);
  }

  int wordStretch(int from, int to) {
    return inside(wordStretch, from, to);
  }

  int gapStretch(int from, int to) {
    return inside(gapStretch, from, to);
  }

  int gapPreferred(int from, int to) {
    return inside(gapPreferred, from, to);
  }

  int characters(int from, int to) {
    return inside(characters, from, to);
  }

  int words(int from, int to) {
    return inside(words, from, to);
  }

  /** The blank before the first atom is outside the line. */
  private static int inside(int[] sum, int from, int to) {
    return to - from < 2 ? 0 : sum[to] - sum[from + 1];
  }
}
