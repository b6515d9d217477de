package org.kanyin.check.align;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;
import org.kanyin.manifest.model.ElementKind;
import org.kanyin.manifest.model.Issue;

/**
 * Which glyphs show which block of the manuscript. Long blocks are found first, by their whole text
 * and wherever they stand; short ones between their neighbours; what is then left of both is
 * compared character by character.
 */
public final class ManuscriptAlignment {
  /** A difference of a block from its text; {@code extra} are glyphs that say what it does not. */
  public record Edit(ManuscriptBlock block, String missing, List<Integer> extra, int after) {}

  private final BodyGlyphs pages;
  private final List<ManuscriptBlock> blocks;
  private final BlockPlaces places;
  private final List<Edit> edits;
  private final FixedPageEnds pageEnds;

  /**
   * @param doubled pages that stand in the file twice: the second showing is left out
   */
  public ManuscriptAlignment(PageStructure structure, Set<Integer> doubled, Issue issue) {
    pages = new BodyGlyphs(structure, doubled);
    blocks = ManuscriptBlock.of(issue, pages::show);
    pageEnds = new FixedPageEnds(issue);
    places = new BlockPlaces(pages, blocks);
    RepeatedLabels.place(places, issue);
    InOrderBlocks.place(places, issue);
    RepeatedHeads.place(places, issue);
    RowPlaces rows = new RowPlaces(issue, places);
    rows.places().forEach(places::take);
    places.repeat(rows.repeated());
    WholeBlocks.place(places);
    edits = ChangedBlocks.place(places, structure.type().bodySize());
  }

  public BodyGlyphs pages() {
    return pages;
  }

  public List<ManuscriptBlock> blocks() {
    return blocks;
  }

  public List<Edit> edits() {
    return edits;
  }

  public boolean isPlaced(int block) {
    return places.isPlaced(block);
  }

  /** The glyphs of a block, in order; none where it was not found. */
  public List<Integer> place(int block) {
    return Arrays.stream(places.place(block)).boxed().toList();
  }

  /** The block a glyph shows, or −1. */
  public int owner(int glyph) {
    return places.owner(glyph);
  }

  /** Whether a glyph is of a table's head that stands again on a later page. */
  public boolean isRepeatedHead(int glyph) {
    return places.isRepeated(glyph);
  }

  /** Whether the line begins with the first character of a block, its label left out. */
  public boolean beginsBlock(TextLine line) {
    return line.glyphs().stream()
        .filter(g -> kindOf(g).isPresent() || isAgain(g))
        .findFirst()
        .filter(g -> edge(g, 0))
        .isPresent();
  }

  private boolean isAgain(Glyph glyph) {
    int number = pages.number(glyph);
    return number >= 0 && places.isRepeated(number);
  }

  /** Whether the line ends with the last character of a block: it was not broken there. */
  public boolean endsBlock(TextLine line) {
    return edge(line.glyphs().get(line.glyphs().size() - 1), 1);
  }

  /** A glyph's number; of a head that stands again the number of what it repeats. */
  private int shown(Glyph glyph) {
    int number = pages.number(glyph);
    return number < 0 ? -1 : places.first(number);
  }

  private boolean edge(Glyph glyph, int side) {
    int number = shown(glyph);
    int block = number < 0 ? -1 : places.owner(number);
    if (block < 0 || !isPlaced(block)) {
      return false;
    }
    int[] place = places.place(block);
    int last = place.length - 1;
    return number == place[side == 0 ? 0 : last]
        || (last + 1 == blocks.get(block).text().length()
            && blocks.get(block).breaks().stream()
                .anyMatch(at -> at - side >= 0 && at - side <= last && place[at - side] == number));
  }

  /**
   * Whether the manuscript itself ends a page within the paragraph after the line: what stands
   * before such an end must fill its lines, however little it is.
   */
  public boolean fillsPage(TextLine line) {
    int number = pages.number(line.glyphs().get(line.glyphs().size() - 1));
    int block = number < 0 ? -1 : places.owner(number);
    if (block < 0 || places.place(block).length != blocks.get(block).text().length()) {
      return false;
    }
    int at = Arrays.stream(places.place(block)).boxed().toList().indexOf(number);
    return blocks.get(block).breaks().stream()
        .filter(b -> b > at)
        .min(Integer::compare)
        .filter(blocks.get(block).pageEnds()::contains)
        .isPresent();
  }

  /** Whether the manuscript has a blank before a glyph. */
  public boolean hasBlankBefore(Glyph glyph) {
    int number = pages.number(glyph);
    int block = number < 0 ? -1 : places.owner(number);
    if (block < 0 || blocks.get(block).blanks().isEmpty()) {
      return false;
    }
    int[] place = places.place(block);
    return place.length == blocks.get(block).text().length()
        && blocks
            .get(block)
            .blanks()
            .contains(
                IntStream.range(0, place.length)
                    .filter(i -> place[i] == number)
                    .findFirst()
                    .orElse(-1));
  }

  /** Whether the line ends with the very last character of the block. */
  public boolean isLastOf(TextLine line, ManuscriptBlock block) {
    int number = pages.number(line.glyphs().get(line.glyphs().size() - 1));
    int b = number < 0 ? -1 : places.owner(number);
    return b >= 0 && blocks.get(b).equals(block) && number == places.lastGlyph(b);
  }

  /** Whether the manuscript ends a page before the text that follows the block's. */
  public boolean isBeforePageEnd(ManuscriptBlock block) {
    return pageEnds.isAfter(block.id());
  }

  public boolean isOf(Glyph glyph, String elementId) {
    int number = pages.number(glyph);
    return number >= 0
        && places.owner(number) >= 0
        && blocks.get(places.owner(number)).id().equals(elementId);
  }

  /** The kind of block that a line shows; empty where it shows none. */
  public Optional<ElementKind> kindOf(TextLine line) {
    return blockOf(line).map(ManuscriptBlock::kind);
  }

  /** The kind of block that a glyph shows; empty where it shows none. */
  public Optional<ElementKind> kindOf(Glyph glyph) {
    int number = pages.number(glyph);
    return number < 0 || places.owner(number) < 0
        ? Optional.empty()
        : Optional.of(blocks.get(places.owner(number)).kind());
  }

  /** The block that a line shows first; empty where it shows none. */
  public Optional<ManuscriptBlock> blockOf(TextLine line) {
    for (Glyph g : line.glyphs()) {
      int number = pages.number(g);
      if (number >= 0 && places.owner(number) >= 0) {
        return Optional.of(blocks.get(places.owner(number)));
      }
    }
    return Optional.empty();
  }
}
