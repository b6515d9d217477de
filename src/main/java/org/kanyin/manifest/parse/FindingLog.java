package org.kanyin.manifest.parse;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.FindingLimit;
import org.kanyin.base.Place;

/** Collects the findings of one run: each once, sorted by file and position at the end. */
public final class FindingLog {
  public static final FindingCatalogue CATALOGUE = FindingCatalogue.of(FindingLog.class);

  private record Entry(int file, int offset, int turn, Finding finding) {}

  private final Map<String, Integer> files = new HashMap<>();
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, PardonedSpans> pardons = new HashMap<>();
  private final Set<Path> asked = new LinkedHashSet<>();
  private int errors;

  /** A span in which findings of a code, warnings and notes only, are not shown. */
  public record Pardon(SourceFile file, int from, int to, String code) {}

  /** A path that the reading asked for, whether or not there is a file. */
  public void asked(Path path) {
    asked.add(path.toAbsolutePath().normalize());
  }

  public List<Path> asked() {
    return List.copyOf(asked);
  }

  /** Files sort in the order they were first named. */
  void heardOf(String file) {
    files.putIfAbsent(file, files.size());
  }

  public void pardon(Pardon pardon) {
    pardons
        .computeIfAbsent(pardon.file().name() + "\n" + pardon.code(), k -> new PardonedSpans())
        .add(pardon.from(), pardon.to());
  }

  /** A finding about a whole file. */
  public void report(String code, Place place, Object... arguments) {
    report(CATALOGUE.finding(code, place, arguments));
  }

  /** A finding about a whole file, as it is. */
  void report(Finding finding) {
    put(finding, 0);
  }

  /** A finding at a character. {@code text} is what stands there wrongly, or empty. */
  public void report(String code, SourceFile file, int offset, String text, Object... arguments) {
    put(make(code, file, offset, text, arguments), offset);
  }

  /** The same, with a hint that fits better than the catalogue's; an empty one leaves that. */
  public void hinted(
      String hint, String code, SourceFile file, int offset, String text, Object... arguments) {
    Finding f = make(code, file, offset, text, arguments);
    put(hint.isEmpty() ? f : f.withSuggestion(hint), offset);
  }

  private static Finding make(
      String code, SourceFile file, int offset, String text, Object... arguments) {
    return CATALOGUE
        .finding(code, file.place(offset), arguments)
        .withText(text)
        .withContext(file.around(offset));
  }

  private void put(Finding finding, int offset) {
    heardOf(finding.place().file());
    if (!finding.isError() && isPardoned(finding, offset)) {
      return;
    }
    int file = files.get(finding.place().file());
    String key = file + ":" + offset + ":" + finding.code() + ":" + finding.message();
    if (entries.putIfAbsent(key, new Entry(file, offset, entries.size(), finding)) == null) {
      errors += finding.isError() ? 1 : 0;
    }
  }

  private boolean isPardoned(Finding finding, int offset) {
    PardonedSpans spans = pardons.get(finding.place().file() + "\n" + finding.code());
    return spans != null && spans.holds(offset);
  }

  /** How many errors so far. */
  public int errors() {
    return errors;
  }

  public boolean hasErrors() {
    return errors > 0;
  }

  public List<Finding> findings() {
    List<Finding> all =
        entries.values().stream()
            .sorted(
                Comparator.comparingInt(Entry::file)
                    .thenComparingInt(Entry::offset)
                    .thenComparingInt(Entry::turn))
            .map(Entry::finding)
            .toList();
    return FindingLimit.of(all, n -> CATALOGUE.finding("M184", Place.NOWHERE, n));
  }
}
