package org.kanyin.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kanyin.base.Finding;
import org.kanyin.base.Place;
import org.kanyin.batch.model.BatchFindings;
import org.kanyin.batch.model.LedgerEntry;

/**
 * The numbers and dates of an archive's issues, periodical by periodical: two with one number, gaps
 * in a year, dates that do not follow the numbers.
 */
final class Numbering {
  private final SortedMap<String, LedgerEntry> entries;
  private final List<Finding> findings = new ArrayList<>();

  private Numbering(Map<String, LedgerEntry> entries) {
    this.entries = new TreeMap<>(entries);
  }

  /**
   * What is odd about them; issues whose manifest could not be read are left out.
   *
   * @param output the folder that a gap is told of
   */
  static List<Finding> of(Map<String, LedgerEntry> entries, Path output) {
    Numbering numbering = new Numbering(entries);
    Map<String, List<LedgerEntry>> periodicals =
        numbering.entries.values().stream()
            .filter(e -> e.issue().year() > 0)
            .sorted(
                Comparator.comparingInt((LedgerEntry e) -> e.issue().year())
                    .thenComparingInt(e -> e.issue().number()))
            .collect(
                Collectors.groupingBy(
                    e -> e.issue().periodical(), TreeMap::new, Collectors.toList()));
    periodicals.forEach(
        (name, issues) -> {
          // One periodical needs no name.
          String of = periodicals.size() > 1 ? "《" + name + "》" : "";
          numbering.twice(of, issues);
          numbering.gaps(of, issues, output);
          numbering.dates(of, issues);
        });
    return numbering.findings;
  }

  private void twice(String of, List<LedgerEntry> issues) {
    Map<List<Integer>, List<LedgerEntry>> numbers = new TreeMap<>(Numbering::compare);
    issues.forEach(
        e ->
            numbers
                .computeIfAbsent(
                    List.of(e.issue().year(), e.issue().number()), k -> new ArrayList<>())
                .add(e));
    numbers.values().stream()
        .filter(same -> same.size() > 1)
        .forEach(
            same ->
                findings.add(
                    BatchFindings.finding(
                        "B021",
                        place(same.get(1)),
                        of + words(same.get(0)),
                        same.stream()
                            .map(e -> e.issue().manifest())
                            .collect(Collectors.joining("、")))));
  }

  private static int compare(List<Integer> a, List<Integer> b) {
    return Comparator.<List<Integer>>comparingInt(l -> l.get(0))
        .thenComparingInt(l -> l.get(1))
        .compare(a, b);
  }

  /** From the first number of a year to its last; from 1 where the year before is there too. */
  private void gaps(String of, List<LedgerEntry> issues, Path output) {
    SortedMap<Integer, TreeSet<Integer>> years = new TreeMap<>();
    issues.forEach(
        e -> years.computeIfAbsent(e.issue().year(), k -> new TreeSet<>()).add(e.issue().number()));
    years.forEach(
        (year, numbers) -> {
          TreeSet<Integer> missing = new TreeSet<>();
          int from = years.containsKey(year - 1) ? 1 : numbers.first();
          for (int n = from; n < numbers.last(); n++) {
            if (!numbers.contains(n)) {
              missing.add(n);
            }
          }
          if (!missing.isEmpty()) {
            Place place = Place.file(output.toString());
            findings.add(BatchFindings.finding("B022", place, of + year, list(missing)));
          }
        });
  }

  /** The fewest issues whose dates must be wrong for the others to follow their numbers. */
  private void dates(String of, List<LedgerEntry> issues) {
    int n = issues.size();
    int[] length = new int[n];
    int[] before = new int[n];
    int best = -1;
    for (int i = 0; i < n; i++) {
      before[i] = -1;
      for (int k = 0; k < i; k++) {
        if (date(issues.get(k)).compareTo(date(issues.get(i))) <= 0
            && (before[i] < 0 || length[k] > length[before[i]])) {
          before[i] = k;
        }
      }
      length[i] = 1 + (before[i] < 0 ? 0 : length[before[i]]);
      best = best < 0 || length[i] > length[best] ? i : best;
    }
    TreeSet<Integer> rising = new TreeSet<>();
    for (int i = best; i >= 0; i = before[i]) {
      rising.add(i);
    }
    for (int i = 0; i < n; i++) {
      if (!rising.contains(i)) {
        LedgerEntry e = issues.get(i);
        int other = rising.lower(i) == null ? rising.higher(i) : rising.lower(i);
        if (other < i == date(issues.get(other)).compareTo(date(e)) <= 0) {
          other = rising.higher(i);
        }
        LedgerEntry next = issues.get(other);
        findings.add(
            BatchFindings.finding(
                "B023", place(e), of + words(e), date(e), words(next), date(next)));
      }
    }
  }

  private static String date(LedgerEntry e) {
    return e.issue().date();
  }

  private static Place place(LedgerEntry e) {
    return Place.file(e.issue().manifest());
  }

  private static String words(LedgerEntry e) {
    return e.issue().year() + " 年第 " + e.issue().number() + " 期";
  }

  /** 3、5—8. */
  static String list(Collection<Integer> numbers) {
    List<int[]> ranges = new ArrayList<>();
    for (int n : new TreeSet<>(numbers)) {
      if (!ranges.isEmpty() && ranges.get(ranges.size() - 1)[1] == n - 1) {
        ranges.get(ranges.size() - 1)[1] = n;
      } else {
        ranges.add(new int[] {n, n});
      }
    }
    return ranges.stream()
        .map(r -> r[0] == r[1] ? "" + r[0] : r[0] + (r[1] == r[0] + 1 ? "、" : "—") + r[1])
        .collect(Collectors.joining("、"));
  }
}
