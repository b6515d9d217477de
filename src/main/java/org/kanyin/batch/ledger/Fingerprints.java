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
 * The states of what an issue's outputs depend on, by {@link InputNames}.
 *
 * <p>The state of a file is its SHA-256; of one that is not there, but was looked for, nothing: it
 * would count if it appeared.
 */
public final class Fingerprints {
  private static final String ABSENT = "";

  /** Where there is something that is no file, or none that can be read. */
  private static final String OTHER = "-";

  private Fingerprints() {}

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
   * The same inputs as they are now.
   *
   * @param names of the installation
   * @param folder the issue's, absolute
   * @param before names to states
   * @param given states of what is no single file
   * @param look the state of a path
   */
  static SortedMap<String, String> now(
      InputNames names,
      Path folder,
      Map<String, String> before,
      Map<String, String> given,
      Function<Path, String> look) {
    SortedMap<String, String> now = new TreeMap<>(given);
    if (!before.containsKey(InputNames.LIMITS)) {
      now.remove(InputNames.LIMITS);
    }
    for (String name : before.keySet()) {
      if (InputNames.isFile(name)) {
        now.put(name, look.apply(names.file(folder, name)));
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
        said.add(InputNames.called(name) + verb(old, current));
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
