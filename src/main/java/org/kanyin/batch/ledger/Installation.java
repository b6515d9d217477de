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

/** What all issues of a run hang on: the program, its fonts, the options. Looked at once a run. */
public final class Installation {
  private static final String PROGRAM = Fingerprints.OURS + "program";
  private static final String FONTS = Fingerprints.OURS + "fonts";
  private static final String OPTIONS = Fingerprints.OURS + "options";

  /** Of issues that went beyond them: with others they may not. */
  public static final String LIMITS = Fingerprints.OURS + "limits";

  /** Names of inputs that are no single file. */
  static final List<String> NAMES = List.of(PROGRAM, FONTS, OPTIONS, LIMITS);

  private Installation() {}

  /** What the user calls an input. */
  static String called(String name) {
    return switch (NAMES.indexOf(name)) {
      case 0 -> "刊印的程序";
      case 1 -> "刊印的字体";
      case 2 -> "这次的选项";
      case 3 -> "每期的内存和时限";
      default ->
          name.startsWith(Fingerprints.OURS)
              ? "刊印的 " + name.substring(Fingerprints.OURS.length())
              : name;
    };
  }

  /**
   * Their states.
   *
   * @throws IOException where the installation cannot be read
   */
  public static SortedMap<String, String> states(Workspace workspace, BatchRequest order)
      throws IOException {
    SortedMap<String, String> states = new TreeMap<>();
    states.put(PROGRAM, program());
    states.put(FONTS, folder(workspace.fonts()));
    states.put(OPTIONS, options(order));
    states.put(LIMITS, order.limits().heap() + " MB, " + order.limits().seconds() + " s");
    return states;
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

  private static String options(BatchRequest order) {
    String all =
        "style="
            + order.options().style().orElse("")
            + "\npagination="
            + order.options().pagination()
            + "\nsource="
            + order.options().attachSource()
            + "\ncheck="
            + order.check()
            + "\n"
            + new TreeMap<>(order.options().settings());
    return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
  }
}
