package org.kanyin.batch.archive;

import java.util.Map;
import java.util.stream.Collectors;
import org.kanyin.batch.model.LedgerEntry;

/** {@code SHA256SUMS}, as {@code sha256sum -c} reads it (GNU coreutils). */
public final class Checksums {
  public static final String FILE = "SHA256SUMS";

  private Checksums() {}

  public static String of(Map<String, LedgerEntry> entries) {
    return entries.entrySet().stream()
        .flatMap(
            e ->
                e.getValue().outputs().entrySet().stream()
                    .map(f -> line(f.getValue().sha256(), e.getKey() + f.getKey())))
        .sorted(java.util.Comparator.comparing(l -> l.substring(l.indexOf("  "))))
        .collect(Collectors.joining());
  }

  /** A name that would break the line is escaped, and the line marked with a backslash. */
  private static String line(String sha256, String name) {
    String escaped = name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    return (escaped.equals(name) ? "" : "\\") + sha256 + "  " + escaped + "\n";
  }
}
