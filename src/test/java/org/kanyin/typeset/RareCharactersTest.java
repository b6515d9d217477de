package org.kanyin.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kanyin.base.Finding;
import org.kanyin.base.FoDocument;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.measure.Poppler;
import org.kanyin.typeset.model.Typeset;

/** Names with characters beyond the basic plane come out of the PDF as they went in (point 19). */
final class RareCharactersTest {
  /** Before, between and after others: FOP's map of characters slips with each of them. */
  private static final String NAMES = "周秉𬭚、𫖯𫍯、张𬱖（𬒈）与一二三";

  private static byte[] pdf(String role) {
    return Galley.pdf(
        Galley.page(30, "<block font-family='" + role + "'>" + NAMES + "</block>"), Galley.FONTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"song", "hei", "kai", "title", "masthead"})
  void areExactInTheGlyphStream(String role) {
    String text = Galley.lines(pdf(role)).stream().map(l -> l.text()).collect(Collectors.joining());
    assertThat(text).isEqualTo(NAMES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"song", "hei", "kai"})
  void areExactForPdfBox(String role) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(role))) {
      assertThat(new PDFTextStripper().getText(document).strip()).isEqualTo(NAMES);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"song", "hei", "kai"})
  void areExactForPoppler(String role) throws IOException {
    Path file = Files.createTempFile("rare", ".pdf");
    try {
      Files.write(file, pdf(role));
      var text = Poppler.text(file, Poppler.RAW);
      assumeTrue(text.isPresent(), "skipped: no pdftotext here");
      assertThat(text.orElseThrow().strip()).isEqualTo(NAMES);
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void oneOfAnotherFaceIsSetAndSaid() {
    FoDocument page = Galley.page(20, "<block kf:source='a01-p1'>𠮷田与𠮷野</block>");
    Outcome<Typeset> outcome = Galley.set(page, Galley.FONTS);
    assertThat(outcome.value()).isPresent();
    assertThat(outcome.findings()).hasSize(1);
    Finding borrowed = outcome.findings().get(0);
    assertThat(borrowed.code()).isEqualTo("T012");
    assertThat(borrowed.text()).isEqualTo("𠮷");
    assertThat(borrowed.message()).contains("LXGW WenKai");
    String text =
        Galley.lines(Galley.pdf(page, Galley.FONTS)).stream()
            .map(l -> l.text())
            .collect(Collectors.joining());
    assertThat(text).isEqualTo("𠮷田与𠮷野");
  }

  @Test
  void oneThatNoFontHasIsAnErrorWithItsPlace() {
    Outcome<Typeset> outcome =
        Galley.set(
            Galley.page(20, "<block kf:source='a01-p1'>作者<inline>𬭚\u2028𱍊田</inline></block>"),
            Galley.FONTS);
    assertThat(outcome.value()).isEmpty();
    assertThat(outcome.findings()).hasSize(1);
    Finding missing = outcome.findings().get(0);
    assertThat(missing.code()).isEqualTo("T001");
    assertThat(missing.text()).isEqualTo("𱍊");
    // Index 4 of the manuscript's text: 𬭚 is two units, the designed line's end is none.
    assertThat(missing.place()).isEqualTo(Place.at("a01-p1", 1, 5));
    assertThat(missing.message()).contains("U+3134A").contains("song");
  }
}
