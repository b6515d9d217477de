package org.kanyin.batch.archive;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kanyin.base.RoomResource;
import org.kanyin.base.Severity;
import org.kanyin.batch.model.FindingRow;
import org.kanyin.batch.model.LedgerEntry;

/** {@code index.html}: the archive to leaf through. Needs nothing but the files beside it. */
public final class IndexPage {
  public static final String FILE = "index.html";
  private static final int KILO = 1000;

  private IndexPage() {}

  public static String of(Map<String, LedgerEntry> entries) {
    List<Map.Entry<String, LedgerEntry>> byDate =
        entries.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, LedgerEntry> e) -> e.getValue().date())
                    .thenComparing(Map.Entry::getKey))
            .toList();
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("count", entries.size());
    page.put("pages", entries.values().stream().mapToInt(LedgerEntry::pages).sum());
    page.put("failed", entries.values().stream().filter(e -> !e.set()).count());
    page.put("years", years(entries));
    page.put("issues", byDate.stream().map(e -> row(e.getKey(), e.getValue())).toList());
    try (InputStream in = RoomResource.open(IndexPage.class, FILE)) {
      String template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Mustache.compiler()
          .escapeHTML(true)
          .emptyStringIsFalse(true)
          .zeroIsFalse(true)
          .compile(template)
          .execute(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** 0 stands for issues of which no year could be read. */
  private static List<Integer> years(Map<String, LedgerEntry> entries) {
    return new TreeSet<>(
            entries.values().stream().map(LedgerEntry::year).filter(y -> y > 0).toList())
        .stream().toList();
  }

  private static Map<String, Object> row(String name, LedgerEntry e) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", name);
    row.put("year", e.year());
    row.put("title", e.year() == 0 ? "" : e.year() + " 年第 " + e.number() + " 期");
    row.put("date", e.date());
    row.put("pages", e.pages());
    row.put("kilobytes", (e.sizes().getOrDefault(LedgerEntry.PDF, 0L) + KILO / 2) / KILO);
    row.put("seconds", String.valueOf(e.seconds()));
    row.put("sha256", e.files().getOrDefault(LedgerEntry.PDF, ""));
    row.put("pdf", e.files().containsKey(LedgerEntry.PDF) ? link(name + LedgerEntry.PDF) : "");
    row.put(
        "cover", e.files().containsKey(LedgerEntry.COVER) ? link(name + LedgerEntry.COVER) : "");
    row.put("report", link(name + LedgerEntry.REPORT));
    row.put("findings", findings(e));
    row.put("failed", !e.set());
    row.put("stale", e.isStale());
    row.put(
        "reason",
        e.findings().stream()
            .filter(f -> f.severity().equals(Severity.ERROR.key()))
            .map(FindingRow::message)
            .findFirst()
            .orElse(""));
    return row;
  }

  private static String findings(LedgerEntry e) {
    String counts =
        Stream.of(Severity.values())
            .filter(s -> count(e, s) > 0)
            .map(s -> s.label() + " " + count(e, s))
            .collect(Collectors.joining("，"));
    return counts.isEmpty() ? "无" : counts;
  }

  private static long count(LedgerEntry e, Severity severity) {
    return e.findings().stream().filter(f -> f.severity().equals(severity.key())).count();
  }

  /** A relative reference that any file name survives (RFC 3986 §4.2). */
  private static String link(String path) {
    try {
      return new URI(null, null, "./" + path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
