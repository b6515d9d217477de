package org.kanyin.check.rules.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.base.PageSpec;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.Pdf;

/** Bookmarks of titles: each leads to the page that its title stands on. */
public final class BookmarkRule implements Rule {
  private static final int BRIEF = 24;

  /** With more of them wrong something was done to all: one fault. */
  private static final int SEVERAL = 3;

  @Override
  public List<String> codes() {
    return List.of("K087", "K106");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    Map<String, List<Integer>> titles =
        context.statedAlignment().map(a -> TitledSheets.of(context, a)).orElse(Map.of());
    Function<Pdf.OutlineItem, List<Integer>> sheets =
        item -> {
          String title = PrintedText.solid(item.title());
          return titles.getOrDefault(title, context.bodyTitles().sheetsOf(title));
        };
    List<Pdf.OutlineItem> wrong =
        context.pdf().outline().stream().filter(i -> isWrong(context, i, sheets.apply(i))).toList();
    long told = wrong.size() > SEVERAL ? 1 : wrong.size();
    String more = told < wrong.size() ? "；这样的书签共 " + wrong.size() + " 条" : "";
    return Stream.concat(
        words(context).stream(),
        wrong.stream().limit(told).map(item -> violation(item, sheets.apply(item).get(0), more)));
  }

  /** What the style writes as bookmarks, and the file has otherwise: one fault, whatever it is. */
  private static Optional<Violation> words(CheckContext context) {
    List<String> wanted =
        context.pageSpec().map(PageSpec::bookmarks).orElse(List.of()).stream()
            .map(PrintedText::solid)
            .toList();
    List<String> there =
        context.pdf().outline().stream().map(i -> PrintedText.solid(i.title())).toList();
    if (wanted.isEmpty() || wanted.equals(there)) {
      return Optional.empty();
    }
    List<String> lost = without(wanted, there);
    List<String> added = without(there, wanted);
    if (lost.isEmpty() && added.isEmpty()) {
      // Another order is that of the articles.
      return Optional.empty();
    }
    String text = lost.isEmpty() ? added.isEmpty() ? "" : added.get(0) : lost.get(0);
    return Optional.of(
        Violation.of("K106", FaultLocation.DOCUMENT.saying(text), sentence(there, lost, added)));
  }

  private static String sentence(List<String> there, List<String> lost, List<String> added) {
    if (there.isEmpty()) {
      return "一条也没有";
    }
    if (lost.size() == 1 && added.size() == 1) {
      return "“" + brief(added.get(0)) + "”应是“" + brief(lost.get(0)) + "”";
    }
    List<String> parts = new ArrayList<>();
    if (!lost.isEmpty()) {
      parts.add("缺“" + brief(lost.get(0)) + "”" + count(lost));
    }
    if (!added.isEmpty()) {
      parts.add("多“" + brief(added.get(0)) + "”" + count(added));
    }
    return String.join("，", parts);
  }

  private static String count(List<String> titles) {
    return titles.size() > 1 ? "等 " + titles.size() + " 条" : "";
  }

  private static String brief(String title) {
    return PrintedText.brief(title, BRIEF);
  }

  /** Those that the others do not have as often. */
  private static List<String> without(List<String> some, List<String> others) {
    List<String> left = new ArrayList<>(some);
    others.forEach(left::remove);
    return left;
  }

  /** A title may stand on several pages; what is no title in the body leads where it will. */
  private static boolean isWrong(CheckContext context, Pdf.OutlineItem item, List<Integer> sheets) {
    // What does something else instead is told as that (K060).
    boolean acts =
        item.page() == 0 && context.pdf().actions().stream().anyMatch(a -> a.page() == 0);
    return !sheets.isEmpty()
        && !acts
        && !sheets.contains(item.page())
        && !isOfDouble(context, item.page(), sheets)
        && !(context.isForeign() && mayBeThere(context, item));
  }

  /** Of a page that stands in the file twice (K015) either is the right one. */
  private static boolean isOfDouble(CheckContext context, int page, List<Integer> sheets) {
    return context.doubledPages().entrySet().stream()
        .anyMatch(
            twice ->
                (twice.getKey() == page && sheets.contains(twice.getValue()))
                    || (twice.getValue() == page && sheets.contains(twice.getKey())));
  }

  /** A single letter says nothing; a heading may be set as the text is. */
  private static boolean mayBeThere(CheckContext context, Pdf.OutlineItem item) {
    String title = PrintedText.solid(item.title());
    return title.codePointCount(0, title.length()) < 2
        || (item.page() > 0
            && context.structure().pages().get(item.page() - 1).text().stream()
                .anyMatch(l -> PrintedText.solid(l).contains(title)));
  }

  private static Violation violation(Pdf.OutlineItem item, int sheet, String more) {
    return Violation.of(
        "K087",
        FaultLocation.DOCUMENT.saying(item.title()),
        PrintedText.brief(item.title(), BRIEF),
        item.page() == 0 ? "哪里也不" : "第 " + item.page() + " 页",
        sheet,
        more);
  }
}
