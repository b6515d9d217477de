package org.kanyin.style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.base.Sha256;
import org.kanyin.base.Workspace;

/** Finds and compiles house styles, each once a process. */
public final class StyleLoader {
  private static final String MAIN = StyleCompiler.MAIN;
  private static final String VERSION = "version";
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+(@[A-Za-z0-9.]+)?");

  private final Workspace workspace;
  private final StyleCompiler compiler = new StyleCompiler();
  private final Map<Path, Compiled> compiled = new ConcurrentHashMap<>();

  /**
   * A style, and every file that was asked for, with the SHA-256 of what it held, empty if absent.
   */
  private record Compiled(Outcome<Style> style, Map<Path, String> files) {}

  public StyleLoader(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * The style of that name among the bundled ones. A manifest may name no other: a style is a
   * program, and which program runs is not for a manuscript to say.
   *
   * @param name {@code neibu}, or {@code neibu@1} (a version the bundled style keeps)
   */
  public Outcome<Style> bundled(String name) {
    return PLAIN.matcher(name).matches() ? in(folder(name), name) : none(name);
  }

  /** The same, or the style in that folder. */
  public Outcome<Style> style(String name) {
    // A name that is not plain may be one that no file can have.
    boolean bundled = PLAIN.matcher(name).matches() && Files.isDirectory(folder(name));
    return bundled
        ? in(folder(name), name)
        : path(name).map(p -> in(p, name)).orElseGet(() -> none(name));
  }

  /**
   * What the style of that name depends on: every file asked for, absolute, with the SHA-256 of
   * what was compiled, or empty where there was no file.
   *
   * @param anywhere whether the name may be a folder's, as in {@link #style}
   */
  public Map<Path, String> files(String name, boolean anywhere) {
    SortedMap<Path, String> files = new TreeMap<>();
    boolean plain = PLAIN.matcher(name).matches();
    if (plain) {
      files.putAll(pin(name));
    }
    if (plain || anywhere) {
      boolean bundled = plain && (!anywhere || Files.isDirectory(folder(name)));
      Optional<Path> found = bundled ? Optional.of(folder(name)) : path(name);
      if (found.isEmpty()) {
        return files;
      }
      Path folder = found.get().toAbsolutePath().normalize();
      (bundled ? bundled(name) : style(name)).findings();
      Compiled known = compiled.get(folder);
      files.putAll(known == null ? Map.of(folder.resolve(MAIN), "") : known.files());
    }
    return files;
  }

  /** None where the system can have no file of that name. */
  private static Optional<Path> path(String name) {
    try {
      return Optional.of(Path.of(name));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** What decides which folder a pinned name means. */
  private Map<Path, String> pin(String name) {
    int at = name.indexOf('@');
    if (at < 0) {
      return Map.of();
    }
    Path frozen = workspace.styles().resolve(name).resolve(MAIN);
    Path version = workspace.styles().resolve(name.substring(0, at)).resolve(VERSION);
    Map<Path, String> files = new TreeMap<>();
    for (Path file : List.of(frozen, version)) {
      try {
        files.put(file, Files.exists(file) ? Sha256.of(file) : "");
      } catch (IOException e) {
        files.put(file, "");
      }
    }
    return files;
  }

  /**
   * The folder of a bundled style. {@code neibu@1} is a folder of that name, kept when {@code
   * neibu} moves on, or {@code neibu} itself while it is at version 1: its file {@code version}
   * says so.
   */
  private Path folder(String name) {
    Path folder = workspace.styles().resolve(name);
    int at = name.indexOf('@');
    if (at < 0 || Files.isDirectory(folder)) {
      return folder;
    }
    Path current = workspace.styles().resolve(name.substring(0, at));
    return name.substring(at + 1).equals(version(current)) ? current : folder;
  }

  private static String version(Path folder) {
    try {
      return Files.readString(folder.resolve(VERSION)).strip();
    } catch (IOException e) {
      return ""; // A style without a version cannot be pinned to one.
    }
  }

  private Outcome<Style> in(Path folder, String name) {
    if (!Files.isRegularFile(folder.resolve(MAIN))) {
      return none(name);
    }
    return compiled
        .computeIfAbsent(folder.toAbsolutePath().normalize(), f -> compile(name, folder))
        .style();
  }

  private Outcome<Style> none(String name) {
    return Outcome.failed(
        List.of(
            StyleFindings.CATALOGUE.finding("S001", Place.NOWHERE, name, known()).withText(name)));
  }

  private String known() {
    try (var folders = Files.list(workspace.styles())) {
      return folders
          .filter(f -> Files.isRegularFile(f.resolve(MAIN)))
          .map(f -> f.getFileName().toString())
          .sorted()
          .reduce((a, b) -> a + "、" + b)
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  private Compiled compile(String name, Path folder) {
    StyleFiles files = new StyleFiles(workspace.styles(), folder, this::folder);
    Outcome<Style> style = compiler.compile(name, folder, files);
    return new Compiled(style, files.seen());
  }
}
