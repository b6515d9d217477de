package org.kanyin.typeset.fo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a style may emit, and what it may not. */
final class AllowedFoTest {
  private static final String FO = "http://www.w3.org/1999/XSL/Format";

  @ParameterizedTest
  @ValueSource(strings = {"block", "footnote", "table-cell", "external-graphic", "page-number"})
  void elementsOfTheListAreAllowed(String local) {
    assertThat(AllowedFo.complaint(FO, local)).isEmpty();
  }

  @Test
  void othersAreNot() {
    assertThat(AllowedFo.complaint(FO, "instream-foreign-object")).isPresent();
    assertThat(AllowedFo.complaint("http://www.w3.org/2000/svg", "svg")).isPresent();
    assertThat(AllowedFo.complaint("http://xmlgraphics.apache.org/fop/extensions/pdf", "action"))
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "external-destination, url('https://example.org/a')",
        "external-destination, url('mailto:a@example.org')",
        "src, url('urn:kanyin:picture:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef')",
        "number-columns-spanned, 3",
        "font-size, 10.5pt",
        "border-top, 0.5pt solid #D7000F",
        "plates, spot 0 100 100 0 FOGRA52",
        "margin, 14400pt"
      })
  void valuesWithinTheirLimits(String local, String value) {
    assertThat(AllowedFo.complaint("", local, value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "external-destination, url('javascript:alert(1)')",
        "external-destination, url('file:///etc/passwd')",
        "src, url('file:///etc/passwd')",
        "src, url('urn:kanyin:picture:../x')",
        "background-image, url('urn:kanyin:picture:0')",
        "number-columns-repeated, 10000000",
        "number-rows-spanned, -1",
        "font-size, 0pt",
        "border-top, 500pt solid black",
        "plates, much red",
        "margin, 14401pt"
      })
  void valuesBeyondThem(String local, String value) {
    assertThat(AllowedFo.complaint("", local, value)).isPresent();
  }

  @Test
  void anAttributeOfAnotherNamespaceIsRefused() {
    assertThat(AllowedFo.complaint("urn:other", "x", "1")).isPresent();
    assertThat(AllowedFo.complaint(KanyinNamespace.URI, "source", "a01")).isEmpty();
  }
}
