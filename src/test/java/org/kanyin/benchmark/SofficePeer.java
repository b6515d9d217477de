package org.kanyin.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** LibreOffice without a window, with a flat OpenDocument file. */
final class SofficePeer implements Peer {
  @Override
  public String name() {
    return "soffice";
  }

  @Override
  public Optional<List<String>> command(PeerText text, Path folder) throws IOException {
    Files.writeString(folder.resolve("out.fodt"), source(text));
    return Peer.onPath("soffice")
        .map(
            p ->
                List.of(
                    p,
                    "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                    "--headless",
                    "--convert-to",
                    "pdf",
                    "out.fodt"));
  }

  /** It finds fonts by fontconfig only. */
  @Override
  public Map<String, String> environment(Path folder) throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("fonts.conf"),
            "<fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>"
                .formatted(FONTS, folder.resolve("font-cache")));
    return Map.of("FONTCONFIG_FILE", config.toString());
  }

  private static String source(PeerText text) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
             xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
             xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
             xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
             xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
             office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
            <office:font-face-decls>
            <style:font-face style:name="song" svg:font-family="'Noto Serif SC'"/>
            <style:font-face style:name="hei" svg:font-family="'Noto Sans SC'"/>
            </office:font-face-decls>
            <office:styles>%s%s%s</office:styles>
            <office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties
             fo:page-width="%.3fpt" fo:page-height="%.3fpt" fo:margin-top="%.3fpt"
             fo:margin-bottom="%6$.3fpt" fo:margin-left="%.3fpt" fo:margin-right="%7$.3fpt"/>
            </style:page-layout></office:automatic-styles>
            <office:master-styles><style:master-page style:name="Standard"
             style:page-layout-name="L"/></office:master-styles><office:body><office:text>
            """,
            style("P", "fo:text-indent=\"24pt\" fo:text-align=\"justify\"", 12, "song", "normal"),
            style("H", "fo:text-indent=\"24pt\"", 12, "hei", "normal"),
            style("T", "fo:text-align=\"center\"", 18, "song", "bold"),
            PeerText.WIDTH,
            PeerText.HEIGHT,
            PeerText.TOP,
            PeerText.SIDE));
    for (PeerText.Piece piece : text.pieces()) {
      String name = piece.kind().name().substring(0, 1);
      out.append("<text:p text:style-name=\"" + name + "\">");
      out.append(Peer.escaped(piece.text())).append("</text:p>\n");
    }
    return out.append("</office:text></office:body></office:document>\n").toString();
  }

  private static String style(String name, String block, int size, String font, String weight) {
    return """
    <style:style style:name="%s" style:family="paragraph" style:master-page-name="">
    <style:paragraph-properties fo:line-height="21pt" %s/>
    <style:text-properties style:font-name="%s" style:font-name-asian="%3$s"
     fo:font-size="%dpt" style:font-size-asian="%4$dpt" fo:font-weight="%s"
     style:font-weight-asian="%5$s" fo:language="zh" fo:country="CN"/></style:style>
    """
        .formatted(name, block, font, size, weight);
  }
}
