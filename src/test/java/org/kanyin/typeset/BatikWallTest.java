package org.kanyin.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import org.apache.batik.util.ParsedURL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.FoDocument;
import org.kanyin.base.Place;
import org.kanyin.base.Sha256;

/**
 * Drawings that name files and addresses outside, handed to the typesetter as the manifest room
 * never would: the SVG library behind it opens none of them.
 */
final class BatikWallTest {
  private static final String HEAD =
      "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9'"
          + " height='9'>";

  private static final Typesetter TYPESETTER = new Typesetter();

  @TempDir Path outside;

  private static List<String> bodies(String canary) {
    return List.of(
        "<image xlink:href='" + canary + "' width='9' height='9'/>",
        "<metadata><image id='z' xlink:href='"
            + canary
            + "' width='9' height='9'/></metadata>"
            + "<use xlink:href='#z'/>",
        "<use xlink:href='" + canary + "#a'/>",
        "<style>@import url(" + canary + ");</style><rect width='9' height='9'/>",
        "<style>@font-face { font-family: a; src: url("
            + canary
            + ") }</style>"
            + "<text y='9' font-family='a'>A</text>",
        "<rect width='9' height='9' fill='url(" + canary + "#p)'/>",
        "<rect width='9' height='9' style='mask: url(" + canary + "#p)'/>",
        "<filter id='f'><feImage xlink:href='"
            + canary
            + "'/></filter>"
            + "<rect width='9' height='9' filter='url(#f)'/>",
        "<text><tref xlink:href='" + canary + "#t'/></text>",
        "<script xlink:href='" + canary + "'/>",
        "<g xml:base='" + canary + "'><use xlink:href='#a'/></g>",
        "<color-profile xlink:href='"
            + canary
            + "' name='p'/>"
            + "<rect width='9' height='9' fill='red icc-color(p, 1, 0, 0)'/>",
        "<cursor id='c' xlink:href='" + canary + "'/><a cursor='url(#c)'><rect width='9'/></a>");
  }

  // Not a measurement: what opened a pipe or waited for an answer would never come back.
  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void nothingOutsideIsOpened() throws IOException {
    Path svg = Files.writeString(outside.resolve("canary.svg"), HEAD + "<g id='a'/></svg>");
    List<String> opened;
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Recording recording = new Recording()) {
      List<String> canaries =
          List.of(
              svg.toUri().toString(),
              "file:" + svg,
              "jar:file:" + svg + "!/a",
              "netdoc:" + svg,
              "http://127.0.0.1:" + server.getLocalPort() + "/a.svg",
              "ftp://127.0.0.1:" + server.getLocalPort() + "/a.svg");
      recording.enable("jdk.FileRead").withThreshold(Duration.ZERO);
      recording.start();
      for (String canary : canaries) {
        for (String body : bodies(canary)) {
          set(HEAD + body + "</svg>");
          set("<?xml-stylesheet href='" + canary + "'?>" + HEAD + body + "</svg>");
        }
      }
      recording.stop();
      opened = FileReads.of(recording);
      server.setSoTimeout(1);
      assertThat(called(server)).as("connections").isFalse();
    }
    assertThat(opened).as("files").noneMatch(f -> f.startsWith(outside.toString()));
  }

  /** The wall is no blindness: the style sheet in the library's own jar is read. */
  @Test
  void theLibrarysOwnSheetIsOpened() throws IOException {
    BatikWall.raise();
    String own =
        org.apache.batik.anim.dom.SVGDOMImplementation.class
            .getResource("resources/UserAgentStyleSheet.css")
            .toExternalForm();
    try (var in = new ParsedURL(own).openStream()) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("overflow");
    }
  }

  private static void set(String svg) {
    byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
    String hash = Sha256.of(bytes);
    FoDocument fo =
        Galley.page(
            20,
            "<block><external-graphic content-width='9pt' content-height='9pt'"
                + " src=\"url('urn:kanyin:picture:"
                + hash
                + "')\"/></block>");
    TYPESETTER.set(
        new Typesetter.Request(
            fo,
            Galley.FONTS,
            Map.of(hash, bytes),
            Instant.parse("2026-06-25T12:00:00Z"),
            (id, index) -> Place.NOWHERE));
  }

  private static boolean called(ServerSocket server) throws IOException {
    try {
      server.accept().close();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }
}
