package org.kanyin.batch.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.kanyin.base.Sha256;

/**
 * What an issue's outputs hang on, by names that hold wherever archive and program are moved: files
 * from the folder ({@code articles/a.xml}, {@code ../office.xml}), the program's own as
 * {@code kanyin:styles/neibu/main.xsl}, and what is no single file ({@link Installation}).
 *
 * <p>The state of a file is its SHA-256; of one that is not there, but was looked for, nothing: it
 * would count if it appeared.
 */
public final class Fingerprints {
  static final String OURS = "kanyin:";
  static final String ABSENT = "";

  /** Where there is something that is no file, or none that can be read. */
  private static final String OTHER = "-";

  private final Path home;

  /**
   * @param home the installation
   */
  public Fingerprints(Path home) {
    this.home = home;
  }

  /** The state of what stands at a path. */
  public static String state(Path file) {
    try {
      if (Files.isRegularFile(file)) {
        return Sha256.of(file);
      }
      return Files.exists(file) ? OTHER : ABSENT;
    } catch (IOException e) {
      return OTHER;
    }
  }

  /**
   * @param folder the issue's, absolute
   */
  public String name(Path folder, Path file) {
    if (file.startsWith(home)) {
      return OURS + slashes(home.relativize(file));
    }
    try {
      String name = slashes(folder.relativize(file));
      return name.startsWith(OURS) ? "./" + name : name;
    } catch (IllegalArgumentException e) {
      return slashes(file); // on another drive
    }
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  private Path path(Path folder, String name) {
    Path from = name.startsWith(OURS) ? home : folder;
    return from.resolve(name.startsWith(OURS) ? name.substring(OURS.length()) : name).normalize();
  }

  /**
   * The same inputs as they are now.
   *
   * @param before names to states
   * @param given states of what is no single file
   * @param look the state of a path
   */
  SortedMap<String, String> now(
      Path folder,
      Map<String, String> before,
      Map<String, String> given,
      Function<Path, String> look) {
    SortedMap<String, String> now = new TreeMap<>(given);
    if (!before.containsKey(Installation.LIMITS)) {
      now.remove(Installation.LIMITS);
    }
    for (String name : before.keySet()) {
      if (!Installation.NAMES.contains(name)) {
        now.put(name, look.apply(path(folder, name)));
      }
    }
    return now;
  }

  /** What is different, a sentence each. */
  public static List<String> differences(Map<String, String> before, Map<String, String> now) {
    List<String> said = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      String old = before.getOrDefault(name, ABSENT);
      String current = now.getOrDefault(name, ABSENT);
      if (!old.equals(current)) {
        said.add(Installation.called(name) + verb(old, current));
      }
    }
    return said;
  }

  private static String verb(String old, String current) {
    if (old.isEmpty()) {
      return " 是新出现的";
    }
    return current.isEmpty() ? " 没有了" : " 改了";
  }
}
