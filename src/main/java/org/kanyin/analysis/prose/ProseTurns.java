package org.kanyin.analysis.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.inspect.model.TextLine;

/**
 * Which lines surely go on in the next, in Chinese text of whatever columns: the line reaches the
 * edge that its column's lines agree on, and the next begins where they do.
 */
public final class ProseTurns {
  private static final String ENDS = "。！？：；…”";

  /** What begins an item, an article of a statute or a list's next line. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:\\d{1,3}(?:\\.\\d{1,3})*[.．、)）]|[（(〔\\[［](?:\\d{1,3}|[一二三四五六七八九十]{1,3})[)）〕\\]］]"
              + "|[①-⑳㈠-㈩⑴-⒇]|[一二三四五六七八九十]{1,3}[、．]|第[一二三四五六七八九十百零〇\\d]{1,5}[条章节款项]"
              + "|[•·■◆●○▪\\-–*]).*");

  /** Ems: a line that ends with a sentence and wants more may well end a paragraph. */
  private static final double FLUSH = 0.6;

  /**
   * A line and the one it goes on in.
   *
   * @param column the edges of the first line's
   */
  public record Pair(
      PageLayout layout, TextLine line, PageLayout nextLayout, TextLine next, String column) {}

  /** A stack that is set as a column. */
  private record Prose(TextStack stack, ProseColumn column) {}

  private final Function<TextLine, Integer> font;
  private final List<ProseColumn> columns = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();

  /**
   * @param font of most of a line's ideographs, −1 where it has none
   */
  public ProseTurns(PageStructure structure, Function<TextLine, Integer> font) {
    this.font = font;
    List<StackBuilder> builders = new ArrayList<>();
    List<List<TextStack>> pages = new ArrayList<>();
    for (PageLayout layout : structure.reading()) {
      StackBuilder builder = new StackBuilder(layout, builders.size());
      builders.add(builder);
      pages.add(builder.stacks());
    }
    pages.forEach(stacks -> stacks.forEach(this::learn));
    Prose last = null;
    for (int i = 0; i < pages.size(); i++) {
      for (Prose prose : inOrder(pages.get(i))) {
        inside(builders.get(i), prose);
        if (last != null) {
          across(builders, last, prose);
        }
        last = prose;
      }
    }
  }

  private void learn(TextStack stack) {
    if (stack.isColumn()) {
      ProseColumn column = new ProseColumn(stack.left(), stack.right(), stack.size());
      if (columns.stream().noneMatch(column::isAlike)) {
        columns.add(column);
      }
    }
  }

  /** The column that a stack shows, or is of. */
  private Optional<ProseColumn> column(TextStack stack) {
    return stack.isColumn()
        ? Optional.of(new ProseColumn(stack.left(), stack.right(), stack.size()))
        : columns.stream()
            .filter(c -> c.holds(stack))
            .min(Comparator.comparingDouble(c -> Math.abs(c.left() - stack.left())));
  }

  /** A page's running text, column by column. */
  private List<Prose> inOrder(List<TextStack> stacks) {
    return stacks.stream()
        .flatMap(s -> column(s).map(c -> new Prose(s, c)).stream())
        .sorted(
            Comparator.<Prose>comparingLong(p -> Math.round(p.column().left()))
                .thenComparingDouble(p -> p.stack().lines().get(0).baseline()))
        .toList();
  }

  private void inside(StackBuilder page, Prose prose) {
    TextStack stack = prose.stack();
    for (int i = 0; i + 1 < stack.lines().size(); i++) {
      TextLine line = stack.lines().get(i);
      TextLine next = stack.lines().get(i + 1);
      if (prose.column().goesOn(line, next) && !isEnd(line, prose.column(), next)) {
        pair(prose.column(), page, stack.layout(), line, page, stack.layout(), next);
      }
    }
  }

  /** Whether the next line may as well be a new paragraph, or an item. */
  private static boolean isEnd(TextLine line, ProseColumn column, TextLine next) {
    boolean sentence = ENDS.indexOf(line.glyphs().get(line.glyphs().size() - 1).codePoint()) >= 0;
    boolean wants = column.right() - line.cellRight() > FLUSH * line.size();
    return (sentence && wants) || LABEL.matcher(PrintedText.solid(next)).matches();
  }

  /** From the foot of a column to the head of the next, on the page or overleaf. */
  private void across(List<StackBuilder> pages, Prose before, Prose after) {
    TextStack from = before.stack();
    TextStack to = after.stack();
    TextLine line = from.lines().get(from.lines().size() - 1);
    TextLine next = to.lines().get(0);
    ProseColumn a = before.column();
    ProseColumn b = after.column();
    StackBuilder page = pages.get(from.page());
    StackBuilder nextPage = pages.get(to.page());
    int sheets = to.layout().number() - from.layout().number();
    boolean over = sheets == 1 || (sheets == 0 && b.left() > a.right());
    if (over
        && a.isAsWide(b)
        && ProseColumn.reaches(line, a.right())
        && ENDS.indexOf(line.glyphs().get(line.glyphs().size() - 1).codePoint()) < 0
        && Math.abs(next.cellLeft() - b.left()) < ProseColumn.NEAR * next.size()
        && page.isLast(line)
        && nextPage.isFirst(next)) {
      pair(a, page, from.layout(), line, nextPage, to.layout(), next);
    }
  }

  private void pair(
      ProseColumn column,
      StackBuilder page,
      PageLayout layout,
      TextLine line,
      StackBuilder nextPage,
      PageLayout nextLayout,
      TextLine next) {
    boolean prose =
        ProseLine.isChinese(line)
            && ProseLine.isChinese(next)
            && ProseLine.isSetClose(line)
            && ProseLine.isSetClose(next)
            && !ProseLine.isContentsRow(line)
            && !page.isBroken(line)
            && !nextPage.isBroken(next);
    int font1 = font.apply(line);
    int font2 = font.apply(next);
    if (prose && (font1 == font2 || font1 < 0 || font2 < 0)) {
      pairs.add(new Pair(layout, line, nextLayout, next, column.name()));
    }
  }

  public List<Pair> pairs() {
    return List.copyOf(pairs);
  }
}
