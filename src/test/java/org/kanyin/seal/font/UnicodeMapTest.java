package org.kanyin.seal.font;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.kanyin.Cases;

/** ToUnicode maps as FOP writes them, what they should have been, and how we write that. */
class UnicodeMapTest {
  @TestFactory
  Stream<DynamicNode> cases() {
    return Cases.of("seal", UnicodeMapTest::understood);
  }

  private static String understood(String cmap) {
    return UnicodeMap.read(cmap).entrySet().stream()
        .map(e -> String.format("%04x %s%n", e.getKey(), Character.toString(e.getValue())))
        .collect(Collectors.joining());
  }
}
