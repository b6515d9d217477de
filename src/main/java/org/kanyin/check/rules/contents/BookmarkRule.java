package org.kanyin.check.rules.contents;

import java.util.List;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PrintedText;
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
    return List.of("K087");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    List<Pdf.OutlineItem> wrong =
        context.pdf().outline().stream().filter(item -> isWrong(context, item)).toList();
    long told = wrong.size() > SEVERAL ? 1 : wrong.size();
    String more = told < wrong.size() ? "；这样的书签共 " + wrong.size() + " 条" : "";
    return wrong.stream().limit(told).map(item -> violation(context, item, more));
  }

  /** A title may stand on several pages; what is no title in the body leads where it will. */
  private static boolean isWrong(CheckContext context, Pdf.OutlineItem item) {
    List<Integer> sheets = sheets(context, item);
    return !sheets.isEmpty()
        && !sheets.contains(item.page())
        && !(context.isForeign() && mayBeThere(context, item));
  }

  /** A single letter says nothing; a heading may be set as the text is. */
  private static boolean mayBeThere(CheckContext context, Pdf.OutlineItem item) {
    String title = PrintedText.solid(item.title());
    return title.codePointCount(0, title.length()) < 2
        || (item.page() > 0
            && context.structure().pages().get(item.page() - 1).text().stream()
                .anyMatch(l -> PrintedText.solid(l).contains(title)));
  }

  private static List<Integer> sheets(CheckContext context, Pdf.OutlineItem item) {
    return context.bodyTitles().sheetsOf(PrintedText.solid(item.title()));
  }

  private static Violation violation(CheckContext context, Pdf.OutlineItem item, String more) {
    return Violation.of(
        "K087",
        FaultLocation.DOCUMENT.saying(item.title()),
        PrintedText.brief(item.title(), BRIEF),
        item.page() == 0 ? "哪里也不" : "第 " + item.page() + " 页",
        sheets(context, item).get(0),
        more);
  }
}
