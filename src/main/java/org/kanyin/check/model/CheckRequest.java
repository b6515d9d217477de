package org.kanyin.check.model;

import java.util.Optional;
import java.util.Set;
import org.kanyin.base.StyleColours;
import org.kanyin.check.RuleSet;

/**
 * What is wanted of a check.
 *
 * @param only these codes, or all where empty
 * @param skip not these
 * @param colours of the style, where they are known
 */
public record CheckRequest(
    Profile profile, Set<String> only, Set<String> skip, Optional<StyleColours> colours) {
  public static final CheckRequest ALL = new CheckRequest(Profile.PRINT, Set.of(), Set.of());

  /** Only what concerns plates: for a file that is our own in all else. */
  public static CheckRequest plates() {
    return new CheckRequest(Profile.PRESS, RuleSet.platesCodes(), Set.of());
  }

  /** Where nothing is known of a style. */
  public CheckRequest(Profile profile, Set<String> only, Set<String> skip) {
    this(profile, only, skip, Optional.empty());
  }

  /** The same for an issue whose style prints with these. */
  public CheckRequest with(StyleColours known) {
    return new CheckRequest(profile, only, skip, Optional.of(known));
  }

  public CheckRequest {
    only = Set.copyOf(only);
    skip = Set.copyOf(skip);
  }

  public boolean wants(String code) {
    return (only.isEmpty() || only.contains(code)) && !skip.contains(code);
  }
}
