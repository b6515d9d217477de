package org.kanyin.lint.model;

import java.util.List;

/**
 * A word that is always written wrongly so.
 *
 * @param right what is meant
 * @param shelters longer words in which the characters are right
 */
public record WrongWord(String wrong, String right, List<String> shelters, Sureness sureness) {
  /** The words of the table's column 把握. */
  public enum Sureness {
    /** 确定: nothing else can be meant. */
    CERTAIN,
    /** 多半. */
    LIKELY,
    /** 推荐: the other form is preferred, this one is no fault. */
    PREFERRED;

    /** 确定 where the cell says nothing. */
    public static Sureness of(String cell) {
      return cell.equals("多半") ? LIKELY : cell.equals("推荐") ? PREFERRED : CERTAIN;
    }
  }

  public WrongWord {
    shelters = List.copyOf(shelters);
  }
}
