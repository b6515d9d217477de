package org.kanyin.check;

import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.kanyin.inspect.model.Box;

/**
 * A kind of damage, of which a seed makes one instance after the other.
 *
 * @param codes any of which says what is wrong
 */
record DamageKind(String name, Set<String> codes, Maker maker) {
  /** Does it once; empty where the sample has nothing to be damaged so. */
  interface Maker {
    Optional<Made> make(Specimen of, Random random) throws IOException;
  }

  /**
   * A damaged file.
   *
   * @param pages where a finding may stand, 0 for the whole file
   * @param where the fault lies on the first of them; empty for the page
   */
  record Made(byte[] pdf, Set<Integer> pages, Optional<Box> where) {
    Made {
      pages = Set.copyOf(new TreeSet<>(pages));
    }

    static Optional<Made> at(byte[] pdf, Integer... pages) {
      return Optional.of(new Made(pdf, Set.of(pages), Optional.empty()));
    }

    static Optional<Made> at(byte[] pdf, int page, Box where) {
      return Optional.of(new Made(pdf, Set.of(page), Optional.of(where)));
    }
  }
}
