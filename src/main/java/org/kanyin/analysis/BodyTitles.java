package org.kanyin.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.inspect.model.TextLine;

/** The titles that stand in the body, known by their size. */
public final class BodyTitles {
  /** Two titles that differ in less than so much of their characters are meant to be one. */
  private static final double ALIKE = 0.65;

  /**
   * A title.
   *
   * @param text without blanks
   * @param folio of its page, 0 where that has none
   * @param at its place among all lines of the body
   */
  public record Title(String text, int folio, int sheet, int at) {}

  private final List<Title> titles = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final List<Integer> folios = new ArrayList<>();
  private final List<Integer> sheets = new ArrayList<>();

  public BodyTitles(PageStructure structure) {
    for (PageLayout layout : structure.reading()) {
      StringBuilder text = new StringBuilder();
      double last = Double.NaN;
      int at = 0;
      for (TextLine line : layout.text()) {
        boolean large = structure.type().isLarger(line);
        boolean goesOn = large && text.length() > 0 && line.baseline() - last < 2 * line.size();
        if (!goesOn) {
          finish(text, structure.number(layout), layout.number(), at);
        }
        if (large) {
          at = text.length() == 0 ? lines.size() : at;
          text.append(words(line));
          last = line.baseline();
        }
        lines.add(words(line));
        folios.add(structure.number(layout));
        sheets.add(layout.number());
      }
      finish(text, structure.number(layout), layout.number(), at);
    }
  }

  /** What a line says without the marks of its notes: the contents have none. */
  private static String words(TextLine line) {
    return PrintedText.solid(
        PrintedText.of(
            line.glyphs().stream()
                .filter(g -> !(line.isShiftedSize(g.size()) && FootnoteArea.isMark(g.codePoint())))
                .toList()));
  }

  private void finish(StringBuilder text, int folio, int sheet, int at) {
    if (text.length() > 0) {
      titles.add(new Title(text.toString(), folio, sheet, at));
      text.setLength(0);
    }
  }

  /**
   * The title that an entry means: the same, on its page if it stands on several; else the likest.
   */
  public Optional<Title> find(String wanted, int page) {
    List<Title> same = new ArrayList<>();
    titles.stream().filter(t -> t.text().equals(wanted)).forEach(same::add);
    if (same.isEmpty()) {
      inLines(wanted, same);
    }
    Optional<Title> onPage = same.stream().filter(t -> t.folio() == page).findFirst();
    return onPage
        .or(() -> same.stream().findFirst())
        .or(
            () ->
                titles.stream()
                    .filter(t -> alike(t.text(), wanted))
                    .max(
                        (a, b) ->
                            Double.compare(
                                likeness(a.text(), wanted), likeness(b.text(), wanted))));
  }

  /** The sheets on which a title stands, letter by letter. */
  public List<Integer> sheetsOf(String wanted) {
    return titles.stream().filter(t -> t.text().equals(wanted)).map(Title::sheet).toList();
  }

  /** A title set no larger than the text, or broken over lines in an unusual way. */
  private void inLines(String wanted, List<Title> found) {
    for (int i = 0; i < lines.size(); i++) {
      StringBuilder text = new StringBuilder();
      for (int k = i; k < Math.min(i + 4, lines.size()) && text.length() < wanted.length(); k++) {
        text.append(lines.get(k));
      }
      if (text.toString().equals(wanted)) {
        found.add(new Title(wanted, folios.get(i), sheets.get(i), i));
      }
    }
  }

  /** The text from a title to the next one, blanks left out. */
  public String textFrom(Title title) {
    int to =
        titles.stream()
            .filter(t -> t.at() > title.at() && !title.text().contains(t.text()))
            .mapToInt(Title::at)
            .min()
            .orElse(lines.size());
    // A kicker stands above, a second title line below.
    return String.join(
        "", lines.subList(Math.max(0, title.at() - 1), Math.max(to, title.at() + 1)));
  }

  public static boolean alike(String a, String b) {
    return likeness(a, b) >= ALIKE;
  }

  private static double likeness(String a, String b) {
    int common = CommonSubsequence.length(a, b);
    return 2.0 * common / Math.max(1, a.length() + b.length());
  }
}
