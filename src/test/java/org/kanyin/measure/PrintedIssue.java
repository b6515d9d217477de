package org.kanyin.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kanyin.base.Finding;
import org.kanyin.base.InvisibleCharacters;
import org.kanyin.base.LayoutTrace;
import org.kanyin.manifest.model.Node;
import org.kanyin.render.model.Rendered;
import org.kanyin.typeset.ManuscriptLines;

/**
 * The lines of a rendered issue, each with the glyphs that its PDF shows there, and what is wrong
 * with them: text that is not the trace's, edges, what a line's end parted.
 */
final class PrintedIssue {
  private static final double EXACT = 0.05;

  /** A letter's or figure's width in ems, the widest face of all and the gap beside it. */
  private static final double WESTERN = 0.7;

  /** How far above and below a line's baseline its glyphs' own may be, in the page's ems. */
  private static final double RAISED = 0.75;

  /** Line with its glyphs: {@code at} as {@link Row} has it. */
  private record Shown(LayoutTrace.Line line, Row row) {}

  private final double em;
  private final double left;
  private final double right;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Block> blocks;
  private final Map<String, List<Shown>> byBlock = new LinkedHashMap<>();
  private final Set<String> told;

  /** Marks that may stand at an edge where it was said that nothing else could be. */
  private final Set<String> forced;

  private int exact;

  private PrintedIssue(Rendered rendered, List<Finding> findings, double em, double measure) {
    this.em = em;
    blocks =
        Block.of(rendered.issue()).stream()
            .collect(Collectors.toMap(Block::id, b -> b, (a, b) -> a));
    left = rendered.trace().pages().get(0).width() / 2 - measure / 2;
    right = rendered.trace().pages().get(0).width() / 2 + measure / 2;
    told = lines(findings, Set.of("T002", "T005"));
    forced = lines(findings, Set.of("T002", "T030"));
  }

  /** FOP decides no break: the lines are those that compose makes of the manuscript. */
  private void agrees(Node.Element p, double measure) {
    List<String> traced =
        byBlock.getOrDefault(p.id(), List.of()).stream().map(s -> s.line().text()).toList();
    ManuscriptLines.of(p, (int) Math.round(em * 1000), (int) Math.round(measure * 1000))
        .filter(composed -> !composed.equals(traced))
        .ifPresent(composed -> faults.add("composed " + composed + ", traced " + traced));
  }

  private boolean isText(String id) {
    Block block = blocks.get(id);
    return block.isJustified() || block.kind().equals("cell");
  }

  private static Set<String> lines(List<Finding> findings, Set<String> codes) {
    return findings.stream()
        .filter(f -> codes.contains(f.code()))
        .map(Finding::text)
        .collect(Collectors.toSet());
  }

  /**
   * All that is wrong.
   *
   * @param em of the body, points
   * @param measure of the body, points
   * @param count receives how many lines had to be exact and were
   */
  static List<String> faults(
      Rendered rendered, List<Finding> findings, double em, double measure, int[] count)
      throws IOException {
    PrintedIssue issue = new PrintedIssue(rendered, findings, em, measure);
    issue.read(rendered.trace(), GlyphStream.of(rendered.pdf()));
    // Titles stand in the contents too, names in running heads.
    issue.byBlock.keySet().removeIf(id -> !issue.isText(id));
    issue.byBlock.forEach(issue::check);
    rendered
        .issue()
        .root()
        .descendants()
        .filter(e -> e.name().equals("p"))
        .forEach(p -> issue.agrees(p, measure));
    issue.blocks.values().stream()
        .filter(b -> issue.isText(b.id()) && !issue.byBlock.containsKey(b.id()))
        .forEach(b -> issue.faults.add("lost: " + b.text()));
    count[0] += issue.exact;
    return issue.faults;
  }

