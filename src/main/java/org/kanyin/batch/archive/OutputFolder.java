package org.kanyin.batch.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that takes everything, held by one run. Whatever is unfinished lies in {@code
 * .kanyin/}, on the same file system, and comes to its place whole and at once. The lock ends with
 * the process, in whatever way; the next run clears what is left.
 */
public final class OutputFolder implements AutoCloseable {
  public static final String WORK = ".kanyin";

  /** The ledger's file. */
  public static final String LEDGER = "ledger.json";

  private static final String LOCK = "lock";
  private static final String PARTS = "parts";

  private final Path path;
  private final Path parts;
  private final FileChannel channel;

  private OutputFolder(Path path, FileChannel channel) throws IOException {
    this.path = path;
    this.channel = channel;
    clear();
    // A worker of a run that was killed may live a moment longer: it knows another folder.
    parts =
        Files.createDirectories(
            path.resolve(WORK).resolve(PARTS + "-" + ProcessHandle.current().pid()));
  }

  /**
   * Takes the folder; empty where another run has it.
   *
   * @throws IOException where it cannot be made or written
   */
  public static Optional<OutputFolder> take(Path path) throws IOException {
    Path work = Files.createDirectories(path.resolve(WORK));
    FileChannel channel =
        FileChannel.open(work.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new OutputFolder(path, channel));
      }
    } catch (OverlappingFileLockException e) {
      // Another run of this very process has it.
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return Optional.empty();
  }

  /** Whether a folder is one of ours, or holds no file that a run could take for its own. */
  public static boolean isFit(Path path) throws IOException {
    if (!Files.isDirectory(path) || Files.isDirectory(path.resolve(WORK))) {
      return true;
    }
    try (Stream<Path> all = Files.list(path)) {
      return all.allMatch(p -> Files.isDirectory(p) || p.getFileName().toString().startsWith("."));
    }
  }

  public Path path() {
    return path;
  }

  /** A place for unfinished files of that name. */
  public Path part(String name) {
    return parts.resolve(name);
  }

  /** Puts a finished part in its place, to stay there whatever happens to the machine. */
  public void publish(Path part, String name) throws IOException {
    Path target = path.resolve(name);
    Files.createDirectories(target.getParent());
    force(part, StandardOpenOption.WRITE);
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
      force(target.getParent(), StandardOpenOption.READ);
    }
  }

  public void publish(String name, byte[] bytes) throws IOException {
    Path part = part("file-" + Thread.currentThread().getId());
    Files.write(part, bytes);
    publish(part, name);
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel file = FileChannel.open(path, how)) {
      file.force(true);
    }
  }

  /** One more piece at a file's end. */
  public void append(Path file, String text) throws IOException {
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      var bytes = java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(false);
    }
  }

  private void clear() throws IOException {
    try (Stream<Path> all = Files.list(path.resolve(WORK))) {
      for (Path old : all.filter(p -> p.getFileName().toString().startsWith(PARTS)).toList()) {
        delete(old);
      }
    }
  }

  private static void delete(Path top) throws IOException {
    try (Stream<Path> all = Files.walk(top)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path p : deepestFirst) {
        Files.deleteIfExists(p);
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      delete(parts);
    } finally {
      channel.close();
    }
  }
}
