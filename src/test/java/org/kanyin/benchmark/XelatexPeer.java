package org.kanyin.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** XeLaTeX with xeCJK, one run. */
final class XelatexPeer implements Peer {
  @Override
  public String name() {
    return "xelatex (xeCJK)";
  }

  @Override
  public Optional<List<String>> command(PeerText text, Path folder) throws IOException {
    Files.writeString(folder.resolve("out.tex"), source(text));
    return Peer.onPath("xelatex")
        .map(p -> List.of(p, "-interaction=batchmode", "-halt-on-error", "out.tex"));
  }

  private static String source(PeerText text) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            """
            \\documentclass[12pt]{article}
            \\usepackage[papersize={%.3fbp,%.3fbp},hmargin=%.3fbp,vmargin=%.3fbp,footskip=30bp]{geometry}
            \\usepackage{fontspec,xeCJK}
            \\setmainfont[Path=%7$s/]{Tinos_400Regular.ttf}
            \\setCJKmainfont[Path=%7$s/,BoldFont=%8$s]{%9$s}
            \\newCJKfontfamily\\sans[Path=%7$s/]{%10$s}
            \\setlength\\parindent{%.1fbp}
            \\begin{document}\\fontsize{%5$.1fbp}{%6$.1fbp}\\selectfont
            """,
            PeerText.WIDTH,
            PeerText.HEIGHT,
            PeerText.SIDE,
            PeerText.TOP,
            PeerText.SIZE,
            PeerText.PITCH,
            FONTS,
            SERIF_BOLD,
            SERIF,
            SANS));
    for (PeerText.Piece piece : text.pieces()) {
      String said =
          piece.text().replaceAll("([#$%&_{}])", "\\\\$1").replaceAll("[\\\\^~](?![#$%&_{}])", "");
      out.append(
          switch (piece.kind()) {
            case TITLE ->
                "{\\centering\\fontsize{18bp}{26bp}\\selectfont\\bfseries " + said + "\\par}\n\n";
            case HEADING -> "{\\sans " + said + "\\par}\n\n";
            case PARAGRAPH -> said + "\n\n";
          });
    }
    return out.append("\\end{document}\n").toString();
  }
}
