package org.kanyin.compose;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.kanyin.Cases;

/** A few characters, a measure in ems, and the lines they make: src/test/cases/compose. */
class ComposeCasesTest {
  @TestFactory
  Stream<DynamicNode> linePictures() {
    return Cases.of("compose", Picture::of);
  }
}
