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
        .filter(call -> call.at() > 0 && call.at() <= place.size())
        .filter(call -> !isCalled(context, pages, place.get(call.at() - 1)))
        .filter(call -> !call.newPage() || !beginsPage(context, pages, place.get(call.at() - 1)))
        .map(
            call -> {
              int at = call.at();
              String before = text.substring(Math.max(0, at - BEFORE), at);
              return Violation.of(
                  "K098", FaultLocation.body(pages, List.of(place.get(at - 1)), before), before);
            });
  }

  /**
   * Where a note is called.
   *
   * @param at UTF-16 units of the block's text before it, blanks left out
   * @param newPage whether the manuscript ends a page between the character before it and the call
   */
  private record Call(int at, boolean newPage) {}

  private static List<Call> calls(TextBlock block) {
    List<Call> calls = new ArrayList<>();
    int at = 0;
    boolean newPage = false;
    for (TextBlock.Piece piece : block.pieces()) {
      if (piece instanceof TextBlock.Piece.Characters c) {
        int length = PrintedText.solid(c.run().value()).length();
        newPage &= length == 0;
        at += length;
      } else if (piece instanceof TextBlock.Piece.NoteCall) {
        calls.add(new Call(at, newPage));
      } else if (piece instanceof TextBlock.Piece.PageBegin) {
        newPage = true;
      }
    }
    return calls;
  }

  /** Whether a mark stands first on the page after the character's. */
  private static boolean beginsPage(CheckContext context, BodyGlyphs pages, int before) {
    return context.structure().reading().stream()
        .filter(l -> l.number() > pages.sheet(before) && !l.text().isEmpty())
        .findFirst()
        .filter(l -> isMark(l.text().get(0).glyphs().get(0), pages.glyph(before)))
        .isPresent();
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
