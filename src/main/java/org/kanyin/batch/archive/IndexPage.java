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
import org.kanyin.base.Finding;
import org.kanyin.base.RoomResource;
import org.kanyin.base.Severity;
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
                Comparator.comparing(
                        (Map.Entry<String, LedgerEntry> e) -> e.getValue().issue().date())
                    .thenComparing(Map.Entry::getKey))
            .toList();
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("count", entries.size());
    page.put("pages", entries.values().stream().mapToInt(e -> e.last().pages()).sum());
    page.put("failed", entries.values().stream().filter(e -> !e.isSet()).count());
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
            entries.values().stream().map(e -> e.issue().year()).filter(y -> y > 0).toList())
        .stream().toList();
  }

  private static Map<String, Object> row(String name, LedgerEntry e) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", name);
    row.put("year", e.issue().year());
    row.put(
        "title",
        e.issue().year() == 0 ? "" : e.issue().year() + " 年第 " + e.issue().number() + " 期");
    row.put("date", e.issue().date());
    row.put("pages", e.last().pages());
    row.put("kilobytes", (e.pdf().map(LedgerEntry.Output::bytes).orElse(0L) + KILO / 2) / KILO);
    row.put("seconds", String.valueOf(e.last().seconds()));
    row.put("sha256", e.pdf().map(LedgerEntry.Output::sha256).orElse(""));
    row.put("pdf", e.pdf().isPresent() ? link(name + LedgerEntry.PDF) : "");
    row.put(
        "cover", e.outputs().containsKey(LedgerEntry.COVER) ? link(name + LedgerEntry.COVER) : "");
    row.put("report", link(name + LedgerEntry.REPORT));
    row.put("findings", findings(e));
    row.put("failed", !e.isSet());
    row.put("stale", e.isStale());
    row.put(
        "reason",
        e.last().findings().stream()
            .filter(Finding::isError)
            .map(Finding::message)
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
    return e.last().findings().stream().filter(f -> f.severity() == severity).count();
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
