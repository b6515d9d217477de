package org.kanyin.batch.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kanyin.base.Sha256;
import org.kanyin.base.Workspace;
import org.kanyin.batch.model.BatchRequest;
import org.kanyin.batch.model.LedgerEntry;
import org.kanyin.batch.model.WorkerLimits;

/** What all issues of a run depend on: program, fonts, options. Looked at once a run. */
public final class Installation {
  private Installation() {}

  /**
   * Their states.
   *
   * @throws IOException where the installation cannot be read
   */
  public static SortedMap<String, String> states(Workspace workspace, BatchRequest request)
      throws IOException {
    SortedMap<String, String> states = new TreeMap<>();
    states.put(InputNames.PROGRAM, program());
    states.put(InputNames.FONTS, folder(workspace.fonts()));
    states.put(InputNames.OPTIONS, options(request));
    states.put(InputNames.LIMITS, limits(request.limits()));
    return states;
  }

  /** The state of {@link InputNames#LIMITS}. */
  public static String limits(WorkerLimits limits) {
    return limits.heap() + " MB, " + limits.seconds() + " s";
  }

  /** Our own classes by their bytes; libraries by their files' names, which have the version. */
  private static String program() throws IOException {
    try {
      var source = Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path own = Path.of(source);
      return Files.isDirectory(own)
          ? folder(own)
          : digest(Map.of("", Sha256.of(own), "lib", names(own.getParent())));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(".jar"))
          .sorted()
          .collect(Collectors.joining(" "));
    }
  }

  /** Every file below a folder; hashed on all cores: the fonts are 80 MB. */
  private static String folder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      return digest(
          all.parallelStream()
              .collect(Collectors.toMap(f -> folder.relativize(f).toString(), Installation::hash)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String hash(Path file) {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(Map<String, String> parts) {
    return LedgerEntry.key(new TreeMap<>(parts));
  }

  private static String options(BatchRequest request) {
    String all =
        "style="
            + request.options().style().orElse("")
            + "\npagination="
            + request.options().pagination()
            + "\nsource="
            + request.options().attachSource()
            + "\ncheck="
            + request.check()
            + "\n"
            + new TreeMap<>(request.options().settings());
    return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
  }
}
