package org.kanyin.check;

import java.util.List;

/** An encrypted file: the platemaker may not be able to open, impose or print it. */
final class Encryption implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K059");
  }

  @Override
  public void check(Subject s, Faults faults) {
    if (s.pdf().encrypted()) {
      faults.add("K059", Spot.DOCUMENT);
    }
  }
}
