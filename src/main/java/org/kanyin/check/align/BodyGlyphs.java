package org.kanyin.check.align;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.kanyin.analysis.FootnoteArea;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageRow;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.analysis.model.TypeArea;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** The body's glyphs, numbered in the order they are read, heads and folios left out. */
public final class BodyGlyphs {
  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  /** The texts without blanks: manuscripts are compared without. */
  private final List<String> solid;

  private final List<TextLine> lines = new ArrayList<>();
  private final List<Integer> sheets = new ArrayList<>();
  private final Map<Integer, int[]> spans = new HashMap<>();
  private final Map<Glyph, Integer> numbers = new IdentityHashMap<>();
  private final List<Integer> flow = new ArrayList<>();
  private final List<Integer> notes = new ArrayList<>();
  private final List<TextStream> streams = new ArrayList<>();
  private final List<TextStream> plainStreams = new ArrayList<>();
  private final List<TextStream> uncalledStreams = new ArrayList<>();

  BodyGlyphs(PageStructure structure, Set<Integer> without) {
    List<PageLayout> layouts =
        structure.reading().stream().filter(l -> !without.contains(l.number())).toList();
    for (PageLayout layout : layouts) {
      int first = glyphs.size();
      for (TextLine line : layout.text()) {
        for (Glyph g : line.glyphs()) {
          numbers.put(g, glyphs.size());
          glyphs.add(g);
          texts.add(g.text());
          lines.add(line);
          sheets.add(layout.number());
        }
      }
      turned(layout);
      spans.merge(
          layout.number(),
          new int[] {first, glyphs.size()},
          (before, now) -> new int[] {before[0], now[1]});
    }
    List<Integer> large = new ArrayList<>();
    List<Integer> small = new ArrayList<>();
    for (int i = 0; i < glyphs.size(); i++) {
      boolean isSmall = TypeArea.isSmaller(lines.get(i).size(), structure.type().bodySize());
      (isSmall ? small : large).add(i);
    }
    List<Integer> drawn = new ArrayList<>();
    boolean notesGoOn = false;
    for (PageLayout layout : layouts) {
      Set<Glyph> atFoot = atFoot(layout, structure.type().bodySize(), notesGoOn);
      notesGoOn = !atFoot.isEmpty();
      for (Glyph g : layout.page().glyphs()) {
        Integer number = numbers.get(g);
        if (number != null) {
          drawn.add(number);
          (atFoot.contains(g) ? notes : flow).add(number);
        }
      }
    }
    // Half a million glyphs say a few thousand different things.
    Map<String, String> known = new HashMap<>();
    solid = texts.stream().map(t -> known.computeIfAbsent(t, PrintedText::solid)).toList();
    for (List<Integer> order : List.of(large, small, drawn)) {
      streams.add(TextStream.of(order, solid));
      uncalledStreams.add(TextStream.of(order.stream().filter(i -> !isCall(i)).toList(), solid));
      plainStreams.add(TextStream.of(order.stream().filter(i -> !isRaised(i)).toList(), solid));
    }
  }

  /** The glyphs of a page's notes. */
  private static Set<Glyph> atFoot(PageLayout layout, double bodySize, boolean notesGoOn) {
    Set<Glyph> atFoot = Collections.newSetFromMap(new IdentityHashMap<>());
    FootnoteArea.split(PageRow.of(layout.number(), layout.text()), bodySize, notesGoOn)
        .notes()
        .stream()
        .flatMap(row -> row.parts().stream())
        .forEach(part -> atFoot.addAll(part.line().glyphs()));
    return atFoot;
  }

  /**
   * Text that runs upwards, downwards or aslant, as it was drawn: each stretch counts as a line.
   */
  private void turned(PageLayout layout) {
    Set<Glyph> level = Collections.newSetFromMap(new IdentityHashMap<>());
    layout.lines().forEach(p -> level.addAll(p.line().glyphs()));
    List<Glyph> run = new ArrayList<>();
    for (Glyph g : layout.page().glyphs()) {
      boolean aslant = g.angle() != 0 && !g.isBlank() && !level.contains(g) && !g.artifact();
      if (!run.isEmpty() && (!aslant || g.size() != run.get(0).size())) {
        line(layout.number(), run);
        run = new ArrayList<>();
      }
      if (aslant) {
        run.add(g);
      }
    }
    if (!run.isEmpty()) {
      line(layout.number(), run);
    }
  }

