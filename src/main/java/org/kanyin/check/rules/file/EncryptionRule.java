package org.kanyin.check.rules.file;

import java.util.List;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;

/** An encrypted file: the platemaker may not be able to open, impose or print it. */
public final class EncryptionRule implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K059");
  }

  @Override
  public void check(CheckContext context, FaultCollector faults) {
    if (context.pdf().encrypted()) {
      faults.add("K059", FaultLocation.DOCUMENT);
    }
  }
}
