package org.kanyin.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** WeasyPrint. */
final class WeasyPrintPeer implements Peer {
  @Override
  public String name() {
    return "weasyprint";
  }

  @Override
  public Optional<List<String>> command(PeerText text, Path folder) throws IOException {
    Files.writeString(folder.resolve("in.html"), HtmlSource.of(text));
    return Peer.onPath("weasyprint").map(p -> List.of(p, "in.html", "out.pdf"));
  }
}
