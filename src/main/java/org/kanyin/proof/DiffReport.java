package org.kanyin.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kanyin.analysis.model.PageRegion;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingFormat;
import org.kanyin.base.FindingLimit;
import org.kanyin.diff.model.Comparison;
import org.kanyin.inspect.model.PagePicture;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfPage;

/**
 * A comparison as a web page that needs nothing beside it, no script and no network: old and new
 * pages side by side, a numbered mark on each place, a list whose rows and marks lead to each
 * other.
 */
public final class DiffReport {
  /** More spreads make a page that browsers open slowly. */
  private static final int MOST_SPREADS = 120;

  private final Comparison comparison;
  private final List<Comparison.Item> items;
  private final Map<Integer, TreeSet<Integer>> spreads = new TreeMap<>();

  private DiffReport(Comparison comparison) {
    this.comparison = comparison;
    items = FindingLimit.first(comparison.items(), i -> i.finding().severity());
    for (Comparison.Item item : items) {
      int page = anchor(item);
      if (page > 0 && (spreads.containsKey(page) || spreads.size() < MOST_SPREADS)) {
        TreeSet<Integer> old = spreads.computeIfAbsent(page, p -> new TreeSet<>());
        item.old().forEach(m -> old.add(m.page()));
      }
    }
  }

  /** Pages to be drawn, from 1. */
  public record Pages(List<Integer> old, List<Integer> revised) {
    public Pages {
      old = List.copyOf(old);
      revised = List.copyOf(revised);
    }
  }

  /** The pages that the report shows. */
  public static Pages pages(Comparison comparison) {
    DiffReport report = new DiffReport(comparison);
    TreeSet<Integer> old = new TreeSet<>();
    report.spreads.values().forEach(old::addAll);
    boolean printed = comparison.newPdf().isPresent();
    return new Pages(List.copyOf(old), printed ? List.copyOf(report.spreads.keySet()) : List.of());
  }

  /** The page; the same comparison and pictures give the same page. */
  public static String html(
      Comparison comparison, List<PagePicture> oldPictures, List<PagePicture> newPictures) {
    return new DiffReport(comparison).html(byPage(oldPictures), byPage(newPictures));
  }

  private static Map<Integer, PagePicture> byPage(List<PagePicture> pictures) {
    Map<Integer, PagePicture> byPage = new HashMap<>();
    pictures.forEach(p -> byPage.put(p.page(), p));
    return byPage;
  }

  /** The page under which an item is shown: where its words stand now, else where they stood. */
  private int anchor(Comparison.Item item) {
    List<PageRegion> marks = comparison.newPdf().isPresent() ? item.revised() : item.old();
    return marks.isEmpty() ? 0 : marks.get(0).page();
  }

  private String html(Map<Integer, PagePicture> old, Map<Integer, PagePicture> revised) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      rows.add(row(i + 1, items.get(i)));
    }
    List<Map<String, Object>> sheets = new ArrayList<>();
    spreads.forEach((page, were) -> sheets.add(spread(page, were, old, revised)));
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("old", comparison.oldFile());
    page.put("new", comparison.newFile());
    page.put("summary", summary(comparison));
    page.put("remarks", remarks());
    page.put("rows", rows);
    page.put("spreads", sheets);
    page.put("same", comparison.isSame());
    return ReportTemplates.of("diff.html").execute(page);
  }

  private List<String> remarks() {
    List<String> remarks =
        new ArrayList<>(comparison.remarks().stream().map(Finding::message).toList());
    int more = comparison.items().size() - items.size();
    if (more > 0) {
      remarks.add("另有 " + more + " 条没有列出。");
    }
    return remarks;
  }

  /** What every report says first: how many of what, in a sentence. */
  public static String summary(Comparison comparison) {
    if (comparison.isSame()) {
      return "两稿相同。";
    }
    Comparison.Tally tally = comparison.tally();
    if (tally.asked() + tally.unasked() == 0) {
      int along = tally.consequences();
      return "共 " + tally.others() + " 处不同" + (along == 0 ? "。" : "，连带改动 " + along + " 处。");
    }
    double weight = comparison.items().stream().mapToDouble(Comparison.Item::weight).sum();
    String faults = weight == 0 ? "" : "（" + ErrorCount.text(weight) + "）";
    String others = tally.others() == 0 ? "" : "，别的不同 " + tally.others() + " 处";
    return "要求改 %d 处：已改 %d 处，没有改好 %d 处%s；没有人要求的改动 %d 处，连带改动 %d 处%s。"
        .formatted(
            tally.asked(),
            tally.done(),
            tally.notDone(),
            faults,
            tally.unasked(),
            tally.consequences(),
            others);
  }

  private Map<String, Object> row(int number, Comparison.Item item) {
    Map<String, Object> row = FindingFormat.row(item.finding());
    boolean shown = spreads.containsKey(anchor(item));
    row.put("number", number);
    row.put("shown", shown);
    row.put("weight", ErrorCount.text(item.weight()));
    return row;
  }

  private Map<String, Object> spread(
      int page,
      SortedSet<Integer> were,
      Map<Integer, PagePicture> old,
      Map<Integer, PagePicture> revised) {
    List<Map<String, Object>> sheets = new ArrayList<>();
    for (int was : were) {
      sheets.add(sheet(page, was, true, old.get(was)));
    }
    if (comparison.newPdf().isPresent()) {
      sheets.add(sheet(page, page, false, revised.get(page)));
    }
    return Map.of("sheets", sheets);
  }

  private Map<String, Object> sheet(int anchor, int page, boolean old, PagePicture picture) {
    Optional<Pdf> pdf = old ? comparison.oldPdf() : comparison.newPdf();
    PdfPage facts = pdf.orElseThrow().pages().get(page - 1);
    // In a comparison with a manifest the one page that there is carries the marks.
    boolean main = !old || comparison.newPdf().isEmpty();
    List<Map<String, Object>> marks = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Comparison.Item item = items.get(i);
      if (anchor(item) != anchor
          && (old || item.revised().stream().noneMatch(m -> m.page() == page))) {
        continue;
      }
      boolean first = main && anchor(item) == anchor;
      for (PageRegion mark : old ? item.old() : item.revised()) {
        if (mark.page() == page) {
          marks.add(MarkedSheet.mark(i + 1, first, item.finding(), mark.box(), facts));
          first = false;
        }
      }
    }
    String heading = (old ? "旧　第 " : "新　第 ") + page + " 页";
    return MarkedSheet.fields(heading, facts, Optional.ofNullable(picture), marks);
  }
}