  /** Gives every line its glyphs; each glyph is one line's. */
  private void read(LayoutTrace trace, List<ExtractedGlyph> stream) {
    Map<Integer, List<ExtractedGlyph>> byPage =
        stream.stream()
            .filter(g -> !g.isBlank())
            .collect(Collectors.groupingBy(ExtractedGlyph::page, Collectors.toList()));
    for (LayoutTrace.Page page : trace.pages()) {
      List<ExtractedGlyph> left = new ArrayList<>(byPage.getOrDefault(page.number(), List.of()));
      for (LayoutTrace.Line line : page.lines()) {
        int[] visible = visible(line);
        List<ExtractedGlyph> taken = take(left, line, visible);
        if (taken.size() < visible.length) {
          faults.add("page " + page.number() + " does not show: " + line.text());
        } else if (blocks.containsKey(line.block())) {
          byBlock
              .computeIfAbsent(line.block(), b -> new ArrayList<>())
              .add(new Shown(line, row(line, taken, visible)));
        }
      }
      left.forEach(g -> faults.add("page " + g.page() + " shows more: " + g));
    }
  }

  /** Indices of the line's text that print something. */
  private static int[] visible(LayoutTrace.Line line) {
    List<Integer> at = new ArrayList<>();
    String text = line.text();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (!Character.isWhitespace(c)
          && !Character.isSpaceChar(c)
          && !InvisibleCharacters.contains(c)) {
        at.add(i);
      }
    }
    return at.stream().mapToInt(i -> i).toArray();
  }

  /** Takes from the page what the line says, in its order, at its place. */
  private List<ExtractedGlyph> take(
      List<ExtractedGlyph> left, LayoutTrace.Line line, int[] visible) {
    List<ExtractedGlyph> taken = new ArrayList<>();
    double[] x = {line.x() - em, line.x() + Math.max(line.measure(), line.width()) + em};
    for (ExtractedGlyph g : left) {
      boolean here =
          taken.size() < visible.length
              && g.codePoint() == line.text().codePointAt(visible[taken.size()])
              && g.x() > x[0]
              && g.x() < x[1]
              && Math.abs(g.y() - line.baseline()) < RAISED * Math.max(g.size(), em);
      if (here) {
        taken.add(g);
      }
    }
    if (taken.size() == visible.length) {
      left.removeAll(taken);
    }
    return taken;
  }

  private Row row(LayoutTrace.Line line, List<ExtractedGlyph> glyphs, int[] visible) {
    int[] at = new int[visible.length];
    for (int i = 0; i < at.length; i++) {
      int index = visible[i];
      at[i] =
          line.runAt(index)
              .filter(r -> r.block().equals(line.block()))
              .map(r -> r.of(index))
              .orElse(-1);
    }
    PrintedLine printed =
        new PrintedLine(
            glyphs.isEmpty() ? 0 : glyphs.get(0).page(), line.baseline(), em, List.copyOf(glyphs));
    return new Row(printed, line.start(), line.end(), List.copyOf(glyphs), at);
  }

  private void check(String id, List<Shown> shown) {
    Block block = blocks.get(id);
    said(block, shown);
    for (int i = 0; i + 1 < shown.size(); i++) {
      boolean ended = block.ends().contains(shown.get(i).line().end());
      if (!ended
          && shown.get(i).row().glyphs().size() > 0
          && shown.get(i + 1).row().glyphs().size() > 0) {
        edges(block, shown.get(i), shown.get(i + 1));
        parted(block, shown.get(i), shown.get(i + 1));
        if (block.isJustified() && !told.contains(shown.get(i).line().text())) {
          flush(block, shown.get(i), i == 0 ? 2 * em : 0);
        }
      }
    }
  }

  /** What no line could hold may be parted; a number and its unit where the trace says so. */
  private void parted(Block block, Shown here, Shown next) {
    int at = first(next.row());
    if (at < 0 || last(here.row()) < 0) {
      return;
    }
    String token = PartedFigures.parted(block.text(), at);
    String joint = here.line().text() + "⏎" + next.line().text();
    double measure = Math.min(here.line().measure(), next.line().measure());
    if (!token.isEmpty() && solid(block.text(), at) * WESTERN * em < measure) {
      faults.add("parts " + token + " in " + measure / em + " em: " + joint);
    }
    if (PartedFigures.partsUnit(block.text(), at)
        && measure > 5 * em
        && !here.line().adjustment().containsKey("number-unit-parted")) {
      faults.add("parts a number and its unit: " + joint);
    }
  }

  /** How many characters stand at this place that no line's end parts: figures, letters, quotes. */
  private static int solid(String text, int at) {
    int from = at;
    int to = at;
    while (from > 0 && isSolid(text.charAt(from - 1))) {
      from--;
    }
    while (to < text.length() && isSolid(text.charAt(to))) {
      to++;
    }
    return to - from;
  }

  private static boolean isSolid(char c) {
    return (c > ' ' && c < 0x300) || "“”‘’—…".indexOf(c) >= 0;
  }

  /** Every character of the block once and in order; blanks at a line's end are not drawn. */
  private void said(Block block, List<Shown> shown) {
    int[] counts = new int[block.text().length()];
    int last = -1;
    for (Shown s : shown) {
      for (int i = 0; i < s.row().at().length; i++) {
        int at = s.row().at()[i];
        if (at >= 0) {
          counts[at]++;
          if (at <= last || block.text().codePointAt(at) != s.row().glyphs().get(i).codePoint()) {
            faults.add("out of order at " + at + " of " + block.text());
          }
          last = at;
        }
      }
    }
    for (int i = 0; i < counts.length; i++) {
      int c = block.text().codePointAt(i);
      boolean drawn =
          !Character.isWhitespace(c)
              && !Character.isSpaceChar(c)
              && !InvisibleCharacters.contains(c);
      if (drawn && !Character.isLowSurrogate(block.text().charAt(i)) && counts[i] != 1) {
        faults.add("character " + i + " shown " + counts[i] + " times: " + block.text());
        return;
      }
    }
  }

  private void edges(Block block, Shown here, Shown next) {
    int end = last(here.row());
    int start = first(next.row());
    if (forced.contains(here.line().text()) || end < 0 || start < 0) {
      return;
    }
    String joint = here.line().text() + "⏎" + next.line().text();
    if (Marks.mayNotStart(block.text(), start)) {
      faults.add("starts a line: " + joint);
    }
    if (Marks.mayNotEnd(block.text(), end) && !isAddress(block.text(), end)) {
      faults.add("ends a line: " + joint);
    }
  }

  private static boolean isAddress(String text, int at) {
    return "/.@-_?&=#".indexOf(text.charAt(at)) >= 0;
  }

  private static int last(Row row) {
    int at = row.at().length - 1;
    return at < 0 ? -1 : row.at()[at];
  }

  private static int first(Row row) {
    return row.at().length == 0 ? -1 : row.at()[0];
  }

  /** The last cell ends at the measure's edge; a mark's is half an em there (rules 6 and 12). */
  private void flush(Block block, Shown shown, double indent) {
    List<CharacterCell> cells = CharacterCell.of(block, shown.row());
    if (cells.isEmpty() || last(shown.row()) < 0) {
      return; // A note's mark of the style's own ends the line.
    }
    double off = right(shown.row(), cells) - right;
    exact++;
    if (Math.abs(off) > EXACT) {
      faults.add("ends %.3f pt from the edge: %s".formatted(off, shown.line().text()));
    }
    double start = cells.get(0).left() - left - indent;
    boolean blank = Character.isSpaceChar(shown.line().text().charAt(0));
    if (block.kind().equals("p") && !blank && Math.abs(start) > EXACT) {
      faults.add("starts %.3f pt from the edge: %s".formatted(start, shown.line().text()));
    }
  }

  /** Combining marks have no cell of their own; μ and its like are the Latin font's. */
  private static double right(Row row, List<CharacterCell> cells) {
    int last = cells.size() - 1;
    while (last > 0
        && Character.getType(cells.get(last).codePoint()) == Character.NON_SPACING_MARK) {
      last--;
    }
    CharacterCell cell = cells.get(last);
    ExtractedGlyph glyph = row.glyphs().get(row.glyphs().size() - cells.size() + last);
    return cell.codePoint() < 0x2000 && cell.kind().equals("other")
        ? glyph.x() + glyph.advance()
        : cell.right();
  }
}
