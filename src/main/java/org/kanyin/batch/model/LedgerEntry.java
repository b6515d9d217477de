package org.kanyin.batch.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kanyin.base.Finding;
import org.kanyin.base.Sha256;
import org.kanyin.batch.ledger.Fingerprints;

/**
 * What the ledger knows of an issue.
 *
 * @param issue its manifest as it was called when it was set
 * @param set whether it was set, with these inputs
 * @param again whether it is to be tried again though nothing changed: what stood in its way was no
 *     fault of the manuscript
 * @param key SHA-256 over the inputs
 * @param year of the issue, 0 where its manifest cannot be read
 * @param number of the issue in the year, or 0
 * @param date of the issue, ISO, or empty
 * @param pages of the PDF, or 0
 * @param seconds that it took, to the hundredth
 * @param files SHA-256 of each output by its kind, {@code .pdf}, {@code .html}, {@code .png}; after
 *     a failure the PDF and cover are those of an earlier state of the manuscript
 * @param sizes of the same, bytes
 * @param inputs by name, see {@link Fingerprints}
 * @param findings of the last setting
 */
public record LedgerEntry(
    String issue,
    boolean set,
    boolean again,
    String key,
    int year,
    int number,
    String date,
    int pages,
    double seconds,
    SortedMap<String, String> files,
    SortedMap<String, Long> sizes,
    SortedMap<String, String> inputs,
    List<FindingRow> findings) {
  public static final String PDF = ".pdf";
  public static final String REPORT = ".html";
  public static final String COVER = ".png";

  /** What an issue leaves in the output folder. */
  public static final List<String> KINDS = List.of(PDF, REPORT, COVER);

  public LedgerEntry {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    sizes = Collections.unmodifiableSortedMap(new TreeMap<>(sizes));
    inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    findings = List.copyOf(findings);
  }

  public static String key(SortedMap<String, String> inputs) {
    StringBuilder all = new StringBuilder();
    inputs.forEach((name, state) -> all.append(name).append('\0').append(state).append('\n'));
    return Sha256.of(all.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  public List<Finding> all() {
    return findings.stream().map(FindingRow::finding).toList();
  }

  /** Whether its PDF shows an earlier state of the manuscript. */
  public boolean isStale() {
    return !set && files.containsKey(PDF);
  }

  /** The same, with one more output. */
  public LedgerEntry with(String kind, String sha256, long size) {
    SortedMap<String, String> allFiles = new TreeMap<>(files);
    SortedMap<String, Long> allSizes = new TreeMap<>(sizes);
    allFiles.put(kind, sha256);
    allSizes.put(kind, size);
    return new LedgerEntry(
        issue, set, again, key, year, number, date, pages, seconds, allFiles, allSizes, inputs,
        findings);
  }

  /** The same as a failure, which is to be tried again. */
  public LedgerEntry failing(Finding why) {
    List<FindingRow> all = new ArrayList<>(findings);
    all.add(FindingRow.of(why));
    return new LedgerEntry(
        issue, false, true, key, year, number, date, pages, seconds, files, sizes, inputs, all);
  }

  /** The same, with what an earlier entry has of files that this one did not make. */
  public LedgerEntry over(LedgerEntry earlier) {
    SortedMap<String, String> allFiles = new TreeMap<>(earlier.files);
    SortedMap<String, Long> allSizes = new TreeMap<>(earlier.sizes);
    allFiles.putAll(files);
    allSizes.putAll(sizes);
    return new LedgerEntry(
        issue,
        set,
        again,
        key,
        year,
        number,
        date,
        Math.max(pages, earlier.pages),
        seconds,
        allFiles,
        allSizes,
        inputs,
        findings);
  }
}
