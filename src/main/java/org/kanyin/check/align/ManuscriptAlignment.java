package org.kanyin.check.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kanyin.analysis.CommonSubsequence;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.TypeArea;
import org.kanyin.base.CharacterFolding;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;
import org.kanyin.manifest.model.ElementKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.PartKind;

/**
 * Which glyphs show which block of the manuscript. Long blocks are found first, by their whole text
 * and wherever they stand; short ones between their neighbours; what is then left of both is
 * compared character by character.
 */
public final class ManuscriptAlignment {
  /** From so many characters on a block's text stands once in an issue. */
  private static final int LONG = 12;

  /** A short block that is not between its neighbours is looked for elsewhere from here on. */
  private static final int NAMED = 4;

  /** A block is there, if with differences, when so much of it is. */
  private static final double THERE = 0.5;

  /** A difference of a block from its text; {@code extra} are glyphs that say what it does not. */
  public record Edit(ManuscriptBlock block, String missing, List<Integer> extra, int after) {}

  private static final int[] NOWHERE = {};

  private final Set<Integer> repeated = new HashSet<>();

  private final double bodySize;
  private final BodyGlyphs pages;
  private final List<ManuscriptBlock> blocks;
  private final int[] owner;
  private final int[][] places;
  private final List<Edit> edits = new ArrayList<>();

  /**
   * @param doubled pages that stand in the file twice: the second showing is left out
   */
  public ManuscriptAlignment(PageStructure structure, Set<Integer> doubled, Issue issue) {
    bodySize = structure.type().bodySize();
    pages = new BodyGlyphs(structure, doubled);
    blocks = ManuscriptBlock.of(issue);
    owner = new int[pages.size()];
    Arrays.fill(owner, -1);
    places = new int[blocks.size()][];
    Arrays.fill(places, NOWHERE);
    placeTables(issue);
    placeLong();
    placeShort();
    placeRest();
  }

  public BodyGlyphs pages() {
    return pages;
  }

  public List<ManuscriptBlock> blocks() {
    return blocks;
  }

  public List<Edit> edits() {
    return Collections.unmodifiableList(edits);
  }

  public boolean isPlaced(int block) {
    return places[block].length > 0;
  }

  /** The glyphs of a block, in order; none where it was not found. */
  public List<Integer> place(int block) {
    return Arrays.stream(places[block]).boxed().toList();
  }

  /** The block a glyph shows, or −1. */
  public int owner(int glyph) {
    return owner[glyph];
  }

  /** Whether a glyph is of a table's head that stands again on a later page. */
  public boolean isRepeatedHead(int glyph) {
    return repeated.contains(glyph);
  }

  /** Whether the line begins with the first character of a block. */
  public boolean beginsBlock(TextLine line) {
    Glyph first = line.glyphs().get(0);
    return edge(first, 0);
  }

  /** Whether the line ends with the last character of a block: it was not broken there. */
  public boolean endsBlock(TextLine line) {
    return edge(line.glyphs().get(line.glyphs().size() - 1), 1);
  }

  private boolean edge(Glyph glyph, int side) {
    int number = pages.number(glyph);
    int block = number < 0 ? -1 : owner[number];
    if (block < 0 || !isPlaced(block)) {
      return false;
    }
    int last = places[block].length - 1;
    return number == places[block][side == 0 ? 0 : last]
        || (last + 1 == blocks.get(block).text().length()
            && blocks.get(block).breaks().stream()
                .anyMatch(
                    at ->
                        at - side >= 0 && at - side <= last && places[block][at - side] == number));
  }

  /** Whether the line ends with the very last character of the block. */
  public boolean isLastOf(TextLine line, ManuscriptBlock block) {
    int number = pages.number(line.glyphs().get(line.glyphs().size() - 1));
    int b = blocks.indexOf(block);
    return b >= 0 && isPlaced(b) && number == lastGlyph(b);
  }

  /** Whether the manuscript ends a page before the next block of the running text. */
  public boolean isBeforePageEnd(ManuscriptBlock block) {
    int next = blocks.indexOf(block) + 1;
    while (next < blocks.size() && !blocks.get(next).flows()) {
      next++;
    }
    return next < blocks.size() && blocks.get(next).breaks().contains(0);
  }

  public boolean isOf(Glyph glyph, String elementId) {
    int number = pages.number(glyph);
    return number >= 0 && owner[number] >= 0 && blocks.get(owner[number]).id().equals(elementId);
  }

  /** The kind of block that a line shows; empty where it shows none. */
  public Optional<ElementKind> kindOf(TextLine line) {
    return blockOf(line).map(ManuscriptBlock::kind);
  }

  /** The kind of block that a glyph shows; empty where it shows none. */
  public Optional<ElementKind> kindOf(Glyph glyph) {
    int number = pages.number(glyph);
    return number < 0 || owner[number] < 0
        ? Optional.empty()
        : Optional.of(blocks.get(owner[number]).kind());
  }

  /** The block that a line shows first; empty where it shows none. */
  public Optional<ManuscriptBlock> blockOf(TextLine line) {
    for (Glyph g : line.glyphs()) {
      int number = pages.number(g);
      if (number >= 0 && owner[number] >= 0) {
        return Optional.of(blocks.get(owner[number]));
      }
    }
    return Optional.empty();
  }

  private void placeTables(Issue issue) {
    RowPlaces rows = new RowPlaces(issue, blocks, pages.drawn(), g -> owner[g] >= 0);
    rows.places().forEach(this::take);
    repeated.addAll(rows.repeated());
  }

