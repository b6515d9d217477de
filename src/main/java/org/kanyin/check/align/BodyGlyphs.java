package org.kanyin.check.align;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** The body's glyphs, numbered in the order they are read, heads and folios left out. */
public final class BodyGlyphs {
  /** Smaller type than this share of the body's is notes, captions, tables. */
  private static final double SMALL = 0.95;

  private static final double RAISED = 0.85;

  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<TextLine> lines = new ArrayList<>();
  private final List<Integer> sheets = new ArrayList<>();
  private final Map<Glyph, Integer> numbers = new IdentityHashMap<>();
  private final List<TextStream> streams = new ArrayList<>();
  private final List<TextStream> plainStreams = new ArrayList<>();

  BodyGlyphs(PageStructure anatomy, Set<Integer> without) {
    List<PageLayout> leaves =
        anatomy.reading().stream().filter(l -> !without.contains(l.number())).toList();
    for (PageLayout leaf : leaves) {
      for (TextLine line : leaf.text()) {
        for (Glyph g : line.glyphs()) {
          numbers.put(g, glyphs.size());
          glyphs.add(g);
          texts.add(g.text());
          lines.add(line);
          sheets.add(leaf.number());
        }
      }
      turned(leaf);
    }
    double body = SMALL * anatomy.type().bodySize();
    List<Integer> large = new ArrayList<>();
    List<Integer> small = new ArrayList<>();
    for (int i = 0; i < glyphs.size(); i++) {
      (lines.get(i).size() >= body ? large : small).add(i);
    }
    List<Integer> drawn = new ArrayList<>();
    leaves.stream()
        .flatMap(l -> l.page().glyphs().stream())
        .map(numbers::get)
        .filter(n -> n != null)
        .forEach(drawn::add);
    for (List<Integer> order : List.of(large, small, drawn)) {
      streams.add(TextStream.of(order, texts));
      plainStreams.add(TextStream.of(order.stream().filter(i -> !isRaised(i)).toList(), texts));
    }
  }

  /**
   * Text that runs upwards, downwards or aslant, as it was drawn: each stretch counts as a line.
   */
  private void turned(PageLayout leaf) {
    Set<Glyph> level = Collections.newSetFromMap(new IdentityHashMap<>());
    leaf.lines().forEach(p -> level.addAll(p.line().glyphs()));
    List<Glyph> run = new ArrayList<>();
    for (Glyph g : leaf.page().glyphs()) {
      boolean aslant = g.angle() != 0 && !g.isBlank() && !level.contains(g) && !g.artifact();
      if (!run.isEmpty() && (!aslant || g.size() != run.get(0).size())) {
        line(leaf.number(), run);
        run = new ArrayList<>();
      }
      if (aslant) {
        run.add(g);
      }
    }
    if (!run.isEmpty()) {
      line(leaf.number(), run);
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

  public int size() {
    return glyphs.size();
  }

  public Glyph glyph(int number) {
    return glyphs.get(number);
  }

  public TextLine line(int number) {
    return lines.get(number);
  }

  public int sheet(int number) {
    return sheets.get(number);
  }

  /** −1 for a glyph of no body text. */
  int number(Glyph glyph) {
    return numbers.getOrDefault(glyph, -1);
  }

  public boolean isRaised(int number) {
    return glyphs.get(number).size() < RAISED * lines.get(number).size();
  }

  /** A place on the pages, for some glyphs of one line or of several. */
  public FaultLocation spot(List<Integer> some, String text) {
    int sheet = sheet(some.get(0));
    List<Glyph> there = some.stream().filter(i -> sheet(i) == sheet).map(glyphs::get).toList();
    return new FaultLocation(
        sheet, FaultLocation.marks(sheet, there), text, line(some.get(0)).text(), there);
  }
}
