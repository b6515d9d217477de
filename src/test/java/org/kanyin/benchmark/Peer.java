package org.kanyin.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Another program that makes a PDF of the same text. */
interface Peer {
  Path FONTS = Path.of("fonts").toAbsolutePath();
  String SERIF = "NotoSerifSC_400Regular.ttf";
  String SERIF_BOLD = "NotoSerifSC_700Bold.ttf";
  String SANS = "NotoSansSC_500Medium.ttf";

  String name();

  /**
   * Writes its input into the folder; the command then makes {@code out.pdf} there. Nothing where
   * the program is not to be found.
   */
  Optional<List<String>> command(PeerText text, Path folder) throws IOException;

  default Map<String, String> environment(Path folder) throws IOException {
    return Map.of();
  }

  static Optional<String> onPath(String... programs) {
    return Stream.of(programs)
        .flatMap(
            p ->
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                    .map(d -> Path.of(d, p)))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  /** For what is written as XML or HTML. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