  private void placeLong() {
    int cursor = 0;
    for (int b = 0; b < blocks.size(); b++) {
      if (!isPlaced(b) && blocks.get(b).text().length() >= LONG) {
        ManuscriptBlock block = blocks.get(b);
        Optional<int[]> place =
            search(block, cursor, pages.size()).or(() -> search(block, 0, pages.size()));
        if (place.isPresent()) {
          take(b, place.get());
          cursor = block.flows() ? lastGlyph(b) : cursor;
        }
      }
    }
  }

  private void placeShort() {
    for (int b = 0; b < blocks.size(); b++) {
      if (!isPlaced(b) && blocks.get(b).text().length() < LONG) {
        int block = b;
        searchShort(b).ifPresent(place -> take(block, place));
      }
    }
  }

  private Optional<int[]> searchShort(int b) {
    ManuscriptBlock block = blocks.get(b);
    return search(block, before(b, false), after(b))
        // A cell that spans rows stands lower than the cells after it.
        .or(() -> search(block, before(b, true), after(b)))
        // Other styles put the byline elsewhere in its article.
        .or(() -> block.isOfByline() ? inArticle(b) : Optional.empty())
        .or(
            () ->
                block.text().length() >= NAMED ? search(block, 0, pages.size()) : Optional.empty());
  }

  private Optional<int[]> inArticle(int block) {
    int from = 0;
    int to = pages.size();
    for (int b = 0; b < blocks.size() && to == pages.size(); b++) {
      boolean title = isPlaced(b) && blocks.get(b).kind() == PartKind.TITLE;
      from = title && b < block ? places[b][0] : from;
      to = title && b > block && places[b][0] > from ? places[b][0] : to;
    }
    return search(blocks.get(block), from, to);
  }

  private void take(int block, int[] place) {
    places[block] = place;
    for (int g : place) {
      owner[g] = block;
    }
  }

  /** The first place of the block's text that begins between two glyphs and is nobody's yet. */
  private Optional<int[]> search(ManuscriptBlock block, int from, int to) {
    for (int i = 0; i < pages.streams().size(); i++) {
      Optional<int[]> place = first(pages.streams().get(i), block.text(), from, to);
      if (place.isEmpty() && block.noted()) {
        place = first(pages.uncalledStreams().get(i), block.text(), from, to);
      }
      if (place.isPresent()) {
        return place;
      }
    }
    for (int i = 0; block.noted() && i < pages.streams().size(); i++) {
      Optional<int[]> place = first(pages.plainStreams().get(i), block.plain(), from, to);
      if (place.isPresent()) {
        return place;
      }
    }
    return Optional.empty();
  }

  private Optional<int[]> first(TextStream stream, String text, int from, int to) {
    return stream.find(text, g -> owner[g] >= 0 || repeated.contains(g)).stream()
        .filter(p -> p[0] >= from && p[0] < to)
        .findFirst();
  }

  private int lastGlyph(int block) {
    return places[block][places[block].length - 1];
  }

  /** The last glyph of the nearest placed block before; of the running text's if that is wanted. */
  private int before(int block, boolean flow) {
    boolean only = flow || blocks.get(block).flows();
    for (int b = block - 1; b >= 0; b--) {
      if (isPlaced(b) && (blocks.get(b).flows() || !only)) {
        return lastGlyph(b);
      }
    }
    return 0;
  }

  /** The first glyph of the nearest placed block after. */
  private int after(int block) {
    int from = before(block, true);
    for (int b = block + 1; b < blocks.size(); b++) {
      if (isPlaced(b) && blocks.get(b).flows() && places[b][0] > from) {
        return places[b][0];
      }
    }
    return pages.size();
  }

  private void placeRest() {
    int b = 0;
    while (b < blocks.size()) {
      if (isPlaced(b)) {
        b++;
        continue;
      }
      int end = b;
      while (end < blocks.size() && !isPlaced(end)) {
        end++;
      }
      compare(b, end);
      b = end;
    }
    for (int note = 0; note < blocks.size(); note++) {
      if (!isPlaced(note) && !blocks.get(note).flows()) {
        compareAtFoot(note);
      }
    }
  }

  /** A note, a caption: small type on the page of the text it belongs to, or on the next. */
  private void compareAtFoot(int block) {
    int anchor = before(block, true);
    if (pages.size() == 0) {
      return;
    }
    int sheet = pages.sheet(anchor);
    List<Integer> free = new ArrayList<>();
    for (int g = 0; g < pages.size(); g++) {
      boolean near = pages.sheet(g) == sheet || pages.sheet(g) == sheet + 1;
      if (near && isFree(g) && TypeArea.isSmaller(pages.line(g).size(), bodySize)) {
        free.add(g);
      }
    }
    String text = blocks.get(block).text();
    int[] wanted = text.codePoints().toArray();
    settle(
        block,
        wanted,
        CommonSubsequence.match(wanted, free.stream().mapToInt(this::character).toArray()),
        free);
  }

  private boolean isFree(int g) {
    return owner[g] < 0
        && !repeated.contains(g)
        && !pages.glyph(g).isBlank()
        && !pages.glyph(g).text().isEmpty();
  }

  /** Compares blocks that were not found whole with what nobody owns between their neighbours. */
  private void compare(int from, int to) {
    int first = before(from, true);
    int last = after(to - 1);
    List<Integer> free = new ArrayList<>();
    for (int g = first; g < last; g++) {
      if (owner[g] < 0
          && !repeated.contains(g)
          && !pages.glyph(g).isBlank()
          && !pages.glyph(g).text().isEmpty()) {
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
    take(b, place);
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
    List<Integer> real = near.stream().filter(g -> owner[g] < 0 && !pages.isRaised(g)).toList();
    near.forEach(g -> owner[g] = owner[g] < 0 ? b : owner[g]);
    if (!missing.isEmpty() || !real.isEmpty()) {
      edits.add(new Edit(blocks.get(b), missing, real, after));
    }
  }
}
