package org.kanyin.batch;

import java.util.Map;
import java.util.stream.Collectors;

/** {@code SHA256SUMS}, as {@code sha256sum -c} reads it (GNU coreutils). */
final class Checksums {
  static final String FILE = "SHA256SUMS";

  private Checksums() {}

  static String of(Map<String, Entry> entries) {
    return entries.entrySet().stream()
        .flatMap(
            e ->
                e.getValue().files().entrySet().stream()
                    .map(f -> line(f.getValue(), e.getKey() + f.getKey())))
        .sorted(java.util.Comparator.comparing(l -> l.substring(l.indexOf("  "))))
        .collect(Collectors.joining());
  }

  /** A name that would break the line is escaped, and the line marked with a backslash. */
  private static String line(String sha256, String name) {
    String escaped =
        name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    return (escaped.equals(name) ? "" : "\\") + sha256 + "  " + escaped + "\n";
  }
}
