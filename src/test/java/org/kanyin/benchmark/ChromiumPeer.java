package org.kanyin.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Chromium without a window. */
final class ChromiumPeer implements Peer {
  @Override
  public String name() {
    return "chromium";
  }

  @Override
  public Optional<List<String>> command(PeerText text, Path folder) throws IOException {
    Path page = Files.writeString(folder.resolve("in.html"), HtmlSource.of(text));
    return Peer.onPath("chromium", "chromium-browser", "google-chrome")
        .map(
            p ->
                List.of(
                    p,
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--user-data-dir=" + folder.resolve("profile"),
                    "--no-pdf-header-footer",
                    "--print-to-pdf=" + folder.resolve("out.pdf"),
                    page.toUri().toString()));
  }
}
