package org.kanyin.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.kanyin.analysis.model.PageRegion;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingFormat;
import org.kanyin.base.FindingLimit;
import org.kanyin.check.model.Fault;
import org.kanyin.check.model.RuleTable;
import org.kanyin.check.model.Verdict;
import org.kanyin.inspect.model.PagePicture;
import org.kanyin.inspect.model.PdfPage;

/**
 * A check as a web page that needs nothing beside it, no script and no network: pictures of the
 * pages that have findings, a numbered mark on each place, a list whose rows and marks lead to each
 * other.
 */
public final class PageReport {
  private PageReport() {}

  /** The pages that the report shows: those with findings, in order. */
  public static List<Integer> pages(Verdict verdict) {
    TreeSet<Integer> pages = new TreeSet<>();
    shown(verdict).faults().forEach(f -> pages.add(page(f)));
    pages.remove(0);
    return List.copyOf(pages);
  }

  /** As many findings as anyone reads: a browser opens no page of a million. */
  private static Verdict shown(Verdict verdict) {
    return verdict.withFaults(FindingLimit.first(verdict.faults(), f -> f.finding().severity()));
  }

  /** A finding on the manuscript has its page where its words are shown; 0 for none. */
  private static int page(Fault fault) {
    int page = fault.finding().place().page();
    return page > 0 || fault.marks().isEmpty() ? page : fault.marks().get(0).page();
  }

  /**
   * The page; the same verdict and pictures give the same page.
   *
   * @param title the file's name
   * @param pictures of {@link #pages}, those that could be drawn
   */
  public static String html(String title, Verdict whole, List<PagePicture> pictures) {
    Verdict verdict = shown(whole);
    int more = whole.faults().size() - verdict.faults().size();
    Map<Integer, PagePicture> byPage = new LinkedHashMap<>();
    pictures.forEach(p -> byPage.put(p.page(), p));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < verdict.faults().size(); i++) {
      rows.add(row(i + 1, verdict.faults().get(i)));
    }
    List<Map<String, Object>> sheets = new ArrayList<>();
    for (int page : pages(verdict)) {
      sheets.add(sheet(page, verdict, Optional.ofNullable(byPage.get(page))));
    }
    return ReportTemplates.of("pages.html")
        .execute(
            Map.of(
                "title", title,
                "summary", fitness(whole),
                "rate", rate(whole) + (more > 0 ? "另有 " + more + " 条没有列出。" : ""),
                "rows", rows,
                "sheets", sheets));
  }

  /** Whether the file may go to the printer; empty where not everything was looked at. */
  public static Optional<Boolean> isFit(Verdict verdict) {
    return Fitness.isFit(verdict);
  }

  /** The same in a line, with the number of findings of each weight and the most serious one. */
  public static String fitness(Verdict verdict) {
    return Fitness.line(verdict);
  }

  /** The official error rate in a sentence. */
  public static String rate(Verdict verdict) {
    String rate =
        String.format(
            Locale.ROOT,
            "计 %.1f 个差错，版面 %,d 字，差错率万分之 %.2f（期刊合格线：万分之 2）。",
            verdict.score().faults(),
            verdict.score().characters(),
            verdict.score().rate());
    String unread = verdict.hasUnreadText() ? "有的文字读不出，其中的差错没有计入。" : "";
    String accepted = verdict.accepted() == 0 ? "" : "另有 " + verdict.accepted() + " 处编辑已认可，不再报。";
    return rate + unread + accepted;
  }

  /** What a fault counts in the error rate, in words; empty where it counts nothing. */
  public static String weight(Fault fault) {
    return ErrorCount.text(fault.weight());
  }

  private static Map<String, Object> row(int number, Fault fault) {
    Finding f = fault.finding();
    Map<String, Object> row = FindingFormat.row(f);
    row.put("number", number);
    row.put("page", page(fault));
    row.put("onPage", page(fault) > 0);
    row.put("boxed", fault.marks().stream().anyMatch(m -> m.page() == page(fault)));
    row.put("weight", weight(fault));
    row.put(
        "clause",
        RuleTable.rows().stream()
            .filter(r -> r.code().equals(f.code()))
            .map(r -> r.isHouseStyle() ? "" : r.clause())
            .findFirst()
            .orElse(""));
    return row;
  }

  private static Map<String, Object> sheet(
      int page, Verdict verdict, Optional<PagePicture> picture) {
    PdfPage facts = verdict.pdf().pages().get(page - 1);
    List<Map<String, Object>> marks = new ArrayList<>();
    for (int i = 0; i < verdict.faults().size(); i++) {
      Fault fault = verdict.faults().get(i);
      int boxes = 0;
      for (PageRegion mark : fault.marks()) {
        if (mark.page() == page) {
          boolean first = boxes++ == 0 && page(fault) == page;
          marks.add(MarkedSheet.mark(i + 1, first, fault.finding(), mark.box(), facts));
        }
      }
    }
    Map<String, Object> sheet = MarkedSheet.fields("第 " + page + " 页", facts, picture, marks);
    sheet.put("page", page);
    return sheet;
  }
}
