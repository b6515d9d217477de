package org.kanyin.lint.model;

import java.util.List;

/**
 * A word that is always written wrongly so.
 *
 * @param right what is meant
 * @param shelters longer words in which the characters are right
 * @param certain whether nothing else can be meant
 */
public record WrongWord(String wrong, String right, List<String> shelters, boolean certain) {
  public WrongWord {
    shelters = List.copyOf(shelters);
  }
}
