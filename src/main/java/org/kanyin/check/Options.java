package org.kanyin.check;

import java.util.Optional;
import java.util.Set;
import org.kanyin.base.Colours;

/**
 * What is wanted of a check.
 *
 * @param only these codes, or all where empty
 * @param skip not these
 * @param colours of the style, where they are known
 */
public record Options(
    Profile profile, Set<String> only, Set<String> skip, Optional<Colours> colours) {
  public static final Options ALL = new Options(Profile.PRINT, Set.of(), Set.of());

  /** Only what concerns plates: for a file that is our own in all else. */
  public static Options plates() {
    return new Options(Profile.PRESS, Rules.platesCodes(), Set.of());
  }

  /** Where nothing is known of a style. */
  public Options(Profile profile, Set<String> only, Set<String> skip) {
    this(profile, only, skip, Optional.empty());
  }

  /** The same for an issue whose style prints with these. */
  public Options with(Colours known) {
    return new Options(profile, only, skip, Optional.of(known));
  }

  public Options {
    only = Set.copyOf(only);
    skip = Set.copyOf(skip);
  }

  boolean wants(String code) {
    return (only.isEmpty() || only.contains(code)) && !skip.contains(code);
  }
}
