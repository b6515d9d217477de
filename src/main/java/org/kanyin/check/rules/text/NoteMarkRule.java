package org.kanyin.check.rules.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.align.BodyGlyphs;
import org.kanyin.check.align.ManuscriptAlignment;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.manifest.model.IssueText;
import org.kanyin.manifest.model.TextBlock;

/** The marks that call notes: comparing leaves them out, since styles choose them. */
public final class NoteMarkRule implements Rule {
  /** Ems behind the character before it, at most. */
  private static final double NEAR = 1.6;

  /** A share of the size of its line: a mark is smaller, or a figure in a circle. */
  private static final double SMALL = 0.85;

  private static final int BEFORE = 6;

  @Override
  public List<String> codes() {
    return List.of("K098");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    return context.statedAlignment().stream().flatMap(a -> check(context, a));
  }

  private static Stream<Violation> check(CheckContext context, ManuscriptAlignment alignment) {
    Map<String, Integer> blocks = new HashMap<>();
    for (int b = 0; b < alignment.blocks().size(); b++) {
      if (!alignment.blocks().get(b).affiliation()) {
        blocks.put(alignment.blocks().get(b).id(), b);
      }
    }
    return IssueText.of(context.issue().orElseThrow()).blocks().stream()
        .filter(t -> t.hasNotes() && blocks.containsKey(t.id()))
        .flatMap(t -> block(context, alignment, t, blocks.get(t.id())));
  }

  private static Stream<Violation> block(
      CheckContext context, ManuscriptAlignment alignment, TextBlock block, int number) {
    String text = alignment.blocks().get(number).text();
    List<Integer> place = alignment.place(number);
    if (place.size() != text.length()) {
      return Stream.empty();
    }
    BodyGlyphs pages = alignment.pages();
    return calls(block).stream()
        .filter(at -> at > 0 && at <= place.size())
        .filter(at -> !isCalled(context, pages, place.get(at - 1)))
        .map(
            at -> {
              String before = text.substring(Math.max(0, at - BEFORE), at);
              return Violation.of(
                  "K098", FaultLocation.body(pages, List.of(place.get(at - 1)), before), before);
            });
  }

  /** Behind which UTF-16 units of the block's text, blanks left out, notes are called. */
  private static List<Integer> calls(TextBlock block) {
    List<Integer> calls = new ArrayList<>();
    int at = 0;
    for (TextBlock.Piece piece : block.pieces()) {
      if (piece instanceof TextBlock.Piece.Characters c) {
        at += PrintedText.solid(c.run().value()).length();
      } else if (piece instanceof TextBlock.Piece.NoteCall) {
        calls.add(at);
      }
    }
    return calls;
  }

  /** Whether a mark stands behind it, or is drawn next: after a forced break it begins a line. */
  private static boolean isCalled(CheckContext context, BodyGlyphs pages, int before) {
    Glyph last = pages.glyph(before);
    List<Glyph> inked =
        context.pdf().pages().get(pages.sheet(before) - 1).glyphs().stream()
            .filter(g -> !g.isBlank())
            .toList();
    boolean next =
        IntStream.range(0, inked.size() - 1)
            .anyMatch(i -> inked.get(i) == last && isMark(inked.get(i + 1), last));
    return next || inked.stream().anyMatch(g -> isMark(g, last) && isBehind(g, last));
  }

  /** A small character, or a figure in a circle. */
  private static boolean isMark(Glyph g, Glyph last) {
    return g != last && (g.size() < SMALL * last.size() || isCircled(g));
  }

  private static boolean isBehind(Glyph g, Glyph last) {
    return Math.abs(g.baseline() - last.baseline()) < last.size()
        && g.x() > last.x()
        && g.x() - last.right() < NEAR * last.size();
  }

  private static boolean isCircled(Glyph g) {
    int c = g.codePoint();
    return (c >= 0x2460 && c <= 0x24FF)
        || (c >= 0x3251 && c <= 0x325F)
        || (c >= 0x32B1 && c <= 0x32BF);
  }
}
