package org.kanyin.check.model;

import java.util.Optional;
import java.util.Set;
import org.kanyin.base.StyleFacts;

/**
 * What is wanted of a check.
 *
 * @param only these codes, or all where empty
 * @param skip not these
 * @param style what the style says, where that is known
 */
public record CheckRequest(
    Profile profile, Scope scope, Set<String> only, Set<String> skip, Optional<StyleFacts> style) {
  /** All that is asked of a file to be printed; nothing is known of a style. */
  public static final CheckRequest DEFAULT = of(Profile.PRINT);

  /** Which rules are asked. */
  public enum Scope {
    EVERYTHING,
    /** Only what concerns plates: for a file that is our own in all else. */
    PLATES
  }

  public CheckRequest {
    only = Set.copyOf(only);
    skip = Set.copyOf(skip);
  }

  /** Everything that the profile asks. */
  public static CheckRequest of(Profile profile) {
    return new CheckRequest(profile, Scope.EVERYTHING, Set.of(), Set.of(), Optional.empty());
  }

  /** What a print shop asks of pictures, rules and colours. */
  public static CheckRequest plates() {
    return new CheckRequest(Profile.PRESS, Scope.PLATES, Set.of(), Set.of(), Optional.empty());
  }

  /** The same for these codes only; for all where there are none. */
  public CheckRequest withOnly(Set<String> codes) {
    return new CheckRequest(profile, scope, codes, skip, style);
  }

  /** The same without these codes. */
  public CheckRequest withSkip(Set<String> codes) {
    return new CheckRequest(profile, scope, only, codes, style);
  }

  /** The same for an issue whose style says so much. */
  public CheckRequest withStyle(StyleFacts known) {
    return new CheckRequest(profile, scope, only, skip, Optional.of(known));
  }

  /** Whether some of the rules are not asked. */
  public boolean isPartial() {
    return !only.isEmpty() || !skip.isEmpty() || scope != Scope.EVERYTHING;
  }

  public boolean wants(String code) {
    return (only.isEmpty() || only.contains(code)) && !skip.contains(code);
  }
}
