package org.kanyin.cli.fuzz;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * What lies outside every input: files with a word that may come out nowhere, a pipe that lets
 * nobody go who opens it, a port of this machine that hears who calls.
 *
 * @param folder with {@code canary.png}, {@code canary.svg}, {@code canary.txt}, {@code pipe}
 * @param port on the loopback
 */
public record Outside(Path folder, int port) {
  /** Stands in every file outside. */
  public static final String CANARY = "canary-7d1f0c52";

  /** A way to write one of its addresses, as attackers do. */
  String address(Random random) {
    String file = folder + "/" + pick(random, List.of("canary.png", "canary.svg", "canary.txt"));
    String pipe = folder + "/pipe";
    String path = random.nextBoolean() ? pipe : file;
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> "file://" + path;
      case 3 -> "file:" + path;
      case 4 -> "FILE://localhost" + path;
      case 5 -> path;
      case 6 -> "../../../../../../../../../../.." + path;
      case 7 -> "jar:file:" + path + "!/a";
      case 8 -> "netdoc:" + path;
      case 9 -> "//127.0.0.1:" + port + "/a.svg";
      case 10 -> "ftp://127.0.0.1:" + port + "/a.png";
      case 11 -> "url:file:" + path;
      case 12 -> "%66ile://" + path.replace("/", "%2F");
      default -> "http://127.0.0.1:" + port + "/a.svg";
    };
  }

  static <T> T pick(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
