package org.kanyin.desk.filing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files that were dropped on the page, each under the name it had, in a folder of this process
 * until they are used. Thread-safe.
 */
public final class Uploads implements AutoCloseable {
  private static final int MOST = 40;
  private static final long MOST_BYTES = 256L << 20;

  private static final int LONGEST_NAME = 120;

  private final Map<Integer, Path> files = new LinkedHashMap<>();
  private Optional<Path> folder = Optional.empty();
  private int last;

  /** Keeps a file; empty where its name is none, or there are too many. */
  public synchronized Optional<Integer> keep(String name, byte[] bytes) throws IOException {
    if (!isName(name)) {
      return Optional.empty();
    }
    while (!files.isEmpty() && (files.size() >= MOST || size() + bytes.length > MOST_BYTES)) {
      // Forgotten by a page that never used them.
      forget(files.keySet().iterator().next());
    }
    if (folder.isEmpty()) {
      folder = Optional.of(Files.createTempDirectory("kanyin-desk"));
    }
    int number = ++last;
    Path own = Files.createDirectory(folder.get().resolve(Integer.toString(number)));
    files.put(number, Files.write(own.resolve(name), bytes));
    return Optional.of(number);
  }

  /** A file's own name, and nothing that leads anywhere. */
  private static boolean isName(String name) {
    return !name.isBlank()
        && name.length() <= LONGEST_NAME
        && !name.startsWith(".")
        && name.codePoints()
            .noneMatch(c -> c < 0x20 || "/\\:*?\"<>|".indexOf(c) >= 0 || Character.isISOControl(c));
  }

  private long size() throws IOException {
    long size = 0;
    for (Path file : files.values()) {
      size += Files.size(file);
    }
    return size;
  }

  public synchronized Optional<Path> file(int number) {
    return Optional.ofNullable(files.get(number));
  }

  /** Deletes a file that has been used. */
  public synchronized void forget(int number) throws IOException {
    Path file = files.remove(number);
    if (file != null) {
      Files.deleteIfExists(file);
      Files.deleteIfExists(file.getParent());
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (folder.isPresent()) {
      try (Stream<Path> all = Files.walk(folder.get())) {
        List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        for (Path path : deepestFirst) {
          Files.deleteIfExists(path);
        }
      }
      folder = Optional.empty();
      files.clear();
    }
  }
}
