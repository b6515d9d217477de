package org.kanyin.seal;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.kanyin.Cases;

/** ToUnicode maps as FOP writes them, and as they should have been. */
class UnicodeMapTest {
  @TestFactory
  Stream<DynamicNode> cases() {
    return Cases.of("seal", UnicodeMap::repaired);
  }
}
