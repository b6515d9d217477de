package org.kanyin.check.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.kanyin.analysis.CommonSubsequence;
import org.kanyin.analysis.model.TypeArea;
import org.kanyin.base.CharacterFolding;
import org.kanyin.inspect.model.TextLine;

/**
 * Compares, character by character, blocks that were not found whole with the glyphs that are
 * nobody's between their neighbours.
 */
final class ChangedBlocks {
  /** A block is there, if with differences, when so much of it is. */
  private static final double THERE = 0.5;

  private final BlockPlaces places;
  private final BodyGlyphs pages;
  private final List<ManuscriptBlock> blocks;
  private final double bodySize;
  private final List<ManuscriptAlignment.Edit> edits = new ArrayList<>();

  private ChangedBlocks(BlockPlaces places, double bodySize) {
    this.places = places;
    this.pages = places.pages();
    this.blocks = places.blocks();
    this.bodySize = bodySize;
  }

  /**
   * Places what is there with differences; what differs.
   *
   * @param bodySize points
   */
  static List<ManuscriptAlignment.Edit> place(BlockPlaces places, double bodySize) {
    ChangedBlocks changed = new ChangedBlocks(places, bodySize);
    changed.placeRest();
    return List.copyOf(changed.edits);
  }

  private void placeRest() {
    int b = 0;
    while (b < blocks.size()) {
      if (places.isPlaced(b)) {
        b++;
        continue;
      }
      int end = b;
      while (end < blocks.size() && !places.isPlaced(end)) {
        end++;
      }
      compare(b, end);
      b = end;
    }
    for (int note = 0; note < blocks.size(); note++) {
      if (!places.isPlaced(note) && !blocks.get(note).flows()) {
        compareAtFoot(note);
      }
    }
  }

  /** A note, a caption: small type on the page of the text it belongs to, or on the next. */
  private void compareAtFoot(int block) {
    int anchor = places.before(block, true);
    if (pages.size() == 0) {
      return;
    }
    int sheet = pages.sheet(anchor);
    List<Integer> free =
        IntStream.concat(pages.ofSheet(sheet), pages.ofSheet(sheet + 1))
            .filter(g -> isFree(g) && TypeArea.isSmaller(pages.line(g).size(), bodySize))
            .sorted()
            .boxed()
            .toList();
    String text = blocks.get(block).text();
    int[] wanted = text.codePoints().toArray();
    settle(
        block,
        wanted,
        CommonSubsequence.match(wanted, free.stream().mapToInt(this::character).toArray()),
        free);
  }

  private boolean isFree(int g) {
    return !places.isTaken(g) && !pages.glyph(g).isBlank() && !pages.glyph(g).text().isEmpty();
  }

  /** Compares blocks that were not found whole with what nobody owns between their neighbours. */
  private void compare(int from, int to) {
    int first = places.before(from, true);
    int last = places.after(to - 1);
    List<Integer> free = new ArrayList<>();
    for (int g = first; g < last; g++) {
      if (isFree(g)) {
        free.add(g);
      }
    }
    int[] there = free.stream().mapToInt(this::character).toArray();
    StringBuilder all = new StringBuilder();
    blocks.subList(from, to).forEach(x -> all.append(x.text()));
    int[] wanted = all.toString().codePoints().toArray();
    int[] match = CommonSubsequence.match(wanted, there);
    int at = 0;
    for (int b = from; b < to; b++) {
      int length = blocks.get(b).text().codePointCount(0, blocks.get(b).text().length());
      settle(
          b,
          Arrays.copyOfRange(wanted, at, at + length),
          Arrays.copyOfRange(match, at, at + length),
          free);
      at += length;
    }
  }

  private int character(int glyph) {
    int[] folded = CharacterFolding.of(pages.glyph(glyph).text());
    return folded.length == 0 ? pages.glyph(glyph).codePoint() : folded[0];
  }

  private void settle(int b, int[] wanted, int[] match, List<Integer> free) {
    long found = Arrays.stream(match).filter(m -> m >= 0).count();
    if (found == 0 || found < THERE * wanted.length) {
      return;
    }
    int[] place = Arrays.stream(match).filter(m -> m >= 0).map(free::get).toArray();
    places.take(b, place);
    for (TextGap gap : TextGap.of(wanted, match)) {
      int after = gap.before() < 0 ? place[0] : free.get(gap.before());
      note(b, gap.missing(), extra(gap, free), after);
    }
  }

  /** The glyphs that stand in a gap; at the block's ends as many as are missing there. */
  private List<Integer> extra(TextGap gap, List<Integer> free) {
    int lost = gap.missing().codePointCount(0, gap.missing().length());
    if (gap.before() < 0) {
      // A replaced first character: as many stand before as are missing, in the same line.
      TextLine line = pages.line(free.get(gap.next()));
      return free.subList(Math.max(0, gap.next() - lost), gap.next()).stream()
          .filter(g -> pages.line(g) == line)
          .toList();
    }
    int from = gap.before() + 1;
    // A replaced last character: as many follow as are missing.
    int to = gap.next() < 0 ? Math.min(free.size(), from + lost) : gap.next();
    return free.subList(from, to);
  }

  private void note(int b, String missing, List<Integer> extra, int after) {
    // What stands at the page's foot lies between the lines of two pages and is none of this.
    double size = pages.line(after).size();
    List<Integer> near =
        extra.stream().filter(g -> !TypeArea.isSmaller(pages.line(g).size(), size)).toList();
    List<Integer> real =
        near.stream().filter(g -> places.owner(g) < 0 && !pages.isRaised(g)).toList();
    near.forEach(g -> places.add(b, g));
    if (!missing.isEmpty() || !real.isEmpty()) {
      edits.add(new ManuscriptAlignment.Edit(blocks.get(b), missing, real, after));
    }
  }
}
