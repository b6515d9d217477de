package org.kanyin.diff.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kanyin.analysis.model.PageRegion;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.base.CharacterFolding;
import org.kanyin.base.Finding;
import org.kanyin.base.Place;
import org.kanyin.diff.flow.Wordless;
import org.kanyin.diff.model.Change;
import org.kanyin.diff.model.Comparison;
import org.kanyin.diff.model.Correction;
import org.kanyin.diff.model.CorrectionOutcome;
import org.kanyin.diff.model.PageState;
import org.kanyin.diff.pages.PictureOrder;

/** Says changes, outcomes of corrections and pages in sentences. */
public final class DiffSentences {
  /** Longer passages are quoted by their ends. */
  private static final int LONG = 40;

  private static final int HEAD = 20;
  private static final int TAIL = 10;

  /** So many signs say beside what. */
  private static final int NEAR = 6;

  private DiffSentences() {}

  public static Comparison.Item change(Change c, boolean asked) {
    Finding plain = plain(c);
    // A difference is no fault: its hint stands in the catalogue and not behind each of thirty.
    Finding finding =
        asked
            ? plain.withSuggestion("")
            : DiffFindings.finding("D010", plain.place(), plain.message());
    String around = c.before() + c.text() + c.after();
    return new Comparison.Item(
        finding.withText(c.text()).withContext(around), c.old().marks(), c.revised().marks(), 0);
  }

  /** A change that follows from the correction in that row of its table. */
  public static Comparison.Item following(Change c, int row) {
    return following(c, "改正表第 " + row + " 行");
  }

  /** A change that follows from one that nobody asked for. */
  public static Comparison.Item following(Change c, Change cause) {
    return following(c, cause.revised().words() + "没有人要求的改动");
  }

  /** A change that follows from pages that have moved. */
  public static Comparison.Item followingPages(Change c) {
    return following(c, "页码变了");
  }

  private static Comparison.Item following(Change c, String why) {
    Finding plain = plain(c);
    Finding finding =
        DiffFindings.finding("D011", plain.place(), plain.message(), why).withSuggestion("");
    return new Comparison.Item(
        finding.withText(c.text()).withContext(c.before() + c.text() + c.after()),
        c.old().marks(),
        c.revised().marks(),
        0);
  }

  private static Finding plain(Change c) {
    Place at = c.revised().place();
    String was = c.old().words();
    String is = c.revised().words();
    return switch (c.kind()) {
      case ADDED -> DiffFindings.finding("D001", at, quoted(c.newText()), is, tail(c));
      case CUT -> DiffFindings.finding("D002", at, quoted(c.oldText()), was);
      case CHANGED ->
          DiffFindings.finding("D003", at, quoted(c.oldText()), quoted(c.newText()), was, is);
      case MOVED -> DiffFindings.finding("D004", at, quoted(c.newText()), was, is);
      case COLUMN ->
          DiffFindings.finding(
              "D004",
              at,
              "表里" + quoted(c.newText()) + "一栏",
              was + "第 " + c.before() + " 栏",
              is + "第 " + c.after() + " 栏");
      case PARTED -> DiffFindings.finding("D006", at, first(c), before(c), was, is);
      case JOINED -> DiffFindings.finding("D007", at, first(c), before(c), was, is);
      case FORMED ->
          DiffFindings.finding("D008", at, quoted(c.after()), c.oldText(), c.newText(), was, is);
      case SPACED ->
          DiffFindings.finding("D005", at, quoted(c.oldText()), quoted(c.newText()), was, is);
    };
  }

  /** After which words something was added. */
  private static String tail(Change c) {
    return c.before().isEmpty() ? "" : "，在“" + before(c) + "”之后";
  }

  private static String before(Change c) {
    int n = c.before().codePointCount(0, c.before().length());
    return c.before().substring(c.before().offsetByCodePoints(0, Math.max(0, n - NEAR)));
  }

  private static String first(Change c) {
    int n = c.after().codePointCount(0, c.after().length());
    return c.after().substring(0, c.after().offsetByCodePoints(0, Math.min(n, NEAR)));
  }

  public static Comparison.Item outcome(CorrectionOutcome r, String table) {
    Correction c = r.correction();
    Place at =
        r.result() == CorrectionOutcome.Result.NOT_FOUND
            ? Place.at(table, c.row(), c.column())
            : r.revised().place();
    boolean alike = PrintedText.solid(c.wrong()).equals(PrintedText.solid(c.right()));
    String wrong = quoted(alike ? coded(c.wrong()) : c.wrong());
    String right = c.right().isEmpty() ? "（删去）" : quoted(alike ? coded(c.right()) : c.right());
    String stands = r.stands().isEmpty() ? "已经没有字" : "是" + quoted(r.stands());
    Finding finding =
        switch (r.result()) {
          case DONE ->
              DiffFindings.finding("D020", at, wrong, right, r.revised().words(), c.row())
                  .withSuggestion("");
          case NOT_DONE ->
              DiffFindings.finding("D021", at, wrong, right, r.revised().words(), c.row());
          case OTHERWISE ->
              DiffFindings.finding("D022", at, wrong, right, r.revised().words(), c.row(), stands);
          case UNSEEN ->
              DiffFindings.finding("D055", at, wrong, right, r.revised().words(), c.row());
          case NOT_FOUND -> DiffFindings.finding("D023", at, wrong, c.row());
        };
    String text = r.result() == CorrectionOutcome.Result.NOT_FOUND ? c.wrong() : r.stands();
    return new Comparison.Item(
        finding.withText(text).withContext(c.context()),
        r.old().marks(),
        r.revised().marks(),
        r.weight());
  }

