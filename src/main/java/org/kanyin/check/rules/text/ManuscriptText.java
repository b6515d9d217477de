package org.kanyin.check.rules.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.align.CellOrder;
import org.kanyin.check.align.ManuscriptAlignment;
import org.kanyin.check.align.ManuscriptBlock;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;

/** The text against the manuscript: every paragraph once, in order, nothing added. */
public final class ManuscriptText implements Rule {
  private static final int SHOWN = 40;

  /** With more than this share of its text not to be found, it is another issue's manuscript. */
  private static final double ANOTHER = 0.6;

  @Override
  public List<String> codes() {
    return List.of("K019", "K020", "K021", "K022", "K023", "K024");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public void check(CheckContext s, FaultCollector faults) {
    if (s.placement().isEmpty()) {
      return;
    }
    ManuscriptAlignment p = s.placement().get();
    if (isAnother(p)) {
      faults.add("K019", FaultLocation.DOCUMENT);
      return;
    }
    missing(p, faults);
    order(p, faults);
    new CellOrder(p).misplaced(s.issue().orElseThrow()).forEach(b -> moved(p, b, faults));
    p.edits().forEach(e -> edit(p, e, faults));
    new ExtraText(s, p).report(faults);
  }

  private static boolean isAnother(ManuscriptAlignment p) {
    long all = 0;
    long lost = 0;
    for (int b = 0; b < p.blocks().size(); b++) {
      int length = p.blocks().get(b).text().length();
      all += length;
      lost += p.place(b) == null ? length : 0;
    }
    return lost > ANOTHER * all;
  }

  private static void missing(ManuscriptAlignment p, FaultCollector faults) {
    int last = -1;
    for (int b = 0; b < p.blocks().size(); b++) {
      ManuscriptBlock block = p.blocks().get(b);
      if (p.place(b) != null) {
        last = block.flows() ? p.place(b)[p.place(b).length - 1] : last;
        continue;
      }
      String text = PrintedText.brief(block.text(), SHOWN);
      FaultLocation spot = FaultLocation.page(1);
      if (last >= 0) {
        spot = p.pages().spot(List.of(last), block.text());
      }
      faults.add("K020", spot.saying(block.text()), kind(block.kind()), text);
    }
  }

  private static String kind(String kind) {
    return switch (kind) {
      case "p" -> "一段";
      case "title", "subtitle", "kicker" -> "标题";
      case "heading" -> "小标题";
      case "item" -> "列表的一项";
      case "cell" -> "表格里的一格";
      case "caption" -> "图表的说明";
      case "author" -> "作者";
      case "affiliation" -> "作者单位";
      case "footnote" -> "脚注";
      case "staff",
          "website",
          "email",
          "phone",
          "address",
          "distribution",
          "print-run",
          "printer" ->
          "末页的一项";
      default -> "一处文字";
    };
  }

  /** Blocks outside the longest run that keeps the manuscript's order have been moved. */
  private static void order(ManuscriptAlignment p, FaultCollector faults) {
    List<Integer> flow = new ArrayList<>();
    for (int b = 0; b < p.blocks().size(); b++) {
      if (p.place(b) != null && p.blocks().get(b).flows()) {
        flow.add(b);
      }
    }
    int n = flow.size();
    long[] best = new long[n];
    int[] from = new int[n];
    int end = -1;
    for (int i = 0; i < n; i++) {
      from[i] = -1;
      int start = p.place(flow.get(i))[0];
      for (int k = 0; k < i; k++) {
        if (p.place(flow.get(k))[0] < start && best[k] > best[i]) {
          best[i] = best[k];
          from[i] = k;
        }
      }
      // Weighed by length: of two that changed places the shorter one has moved.
      best[i] += p.blocks().get(flow.get(i)).text().length();
      end = end < 0 || best[i] > best[end] ? i : end;
    }
    boolean[] kept = new boolean[n];
    for (int i = end; i >= 0; i = from[i]) {
      kept[i] = true;
    }
    for (int i = 0; i < n; i++) {
      if (!kept[i]) {
        moved(p, flow.get(i), faults);
      }
    }
  }

  private static void moved(ManuscriptAlignment p, int b, FaultCollector faults) {
    ManuscriptBlock block = p.blocks().get(b);
    List<Integer> glyphs = Arrays.stream(p.place(b)).boxed().toList();
    faults.add(
        "K022", p.pages().spot(glyphs, block.text()), PrintedText.brief(block.text(), SHOWN));
  }

  private static void edit(
      ManuscriptAlignment p, ManuscriptAlignment.Edit edit, FaultCollector faults) {
    StringBuilder extra = new StringBuilder();
    edit.extra().forEach(g -> extra.append(p.pages().glyph(g).text()));
    List<Integer> at = edit.extra().isEmpty() ? List.of(edit.after()) : edit.extra();
    String said = extra.toString();
    String sentence =
        edit.missing().isEmpty()
            ? "多出“" + said + "”"
            : said.isEmpty()
                ? "漏掉“" + PrintedText.brief(edit.missing(), SHOWN) + "”"
                : "稿件是“" + PrintedText.brief(edit.missing(), SHOWN) + "”，这里是“" + said + "”";
    FaultLocation spot = p.pages().spot(at, said.isEmpty() ? edit.missing() : said);
    faults.add("K023", spot, sentence);
  }
}
