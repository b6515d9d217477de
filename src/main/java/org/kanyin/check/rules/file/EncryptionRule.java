package org.kanyin.check.rules.file;

import java.util.List;
import java.util.stream.Stream;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;

/** An encrypted file: the platemaker may not be able to open, impose or print it. */
public final class EncryptionRule implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K059");
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    return context.pdf().encrypted()
        ? Stream.of(Violation.of("K059", FaultLocation.DOCUMENT))
        : Stream.empty();
  }
}
