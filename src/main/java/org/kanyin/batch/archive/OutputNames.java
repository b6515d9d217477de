package org.kanyin.batch.archive;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kanyin.batch.model.LedgerEntry;

/**
 * Where each issue's outputs go: under the folder's own path, so that people find them. No
 * two issues meet, not even where a file system takes 2019-A and 2019-a for one.
 */
public final class OutputNames {
  private static final List<String> TAKEN =
      List.of(OutputFolder.LEDGER, IndexPage.FILE, Checksums.FILE, OutputFolder.WORK);

  private final Set<String> files = new HashSet<>();
  private final Set<String> folders = new HashSet<>();

  public OutputNames() {
    TAKEN.forEach(name -> files.add(folded(name)));
  }

  /**
   * @param many whether several folders were named: then each one's own name comes first
   * @param folder absolute
   * @param relative the folder in it, empty where it is that itself
   */
  public String claim(boolean many, Path folder, Path relative) {
    Path own = folder.getFileName() == null ? Path.of("issue") : folder.getFileName();
    Path path = relative.toString().isEmpty() ? own : many ? own.resolve(relative) : relative;
    String wanted = path.toString().replace('\\', '/');
    String name = wanted;
    for (int i = 2; !isFree(name); i++) {
      int top = liesInAFile(folded(wanted)) ? wanted.indexOf('/') : wanted.length();
      name = wanted.substring(0, top) + "-" + i + wanted.substring(top);
    }
    take(folded(name));
    return name;
  }

  private void take(String folded) {
    for (int at = folded.indexOf('/'); at >= 0; at = folded.indexOf('/', at + 1)) {
      folders.add(folded.substring(0, at));
    }
    LedgerEntry.KINDS.forEach(kind -> files.add(folded + kind));
  }

  private boolean isFree(String name) {
    String folded = folded(name);
    return !liesInAFile(folded)
        && LedgerEntry.KINDS.stream()
            .map(folded::concat)
            .noneMatch(file -> files.contains(file) || folders.contains(file));
  }

  /** Whether one of the folders it lies in is taken by a file. */
  private boolean liesInAFile(String folded) {
    for (int at = folded.indexOf('/'); at >= 0; at = folded.indexOf('/', at + 1)) {
      if (files.contains(folded.substring(0, at))) {
        return true;
      }
    }
    return false;
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
