package org.kanyin.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Apache FOP by itself, the one of the class path, with its own text managers. */
final class FopPeer implements Peer {
  @Override
  public String name() {
    return "fop (no composer of ours)";
  }

  @Override
  public Optional<List<String>> command(PeerText text, Path folder) throws IOException {
    Files.writeString(folder.resolve("in.fo"), source(text));
    Files.writeString(
        folder.resolve("fop.xconf"),
        """
        <fop version="1.0"><renderers><renderer mime="application/pdf"><fonts>
        <font embed-url="%1$s"><font-triplet name="song" style="normal" weight="normal"/></font>
        <font embed-url="%2$s"><font-triplet name="song" style="normal" weight="bold"/></font>
        <font embed-url="%3$s"><font-triplet name="hei" style="normal" weight="normal"/></font>
        </fonts></renderer></renderers></fop>
        """
            .formatted(uri(SERIF), uri(SERIF_BOLD), uri(SANS)));
    return Optional.of(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            "org.apache.fop.cli.Main",
            "-c",
            "fop.xconf",
            "-fo",
            "in.fo",
            "-pdf",
            "out.pdf"));
  }

  private static String uri(String font) {
    return FONTS.resolve(font).toUri().toString();
  }

  private static String source(PeerText text) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            """
            <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" language="zh">
            <fo:layout-master-set><fo:simple-page-master master-name="a" page-width="%.3fpt"
             page-height="%.3fpt" margin="%.3fpt %.3fpt"><fo:region-body/></fo:simple-page-master>
            </fo:layout-master-set><fo:page-sequence master-reference="a">
            <fo:flow flow-name="xsl-region-body" font-family="song" font-size="%.1fpt"
             line-height="%.1fpt" text-align="justify">
            """,
            PeerText.WIDTH,
            PeerText.HEIGHT,
            PeerText.TOP,
            PeerText.SIDE,
            PeerText.SIZE,
            PeerText.PITCH));
    for (PeerText.Piece piece : text.pieces()) {
      String look =
          switch (piece.kind()) {
            case TITLE -> "font-size=\"18pt\" font-weight=\"bold\" text-align=\"center\"";
            case HEADING -> "font-family=\"hei\" text-indent=\"2em\"";
            case PARAGRAPH -> "text-indent=\"2em\"";
          };
      out.append("<fo:block " + look + ">" + Peer.escaped(piece.text()) + "</fo:block>\n");
    }
    return out.append("</fo:flow></fo:page-sequence></fo:root>\n").toString();
  }
}
