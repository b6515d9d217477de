package org.kanyin.check.align;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kanyin.manifest.model.PartKind;

/**
 * Finds blocks whose text stands on the pages whole: long ones wherever they stand, short ones
 * between their neighbours.
 */
final class WholeBlocks {
  /** From so many characters on a block's text stands once in an issue. */
  private static final int LONG = 12;

  /** A short block that is not between its neighbours is looked for elsewhere from here on. */
  private static final int NAMED = 4;

  private final BlockPlaces places;
  private final BodyGlyphs pages;
  private final List<ManuscriptBlock> blocks;

  private WholeBlocks(BlockPlaces places) {
    this.places = places;
    this.pages = places.pages();
    this.blocks = places.blocks();
  }

  static void place(BlockPlaces places) {
    WholeBlocks whole = new WholeBlocks(places);
    whole.placeLong();
    whole.placeShort();
  }

  private void placeLong() {
    int cursor = 0;
    for (int b = 0; b < blocks.size(); b++) {
      if (!places.isPlaced(b) && blocks.get(b).text().length() >= LONG) {
        ManuscriptBlock block = blocks.get(b);
        Optional<int[]> place =
            search(block, cursor, pages.size()).or(() -> search(block, 0, pages.size()));
        if (place.isPresent()) {
          places.take(b, place.get());
          cursor = block.flows() ? places.lastGlyph(b) : cursor;
        }
      }
    }
  }

  private void placeShort() {
    for (int b = 0; b < blocks.size(); b++) {
      if (!places.isPlaced(b) && blocks.get(b).text().length() < LONG) {
        int block = b;
        searchShort(b).ifPresent(place -> places.take(block, place));
      }
    }
  }

  private Optional<int[]> searchShort(int b) {
    ManuscriptBlock block = blocks.get(b);
    return search(block, places.before(b, false), places.after(b))
        // A cell that spans rows stands lower than the cells after it.
        .or(() -> search(block, places.before(b, true), places.after(b)))
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
      boolean title = places.isPlaced(b) && blocks.get(b).kind() == PartKind.TITLE;
      from = title && b < block ? places.firstGlyph(b) : from;
      to = title && b > block && places.firstGlyph(b) > from ? places.firstGlyph(b) : to;
    }
    return search(blocks.get(block), from, to);
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
    return stream.first(
        text,
        from,
        to,
        place -> Arrays.stream(place).noneMatch(places::isTaken) && pages.isReadInOrder(place));
  }
}
