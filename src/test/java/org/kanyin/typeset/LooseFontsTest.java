package org.kanyin.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kanyin.base.FoDocument;
import org.kanyin.base.Place;
import org.kanyin.base.Sha256;
import org.kanyin.seal.Seal;
import org.kanyin.seal.model.LooseFont;
import org.kanyin.seal.model.Sealed;
import org.kanyin.typeset.model.Typeset;

/** A font that is not embedded is found wherever it is used, and nothing is written. */
final class LooseFontsTest {
  private static final Instant DATE = Instant.parse("2026-06-25T12:00:00Z");

  /** Past the manifest, which lets no text of a drawing through (M094). */
  private static Sealed sealed(String svg) throws IOException {
    byte[] picture = svg.getBytes(StandardCharsets.UTF_8);
    String hash = Sha256.of(picture);
    FoDocument fo =
        Galley.page(
            20,
            "<block>第一面</block><block break-before='page'>图<external-graphic src='urn:kanyin:picture:"
                + hash
                + "'/></block>");
    Typeset pages =
        new Typesetter()
            .set(
                new Typesetter.Request(
                    fo, Galley.FONTS, Map.of(hash, picture), DATE, (id, i) -> Place.NOWHERE))
            .value()
            .orElseThrow();
    return Seal.seal(Galley.work(pages, DATE));
  }

  private static String drawing(String content) {
    return "<svg xmlns='http://www.w3.org/2000/svg' width='80pt' height='40pt'>" + content + "</svg>";
  }

  @Test
  void textOfADrawingInABaseFont() throws IOException {
    Sealed outcome =
        sealed(drawing("<text x='5' y='20' font-family='Helvetica'>Sheet 7</text>"));
    assertThat(outcome.pdf()).isEmpty();
    assertThat(outcome.looseFonts()).extracting(LooseFont::name).containsExactly("Helvetica");
    assertThat(outcome.looseFonts()).extracting(LooseFont::sheet).isEqualTo(List.of(2));
  }

  @Test
  void aDrawingWithoutTextIsSealed() throws IOException {
    Sealed outcome = sealed(drawing("<rect x='5' y='5' width='30' height='20'/>"));
    assertThat(outcome.looseFonts()).isEmpty();
    assertThat(outcome.pdf()).isNotEmpty();
  }
}
