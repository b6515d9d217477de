package org.kanyin.typeset.fo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kanyin.compose.model.Setting;

/** Kanyin's own attributes beside the settings of composition, in one namespace. */
final class KanyinNamespaceTest {
  @Test
  void noAttributeHidesASetting() {
    assertThat(Setting.names()).noneMatch(KanyinNamespace::isReserved);
  }

  @Test
  void itsOwnAttributesAreReserved() {
    assertThat(
            new String[] {
              KanyinNamespace.SOURCE,
              KanyinNamespace.TAIL,
              KanyinNamespace.EMPHASIS,
              KanyinNamespace.COMPOSITION,
              KanyinNamespace.FILL
            })
        .allMatch(KanyinNamespace::isReserved);
  }

  @Test
  void itHasNoElements() {
    assertThat(new KanyinNamespace().getTable()).isEmpty();
  }
}
