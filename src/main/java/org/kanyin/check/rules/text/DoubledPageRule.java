package org.kanyin.check.rules.text;

import java.util.List;
import java.util.stream.Stream;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;

/** Pages that stand in the file twice; nothing else is said of the second. */
public final class DoubledPageRule implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K015");
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    return context.doubledPages().entrySet().stream()
        .map(e -> Violation.of("K015", FaultLocation.page(e.getKey()), e.getValue()));
  }
}
