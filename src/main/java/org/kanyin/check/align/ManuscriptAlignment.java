package org.kanyin.check.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.kanyin.analysis.CommonSubsequence;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.base.CharacterFolding;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;
import org.kanyin.manifest.model.Issue;

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

  private final BodyGlyphs pages;
  private final List<ManuscriptBlock> blocks;
  private final int[] owner;
  private final int[][] places;
  private final List<Edit> edits = new ArrayList<>();

  /**
   * @param doubled pages that stand in the file twice: the second showing is left out
   */
  public ManuscriptAlignment(PageStructure anatomy, Set<Integer> doubled, Issue issue) {
    pages = new BodyGlyphs(anatomy, doubled);
    blocks = ManuscriptBlock.of(issue);
    owner = new int[pages.size()];
    Arrays.fill(owner, -1);
    places = new int[blocks.size()][];
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
    return edits;
  }

  /** The glyphs of a block, or null where it was not found. */
  public int[] place(int block) {
    return places[block];
  }

  /** The block a glyph shows, or −1. */
  public int owner(int glyph) {
    return owner[glyph];
  }

  public boolean isOf(Glyph glyph, String elementId) {
    int number = pages.number(glyph);
    return number >= 0 && owner[number] >= 0 && blocks.get(owner[number]).id().equals(elementId);
  }

  /** The kind of block that a line shows; empty where it shows none. */
  public String kindOf(TextLine line) {
    for (Glyph g : line.glyphs()) {
      int number = pages.number(g);
      if (number >= 0 && owner[number] >= 0) {
        return blocks.get(owner[number]).kind();
      }
    }
    return "";
  }

  private void placeLong() {
    int cursor = 0;
    for (int b = 0; b < blocks.size(); b++) {
      if (blocks.get(b).text().length() >= LONG) {
        int[] place = search(blocks.get(b), cursor, pages.size());
        place = place == null ? search(blocks.get(b), 0, pages.size()) : place;
        if (place != null) {
          take(b, place);
          cursor = blocks.get(b).flows() ? place[place.length - 1] : cursor;
        }
      }
    }
  }

  private void placeShort() {
    for (int b = 0; b < blocks.size(); b++) {
      if (places[b] == null && blocks.get(b).text().length() < LONG) {
        int[] place = search(blocks.get(b), before(b, false), after(b));
        // A cell that spans rows stands lower than the cells after it.
        place = place == null ? search(blocks.get(b), before(b, true), after(b)) : place;
        // Other styles put the byline elsewhere in its article.
        place = place == null && blocks.get(b).isOfByline() ? inArticle(b) : place;
        if (place == null && blocks.get(b).text().length() >= NAMED) {
          place = search(blocks.get(b), 0, pages.size());
        }
        if (place != null) {
          take(b, place);
        }
      }
    }
  }

  private int[] inArticle(int block) {
    int from = 0;
    int to = pages.size();
    for (int b = 0; b < blocks.size() && to == pages.size(); b++) {
      boolean title = places[b] != null && blocks.get(b).kind().equals("title");
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
  private int[] search(ManuscriptBlock block, int from, int to) {
    for (int i = 0; i < pages.streams().size(); i++) {
      int[] place = first(pages.streams().get(i).find(block.text(), g -> owner[g] >= 0), from, to);
      if (place == null && block.noted()) {
        place =
            first(pages.plainStreams().get(i).find(block.plain(), g -> owner[g] >= 0), from, to);
      }
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  private static int[] first(List<int[]> places, int from, int to) {
    return places.stream().filter(p -> p[0] >= from && p[0] < to).findFirst().orElse(null);
  }

  /** The last glyph of the nearest placed block before; of the running text's if that is wanted. */
  private int before(int block, boolean flow) {
    boolean only = flow || blocks.get(block).flows();
    for (int b = block - 1; b >= 0; b--) {
      if (places[b] != null && (blocks.get(b).flows() || !only)) {
        return places[b][places[b].length - 1];
      }
    }
    return 0;
  }

  /** The first glyph of the nearest placed block after. */
  private int after(int block) {
    int from = before(block, true);
    for (int b = block + 1; b < blocks.size(); b++) {
      if (places[b] != null && blocks.get(b).flows() && places[b][0] > from) {
        return places[b][0];
      }
    }
    return pages.size();
  }

  private void placeRest() {
    int b = 0;
    while (b < blocks.size()) {
      if (places[b] != null) {
        b++;
        continue;
      }
      int end = b;
      while (end < blocks.size() && places[end] == null) {
        end++;
      }
      compare(b, end);
      b = end;
    }
  }

  /** Compares blocks that were not found whole with what nobody owns between their neighbours. */
  private void compare(int from, int to) {
    int first = before(from, true);
    int last = after(to - 1);
    List<Integer> free = new ArrayList<>();
    for (int g = first; g < last; g++) {
      if (owner[g] < 0 && !pages.glyph(g).isBlank() && !pages.glyph(g).text().isEmpty()) {
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
    StringBuilder missing = new StringBuilder();
    int lastFound = -1;
    for (int i = 0; i <= wanted.length; i++) {
      boolean isFound = i < wanted.length && match[i] >= 0;
      if (!isFound && i < wanted.length) {
        missing.appendCodePoint(wanted[i]);
      } else {
        List<Integer> extra = new ArrayList<>();
        int next = i < wanted.length ? match[i] : -1;
        for (int k = lastFound + 1; lastFound >= 0 && k < next; k++) {
          extra.add(free.get(k));
        }
        // A replaced first character: as many stand before as are missing.
        int lost = missing.codePointCount(0, missing.length());
        for (int k = next - 1; lastFound < 0 && k >= Math.max(0, next - lost); k--) {
          if (pages.line(free.get(k)) == pages.line(free.get(next))) {
            extra.add(0, free.get(k));
          }
        }
        // A replaced last character: as many follow as are missing.
        for (int k = lastFound + 1;
            next < 0 && lastFound >= 0 && k < free.size() && extra.size() < lost;
            k++) {
          extra.add(free.get(k));
        }
        note(b, missing.toString(), extra, lastFound < 0 ? place[0] : free.get(lastFound));
        missing.setLength(0);
        lastFound = isFound ? next : lastFound;
      }
    }
  }

  private void note(int b, String missing, List<Integer> extra, int after) {
    List<Integer> real = extra.stream().filter(g -> owner[g] < 0 && !pages.isRaised(g)).toList();
    extra.forEach(g -> owner[g] = owner[g] < 0 ? b : owner[g]);
    if (!missing.isEmpty() || !real.isEmpty()) {
      edits.add(new Edit(blocks.get(b), missing, real, after));
    }
  }
}