  /** A correction of what only a style prints, where a manuscript was compared. */
  public static Comparison.Item unprinted(CorrectionOutcome r, String table) {
    Correction c = r.correction();
    Finding finding =
        DiffFindings.finding(
                "D054", Place.at(table, c.row(), c.column()), quoted(c.wrong()), c.row())
            .withText(c.wrong());
    return new Comparison.Item(finding, List.of(), List.of(), 0);
  }

  /** A picture or another thing without words that differs in two manuscripts. */
  public static Comparison.Item wordless(Wordless.Difference d) {
    Wordless.Thing at = d.revised() == null ? d.old() : d.revised();
    String what =
        d.old() == null
            ? "增" + d.revised().described()
            : d.revised() == null
                ? "删" + d.old().described()
                : d.isOfContent()
                    ? d.revised().described() + "的内容换了，文件名没有变"
                    : d.old().described() + "改成" + d.revised().described();
    Finding finding = DiffFindings.finding("D009", at.place(), what).withSuggestion("");
    return new Comparison.Item(finding, List.of(), List.of(), 0);
  }

  /** How a correction's place was found: on another page than the table says, or not certainly. */
  public static Finding place(String code, CorrectionOutcome r, String table) {
    Correction c = r.correction();
    return DiffFindings.finding(
        code,
        Place.at(table, c.row(), c.column()),
        c.row(),
        quoted(c.wrong()),
        c.page().isPresent() ? "第 " + c.page().getAsInt() + " 页" : "这期里",
        r.old().words());
  }

  /** One remark each for the pages whose text changed and for those that only ran on. */
  public static List<Finding> pages(String file, List<PageState> states, int oldPages) {
    List<Finding> remarks = new ArrayList<>();
    Place place = Place.file(file);
    String text = list(states, PageState.State.TEXT);
    String reflowed = list(states, PageState.State.REFLOWED);
    if (!text.isEmpty()) {
      remarks.add(DiffFindings.finding("D030", place, text));
    }
    if (!reflowed.isEmpty()) {
      remarks.add(DiffFindings.finding("D031", place, reflowed));
    }
    if (oldPages != states.size()) {
      remarks.add(DiffFindings.finding("D033", place, oldPages, states.size()));
    }
    return remarks;
  }

  public static Comparison.Item looks(String oldFile, String file, PageState s, int tolerance) {
    List<PageRegion> marks = s.marks().stream().map(b -> new PageRegion(s.newPage(), b)).toList();
    List<PageRegion> old = s.marks().stream().map(b -> new PageRegion(s.oldPage(), b)).toList();
    Finding finding =
        DiffFindings.finding(
            "D032", Place.page(file, s.newPage()), s.newPage(), s.oldPage(), s.pixels(), tolerance);
    return new Comparison.Item(finding, old, marks, 0);
  }

  /** Pictures that are others on a page whose lines have moved. */
  public static Comparison.Item pictures(String file, PictureOrder.Difference d) {
    String what = d.old().isEmpty() ? "多了图" : d.revised().isEmpty() ? "少了图" : "换了图，或图的大小不同";
    Finding finding = DiffFindings.finding("D053", Place.page(file, d.page()), d.page(), what);
    return new Comparison.Item(finding, d.old(), d.revised(), 0);
  }

  /** 3、5—8、12. */
  private static String list(List<PageState> states, PageState.State state) {
    List<Integer> pages =
        states.stream().filter(s -> s.state() == state).map(PageState::newPage).toList();
    List<int[]> ranges = new ArrayList<>();
    for (int page : pages) {
      if (!ranges.isEmpty() && ranges.get(ranges.size() - 1)[1] == page - 1) {
        ranges.get(ranges.size() - 1)[1] = page;
      } else {
        ranges.add(new int[] {page, page});
      }
    }
    return ranges.stream()
        .map(r -> r[0] == r[1] ? "" + r[0] : r[0] + (r[1] == r[0] + 1 ? "、" : "—") + r[1])
        .collect(Collectors.joining("、"));
  }

  /** With the code of what looks like another character or like nothing. */
  private static String coded(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              String sign = Character.toString(c);
              boolean shown = CharacterFolding.solid(sign).length() > 0;
              boolean plain = c <= '~' || (shown && CharacterFolding.solid(sign).equals(sign));
              out.append(shown || plain ? sign : "");
              out.append(plain ? "" : String.format("〔U+%04X〕", c));
            });
    return out.toString();
  }

  static String quoted(String text) {
    int n = text.codePointCount(0, text.length());
    if (n <= LONG) {
      return "“" + text + "”";
    }
    String head = text.substring(0, text.offsetByCodePoints(0, HEAD));
    String end = text.substring(text.offsetByCodePoints(text.length(), -TAIL));
    return "“" + head + "……" + end + "”（" + n + " 字）";
  }
}
