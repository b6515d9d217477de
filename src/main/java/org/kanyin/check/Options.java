package org.kanyin.check;

import java.util.Set;

/**
 * What is wanted of a check.
 *
 * @param only these codes, or all where empty
 * @param skip not these
 */
public record Options(Profile profile, Set<String> only, Set<String> skip) {
  public static final Options ALL = new Options(Profile.PRINT, Set.of(), Set.of());

  /** Only what concerns plates: for a file that is our own in all else. */
  public static Options plates() {
    return new Options(Profile.PRESS, Rules.platesCodes(), Set.of());
  }

  public Options {
    only = Set.copyOf(only);
    skip = Set.copyOf(skip);
  }

  boolean wants(String code) {
    return (only.isEmpty() || only.contains(code)) && !skip.contains(code);
  }
}
