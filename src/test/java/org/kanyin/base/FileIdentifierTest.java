package org.kanyin.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Identifiers that follow from the content. */
final class FileIdentifierTest {
  private static String stamped(String pdf, boolean upperCase) {
    byte[] stamped = FileIdentifier.stamped(pdf.getBytes(StandardCharsets.ISO_8859_1), upperCase);
    return new String(stamped, StandardCharsets.ISO_8859_1);
  }

  @Test
  void doesNotDependOnWhatTheLibraryWrote() {
    assertThat(stamped("%PDF x /ID [<0123> <4567>] >>", true))
        .isEqualTo(stamped("%PDF x /ID [<89AB> <CDEF>] >>", true))
        .isNotEqualTo(stamped("%PDF y /ID [<0123> <4567>] >>", true))
        .matches("%PDF x /ID \\[<([0-9A-F]{4})> <\\1>] >>");
  }

  @Test
  void isWrittenAsTheLibraryWritesIt() {
    assertThat(stamped("/ID [<ab> <cd>] /ID [<0123456789><0123456789>]", false))
        .matches("/ID \\[<ab> <cd>] /ID \\[<([0-9a-f]{10})><\\1>]");
  }

  @Test
  void aFileWithoutOneIsAFault() {
    for (String pdf : new String[] {"", "%PDF", "/ID [<", "/ID [<01> <2>]", "/ID [<> <>]"}) {
      assertThatThrownBy(() -> stamped(pdf, true)).isInstanceOf(IllegalStateException.class);
    }
  }
}
