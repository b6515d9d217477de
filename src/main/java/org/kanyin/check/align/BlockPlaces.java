package org.kanyin.check.align;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which glyphs show which block, as far as that is known: a glyph shows one block at most. The
 * searches fill it in, one after the other.
 */
final class BlockPlaces {
  private static final int[] NOWHERE = {};

  private final BodyGlyphs pages;
  private final List<ManuscriptBlock> blocks;

  /** What stands again, and what it repeats: −1 where that is not known. */
  private final Map<Integer, Integer> repeated = new HashMap<>();

  private final int[] owner;
  private final int[][] places;

  BlockPlaces(BodyGlyphs pages, List<ManuscriptBlock> blocks) {
    this.pages = pages;
    this.blocks = blocks;
    owner = new int[pages.size()];
    Arrays.fill(owner, -1);
    places = new int[blocks.size()][];
    Arrays.fill(places, NOWHERE);
  }

  BodyGlyphs pages() {
    return pages;
  }

  List<ManuscriptBlock> blocks() {
    return blocks;
  }

  /** The block a glyph shows, or −1. */
  int owner(int glyph) {
    return owner[glyph];
  }

  boolean isPlaced(int block) {
    return places[block].length > 0;
  }

  /** The glyphs of a block, in order; none where it was not found. */
  int[] place(int block) {
    return places[block];
  }

  int firstGlyph(int block) {
    return places[block][0];
  }

  int lastGlyph(int block) {
    return places[block][places[block].length - 1];
  }

  void take(int block, int[] place) {
    places[block] = place;
    for (int g : place) {
      owner[g] = block;
    }
  }

  /** A glyph beside a block's own that is told together with it. */
  void add(int block, int glyph) {
    owner[glyph] = owner[glyph] < 0 ? block : owner[glyph];
  }

  /** Heads of tables that stand again on later pages are nobody's. */
  void repeat(Set<Integer> glyphs) {
    glyphs.forEach(g -> repeated.putIfAbsent(g, -1));
  }

  /** The same, glyph by glyph, of texts that are placed. */
  void repeat(int[] again, int[] first) {
    for (int i = 0; i < again.length; i++) {
      repeated.put(again[i], first[i]);
    }
  }

  boolean isRepeated(int glyph) {
    return repeated.containsKey(glyph);
  }

  /** The glyph itself, or the one that it repeats; −1 where that is not known. */
  int first(int glyph) {
    return repeated.getOrDefault(glyph, glyph);
  }

  /** Whether a glyph shows a block, or a head once more. */
  boolean isTaken(int glyph) {
    return owner[glyph] >= 0 || repeated.containsKey(glyph);
  }

  /** The last glyph of the nearest placed block before; of the running text's if that is wanted. */
  int before(int block, boolean flow) {
    boolean only = flow || blocks.get(block).flows();
    for (int b = block - 1; b >= 0; b--) {
      if (isPlaced(b) && (blocks.get(b).flows() || !only)) {
        return lastGlyph(b);
      }
    }
    return 0;
  }

  /** The first glyph of the nearest placed block after. */
  int after(int block) {
    int from = before(block, true);
    for (int b = block + 1; b < blocks.size(); b++) {
      if (isPlaced(b) && blocks.get(b).flows() && firstGlyph(b) > from) {
        return firstGlyph(b);
      }
    }
    return pages.size();
  }
}
