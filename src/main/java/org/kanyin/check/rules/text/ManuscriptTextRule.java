package org.kanyin.check.rules.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.align.BlockOrder;
import org.kanyin.check.align.BodyGlyphs;
import org.kanyin.check.align.CellOrder;
import org.kanyin.check.align.LineOrder;
import org.kanyin.check.align.ManuscriptAlignment;
import org.kanyin.check.align.ManuscriptBlock;
import org.kanyin.check.align.RosterOrder;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.manifest.model.Issue;

/** The text against the manuscript: every paragraph once, in order, nothing added. */
public final class ManuscriptTextRule implements Rule {
  private static final int BRIEF = 40;

  /** Fewer characters may be left out on their own beside a page that is lost. */
  private static final int LONG = 8;

  /** Sheets from the last words before a lost page to the first behind it. */
  private static final int BESIDE = 2;

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
  public Stream<Violation> check(CheckContext context) {
    return context.alignment().stream().flatMap(alignment -> compare(context, alignment));
  }

  private static Stream<Violation> compare(CheckContext context, ManuscriptAlignment alignment) {
    if (isAnother(alignment)) {
      return Stream.of(Violation.of("K019", FaultLocation.DOCUMENT));
    }
    Issue issue = context.issue().orElseThrow();
    Stream<Integer> moved =
        Stream.of(
                BlockOrder.moved(alignment),
                new CellOrder(alignment).misplaced(issue),
                new RosterOrder(alignment).moved(issue))
            .flatMap(List::stream);
    return Stream.of(
            MissingText.of(context, alignment),
            moved.map(b -> moved(alignment, b)),
            lines(alignment),
            edits(context, alignment),
            RadicalText.violations(context, alignment),
            new ExtraText(context, alignment).violations().stream())
        .flatMap(s -> s);
  }

  private static boolean isAnother(ManuscriptAlignment alignment) {
    long all = 0;
    long lost = 0;
    for (int b = 0; b < alignment.blocks().size(); b++) {
      int length = alignment.blocks().get(b).text().length();
      all += length;
      lost += alignment.isPlaced(b) ? 0 : length;
    }
    return lost > ANOTHER * all;
  }

  private static Violation moved(ManuscriptAlignment alignment, int b) {
    ManuscriptBlock block = alignment.blocks().get(b);
    List<Integer> glyphs = alignment.place(b);
    return Violation.of(
        "K022",
        FaultLocation.body(alignment.pages(), glyphs, block.text()),
        PrintedText.brief(block.text(), BRIEF));
  }

  /** Lines that have changed places within their paragraph. */
  private static Stream<Violation> lines(ManuscriptAlignment alignment) {
    return IntStream.range(0, alignment.blocks().size())
        .filter(alignment::isPlaced)
        .mapToObj(b -> LineOrder.displaced(alignment, b))
        .filter(glyphs -> !glyphs.isEmpty())
        .map(
            glyphs -> {
              String text =
                  glyphs.stream()
                      .map(g -> alignment.pages().glyph(g).text())
                      .collect(Collectors.joining());
              return Violation.of(
                  "K022",
                  FaultLocation.body(alignment.pages(), glyphs, text),
                  PrintedText.brief(text, BRIEF));
            });
  }

  /** Where a page is lost, so is the end or the beginning of a paragraph beside it: one fault. */
  private static Stream<Violation> edits(CheckContext context, ManuscriptAlignment alignment) {
    Set<Integer> losses = MissingText.greatLosses(context, alignment);
    return alignment.edits().stream()
        .filter(
            e ->
                !e.extra().isEmpty()
                    || e.missing().length() < LONG
                    || losses.stream()
                        .noneMatch(p -> Math.abs(p - alignment.pages().sheet(e.after())) <= BESIDE))
        .map(e -> edit(alignment, e));
  }

  private static Violation edit(ManuscriptAlignment alignment, ManuscriptAlignment.Edit edit) {
    BodyGlyphs pages = alignment.pages();
    String said =
        edit.extra().stream().map(g -> pages.glyph(g).text()).collect(Collectors.joining());
    List<Integer> at = edit.extra().isEmpty() ? List.of(edit.after()) : edit.extra();
    FaultLocation location = FaultLocation.body(pages, at, said.isEmpty() ? edit.missing() : said);
    return Violation.of("K023", location, sentence(edit.missing(), said));
  }

  private static String sentence(String missing, String said) {
    String brief = PrintedText.brief(missing, BRIEF);
    if (missing.isEmpty()) {
      return "多出“" + said + "”";
    }
    return said.isEmpty() ? "漏掉“" + brief + "”" : "稿件是“" + brief + "”，这里是“" + said + "”";
  }
}
