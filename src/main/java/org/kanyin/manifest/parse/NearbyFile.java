package org.kanyin.manifest.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kanyin.base.SpellingSuggestion;

/** The file that a reference to none may have meant. */
final class NearbyFile {
  /** In a folder of more files a listing is no help and takes its time. */
  private static final int MOST = 2_000;

  private NearbyFile() {}

  /**
   * A file beside the one that is not there, whose name is nearly the same: other letters' case,
   * another extension, a character more or less.
   *
   * @param missing inside the folder
   */
  static Optional<String> of(Path missing) {
    Path folder = missing.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return Optional.empty();
    }
    Map<String, String> names = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .limit(MOST)
          .filter(Files::isRegularFile)
          .map(f -> f.getFileName().toString())
          .forEach(n -> names.put(n.toLowerCase(Locale.ROOT), n));
    } catch (IOException e) {
      return Optional.empty(); // A hint that cannot be had is left out.
    }
    String word = missing.getFileName().toString().toLowerCase(Locale.ROOT);
    String stem = stem(word);
    return Optional.ofNullable(names.get(word))
        .or(
            () ->
                names.entrySet().stream()
                    .filter(n -> stem(n.getKey()).equals(stem))
                    .map(Map.Entry::getValue)
                    .findFirst())
        .or(() -> SpellingSuggestion.nearest(word, names.keySet()).map(names::get));
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }
}