  private void line(int sheet, List<Glyph> run) {
    Glyph first = run.get(0);
    TextLine line = new TextLine(first.baseline(), first.size(), first.font(), run);
    for (Glyph g : run) {
      numbers.put(g, glyphs.size());
      glyphs.add(g);
      texts.add(g.text());
      lines.add(line);
      sheets.add(sheet);
    }
  }

  /** The large type by place, the small type by place, and all as it was drawn. */
  List<TextStream> streams() {
    return streams;
  }

  /** The same without raised and lowered characters. */
  List<TextStream> plainStreams() {
    return plainStreams;
  }

  /** The same without marks that call notes, raised and lowered characters among the text. */
  List<TextStream> uncalledStreams() {
    return uncalledStreams;
  }

  /** Whether these words stand on the pages. */
  boolean show(String words) {
    return streams.stream().anyMatch(s -> s.text().contains(words));
  }

  /** Running text as it was drawn. */
  List<Integer> flow() {
    return flow;
  }

  /** The notes at the pages' feet as they were drawn. */
  List<Integer> notes() {
    return notes;
  }

  /** Some of the glyphs, to be searched. */
  TextStream stream(List<Integer> numbers) {
    return TextStream.of(numbers, solid);
  }

  /** Whether a glyph may be the mark that calls a note: a figure in a circle. */
  boolean isCall(int number) {
    String text = texts.get(number);
    char c = text.length() == 1 ? text.charAt(0) : 0;
    return (c >= '①' && c <= '⑳') || (c >= '㉑' && c <= '㉟') || (c >= '㊱' && c <= '㊿');
  }

  /** All as it was drawn: a table's rows cell by cell. */
  TextStream drawn() {
    return streams.get(streams.size() - 1);
  }

  public int size() {
    return glyphs.size();
  }

  public Glyph glyph(int number) {
    return glyphs.get(number);
  }

  public TextLine line(int number) {
    return lines.get(number);
  }

  /** The numbers of a sheet's glyphs, in order. */
  IntStream ofSheet(int sheet) {
    int[] span = spans.get(sheet);
    return span == null ? IntStream.empty() : IntStream.range(span[0], span[1]);
  }

  public int sheet(int number) {
    return sheets.get(number);
  }

  /**
   * Whether who reads the page reads these in this order: in a line from left to right, and no line
   * above the one before it but in another column. What is drawn in order may stand otherwise.
   */
  boolean isReadInOrder(int[] place) {
    for (int i = 1; i < place.length; i++) {
      Glyph a = glyphs.get(place[i - 1]);
      Glyph b = glyphs.get(place[i]);
      boolean together = sheets.get(place[i - 1]).equals(sheets.get(place[i]));
      boolean level = lines.get(place[i - 1]) == lines.get(place[i]);
      double back = level ? a.x() - b.x() : a.baseline() - b.baseline();
      boolean column = !level && b.x() > lines.get(place[i - 1]).right() - a.size();
      if (together && a.isLevel() && b.isLevel() && !column && back > a.size() / 2) {
        return false;
      }
    }
    return true;
  }

  /** Whether those of these that stand in one line stand there in this order. */
  boolean isLevelInOrder(int[] place) {
    for (int i = 1; i < place.length; i++) {
      Glyph a = glyphs.get(place[i - 1]);
      Glyph b = glyphs.get(place[i]);
      boolean level = lines.get(place[i - 1]) == lines.get(place[i]) && a.isLevel() && b.isLevel();
      if (level && a.x() - b.x() > a.size() / 2) {
        return false;
      }
    }
    return true;
  }

  /** −1 for a glyph of no body text. */
  int number(Glyph glyph) {
    return numbers.getOrDefault(glyph, -1);
  }

  public boolean isRaised(int number) {
    return lines.get(number).isShiftedSize(glyphs.get(number).size());
  }
}
