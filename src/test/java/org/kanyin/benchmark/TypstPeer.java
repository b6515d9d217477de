package org.kanyin.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Typst: the program {@code typst}, else its compiler from npm, where the environment variable
 * {@code KANYIN_TYPST} names the folder {@code node_modules} that has it.
 */
final class TypstPeer implements Peer {
  private static final String COMPILER = "@myriaddreamin/typst-ts-node-compiler";

  @Override
  public String name() {
    return "typst";
  }

  @Override
  public Optional<List<String>> command(PeerText text, Path folder) throws IOException {
    Files.writeString(folder.resolve("main.typ"), source(text));
    Optional<String> program = Peer.onPath("typst");
    if (program.isPresent()) {
      return Optional.of(
          List.of(
              program.get(), "compile", "--font-path", FONTS.toString(), "main.typ", "out.pdf"));
    }
    String modules = System.getenv("KANYIN_TYPST");
    if (modules == null || Peer.onPath("node").isEmpty()) {
      return Optional.empty();
    }
    Path compiler = Path.of(modules, COMPILER).toAbsolutePath();
    Files.writeString(
        folder.resolve("main.cjs"),
        """
        const { NodeCompiler } = require('%s');
        const compiler = NodeCompiler.create({ workspace: '.', fontArgs: [{ fontPaths: ['%s'] }] });
        require('fs').writeFileSync('out.pdf', compiler.pdf({ mainFilePath: 'main.typ' }));
        """
            .formatted(compiler, FONTS));
    return Optional.of(List.of("node", "main.cjs"));
  }

  private static String source(PeerText text) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            """
            #set page(width: %.3fpt, height: %.3fpt, margin: (x: %.3fpt, y: %.3fpt), numbering: "1")
            #set text(font: ("Tinos", "Noto Serif SC"), size: %.1fpt, lang: "zh", region: "cn", top-edge: 1em, bottom-edge: "baseline")
            #set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: %.1fpt, spacing: %.1fpt)
            #show heading.where(level: 1): it => align(center, text(size: %.1fpt, weight: 700, it.body))
            #show heading.where(level: 2): it => text(size: 12pt, font: "Noto Sans SC", it.body)
            """,
            PeerText.WIDTH,
            PeerText.HEIGHT,
            PeerText.SIDE,
            PeerText.TOP,
            PeerText.SIZE,
            PeerText.PITCH - PeerText.SIZE,
            PeerText.PITCH - PeerText.SIZE,
            PeerText.TITLE));
    for (PeerText.Piece piece : text.pieces()) {
      String said = "\"" + piece.text().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
      out.append(
          switch (piece.kind()) {
            case TITLE -> "#heading(level: 1, " + said + ")\n\n";
            case HEADING -> "#heading(level: 2, " + said + ")\n\n";
            case PARAGRAPH -> "#" + said + "\n\n";
          });
    }
    return out.toString();
  }
}
