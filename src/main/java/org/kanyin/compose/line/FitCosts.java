package org.kanyin.compose.line;

import org.kanyin.compose.model.Parameter;
import org.kanyin.compose.model.Setting;

/** How visible it is that something gives or takes, by the setting (rule 14). */
final class FitCosts {
  /** The setting's costs are whole numbers; here they are counted in hundredths. */
  static final int FINE = 100;

  private final int[] byKind = new int[Glue.KINDS];
  private final int line;
  private final int tail;
  private final int em;

  /**
   * @param em the paragraph's, millipoints
   */
  FitCosts(Setting s, int em) {
    this.em = em;
    byKind[Glue.WORD_SPACE] = FINE * s.value(Parameter.COST_WORD_SPACE);
    byKind[Glue.INTERPUNCT] = FINE * s.value(Parameter.COST_INTERPUNCT);
    byKind[Glue.BRACKET] = FINE * s.value(Parameter.COST_BRACKET);
    byKind[Glue.PAUSE] = FINE * s.value(Parameter.COST_PAUSE);
    byKind[Glue.GAP] = FINE * s.value(Parameter.COST_GAP);
    byKind[Glue.STOP] = FINE * s.value(Parameter.COST_STOP);
    byKind[Glue.CHARACTER] = FINE * s.value(Parameter.COST_CHARACTER);
    line = FINE * s.value(Parameter.COST_LINE);
    tail = FINE * s.value(Parameter.COST_TAIL);
  }

  /** What an em of this kind costs. */
  int of(int kind) {
    return byKind[kind];
  }

  /** What one line more costs. */
  int line() {
    return line;
  }

  /** What a tail on a line of its own costs. */
  int tail() {
    return tail;
  }

  /**
   * What it costs that this kind gives so much: the amount in ems, by how much of what can be given
   * is given.
   *
   * @param take millipoints that are given
   * @param room millipoints that can be given
   */
  long visible(int kind, int take, int room) {
    return (long) ((double) byKind[kind] * take * take / ((double) em * room)) + 1;
  }
}
