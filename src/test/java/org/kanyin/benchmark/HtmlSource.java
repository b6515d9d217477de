package org.kanyin.benchmark;

import java.util.Locale;

/** The text as one page for the programs that print HTML. */
final class HtmlSource {
  private HtmlSource() {}

  static String of(PeerText text) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            """
            <!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>out</title><style>
            @font-face { font-family: latin; src: url("%1$s/Tinos_400Regular.ttf") }
            @font-face { font-family: song; src: url("%1$s/%2$s") }
            @font-face { font-family: song; font-weight: 700; src: url("%1$s/%3$s") }
            @font-face { font-family: hei; src: url("%1$s/%4$s") }
            @page { size: %5$.3fpt %6$.3fpt; margin: %7$.3fpt %8$.3fpt }
            body { margin: 0; font: %9$.1fpt/%10$.1fpt latin, song; text-align: justify }
            p, h1, h2 { margin: 0; text-indent: 2em }
            h1 { font-size: %11$.1fpt; line-height: 26pt; text-align: center; text-indent: 0 }
            h2 { font: %9$.1fpt/%10$.1fpt hei }
            </style>
            """,
            Peer.FONTS.toUri().toString().replaceAll("/$", ""),
            Peer.SERIF,
            Peer.SERIF_BOLD,
            Peer.SANS,
            PeerText.WIDTH,
            PeerText.HEIGHT,
            PeerText.TOP,
            PeerText.SIDE,
            PeerText.SIZE,
            PeerText.PITCH,
            PeerText.TITLE));
    for (PeerText.Piece piece : text.pieces()) {
      String tag =
          switch (piece.kind()) {
            case TITLE -> "h1";
            case HEADING -> "h2";
            case PARAGRAPH -> "p";
          };
      out.append("<" + tag + ">" + Peer.escaped(piece.text()) + "</" + tag + ">\n");
    }
    return out.append("</html>\n").toString();
  }
}
