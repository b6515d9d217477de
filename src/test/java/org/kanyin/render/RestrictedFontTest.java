package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.fonts.FontBook;
import org.kanyin.fonts.FontFile;
import org.kanyin.fonts.model.Assembly;
import org.kanyin.fonts.model.DrawnGlyph;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/**
 * An office's font whose maker forbids embedding (OpenType OS/2 fsType) is refused, not embedded.
 */
class RestrictedFontTest {
  private static final int RESTRICTED = 0x0002;
  private static final int ROUNDS = 60;
  private static final int REGULAR = 400;
  private static final int INSTALLABLE = 0x0000;

  @TempDir Path folder;

  /** A bundled font that says so of itself. */
  private void font(int fsType) throws IOException {
    byte[] font = Files.readAllBytes(Path.of("fonts/Tinos_400Regular.ttf"));
    ByteBuffer bytes = ByteBuffer.wrap(font);
    int tables = bytes.getShort(4);
    for (int i = 0; i < tables; i++) {
      int entry = 12 + 16 * i;
      if (new String(font, entry, 4, StandardCharsets.US_ASCII).equals("OS/2")) {
        bytes.putShort(bytes.getInt(entry + 8) + 8, (short) fsType);
      }
    }
    Files.write(folder.resolve("own.ttf"), font);
  }

  private Outcome<Rendered> render() throws IOException {
    Files.writeString(
        folder.resolve("office.xml"),
        "<office xmlns='urn:kanyin:issue'><masthead><name>试刊</name></masthead>"
            + "<colophon><address>某街</address></colophon>\n"
            + "<font role='latin' file='own.ttf'/></office>");
    Path issue = Files.createDirectories(folder.resolve("2026-03")).resolve("issue.xml");
    Files.writeString(
        issue,
        "<issue xmlns='urn:kanyin:issue' year='2026' number='3' date='2026-03-15'>"
            + "<section title='栏目'><article id='a'><title>题</title><p>正文ABC。</p></article>"
            + "</section></issue>");
    return new IssueRenderer(new Workspace(Path.of("."))).render(issue, RenderRequest.DEFAULT);
  }

  /** Damaged anywhere, a font is set or is a finding that names its file; never more. */
  @Test
  void aDamagedFontIsAFinding() throws IOException {
    long seed = Long.getLong("seed", 20261128L);
    Random random = new Random(seed);
    byte[] sound = Files.readAllBytes(Path.of("fonts/Tinos_400Regular.ttf"));
    FontBook bundled = FontBook.open(Path.of("fonts"));
    int refused = 0;
    for (int i = 0; i < ROUNDS; i++) {
      byte[] font = sound.clone();
      // Half of them where the tables are told and in the first of them, where it hurts most.
      int reach = i % 2 == 0 ? 1_500 : font.length;
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        font[random.nextInt(reach)] = (byte) random.nextInt(256);
      }
      font = i % 10 == 0 ? Arrays.copyOf(font, random.nextInt(font.length)) : font;
      Path file = Files.write(folder.resolve("f" + i + ".ttf"), font);
      try {
        FontFile own =
            bundled.with("latin", file, 0).role("latin", REGULAR).orElseThrow().files().get(0);
        List<DrawnGlyph> glyphs = new ArrayList<>();
        for (int c = 0x20; c < 0x500; c++) {
          own.ink(c);
          own.advance(c);
          glyphs.add(new DrawnGlyph(Assembly.of(own.glyph(c)), 0));
        }
        assertThat(own.drawing(glyphs)).isNotEmpty();
      } catch (IOException e) {
        refused++;
      }
    }
    assertThat(refused).as("of " + ROUNDS + ", seed " + seed).isBetween(1, ROUNDS - 1);
  }

  @Test
  void isAFindingAtItsPlaceAndNothingIsSet() throws IOException {
    font(RESTRICTED);
    Outcome<Rendered> outcome = render();
    assertThat(outcome.value()).isEmpty();
    assertThat(outcome.findings()).extracting(Finding::code).containsExactly("R007");
    assertThat(outcome.findings().get(0).place().file()).endsWith("office.xml");
    assertThat(outcome.findings().get(0).place().line()).isEqualTo(2);
    assertThat(outcome.findings().get(0).text()).isEqualTo("own.ttf");
  }

  @Test
  void theSameFontIsTakenWhereItMayBeEmbedded() throws IOException {
    font(INSTALLABLE);
    assertThat(render().value()).isPresent();
  }
}
