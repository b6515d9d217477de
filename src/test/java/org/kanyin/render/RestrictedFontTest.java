package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/**
 * An office's font whose maker forbids embedding (OpenType OS/2 fsType) is refused, not embedded.
 */
class RestrictedFontTest {
  private static final int RESTRICTED = 0x0002;
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
