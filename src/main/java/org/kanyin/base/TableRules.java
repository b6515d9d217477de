package org.kanyin.base;

/**
 * Which rules a style draws across each of an issue's tables; none of them where tables differ.
 *
 * @param above over the first row
 * @param underHead between the head and the body
 * @param below under the last row
 */
public record TableRules(boolean above, boolean underHead, boolean below) {
  public static final TableRules NONE = new TableRules(false, false, false);

  /** Those that both have. */
  public TableRules and(TableRules other) {
    return new TableRules(above && other.above, underHead && other.underHead, below && other.below);
  }
}
