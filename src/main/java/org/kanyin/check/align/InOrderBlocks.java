package org.kanyin.check.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.kanyin.analysis.CommonSubsequence;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.Issue;

/**
 * Finds blocks whose text stands on the pages whole and where the manuscript has it. Both texts are
 * read from beginning to end and compared as one: a block of one character is then known by what
 * stands around it, and not by the first character like it. Programs draw running text in the order
 * in which it is read; the notes at the pages' feet are a text of their own.
 */
final class InOrderBlocks {
  /** From so many characters on a text that stands once fixes where its block is. */
  private static final int LONG = 12;

  /** Comparisons for one issue: what is then not compared is searched. */
  private static final long MOST = 64_000_000;

  private final BlockPlaces places;
  private final BodyGlyphs pages;
  private final List<ManuscriptBlock> blocks;
  private final DrawnCells cells;
  private final CommonSubsequence work = new CommonSubsequence(MOST);

  /** The blocks of one of the two texts, by their numbers. */
  private final List<Integer> wanted;

  /** What the pages have of it: UTF-16 units, and the glyph of each. */
  private final String there;

  private final int[] glyphs;

  private InOrderBlocks(
      BlockPlaces places, DrawnCells cells, List<Integer> wanted, List<Integer> drawn) {
    this.cells = cells;
    this.places = places;
    this.pages = places.pages();
    this.blocks = places.blocks();
    this.wanted = wanted;
    TextStream stream = pages.stream(drawn);
    this.there = stream.text();
    this.glyphs = stream.glyphs();
  }

  static void place(BlockPlaces places, Issue issue) {
    Predicate<Integer> isNote = b -> places.blocks().get(b).kind() == InlineKind.FOOTNOTE;
    List<Integer> all = IntStream.range(0, places.blocks().size()).boxed().toList();
    BodyGlyphs pages = places.pages();
    List<Integer> flow = all.stream().filter(isNote.negate()).toList();
    List<Integer> notes = all.stream().filter(isNote).toList();
    List<Integer> drawn = pages.flow().stream().filter(g -> !places.isRepeated(g)).toList();
    DrawnCells cells = new DrawnCells(issue);
    new InOrderBlocks(places, cells, cells.arrange(flow, places.blocks()), drawn).place();
    new InOrderBlocks(places, cells, notes, pages.notes()).place();
  }

  /** From one block that is known to the next, what lies between is compared. */
  private void place() {
    List<int[]> known = known();
    int block = 0;
    int unit = 0;
    for (int[] anchor : known) {
      compare(block, anchor[0], unit, anchor[1]);
      take(wanted.get(anchor[0]), IntStream.range(anchor[1], anchor[2]).toArray());
      block = anchor[0] + 1;
      unit = anchor[2];
    }
    compare(block, wanted.size(), unit, there.length());
  }

  /** Blocks that stand whole in one place only and in order: number, first unit, end. */
  private List<int[]> known() {
    PassageIndex beginnings = new PassageIndex(there, LONG);
    Map<String, Integer> asked = new HashMap<>();
    wanted.stream()
        .map(b -> beginning(blocks.get(b).text()))
        .forEach(t -> asked.merge(t, 1, Integer::sum));
    List<int[]> found = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      String text = blocks.get(wanted.get(i)).text();
      int at = text.length() < LONG ? -1 : beginnings.only(beginning(text));
      boolean only = at >= 0 && asked.get(beginning(text)) == 1 && there.startsWith(text, at);
      if (only && isReadInOrder(IntStream.range(at, at + text.length()))) {
        found.add(new int[] {i, at, at + text.length()});
      }
    }
    boolean[] kept =
        BlockOrder.heaviestRun(
            found.stream().mapToInt(f -> f[1]).toArray(),
            found.stream().mapToInt(f -> f[2] - f[1]).toArray());
    List<int[]> known = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < kept.length; i++) {
      // Of a block that is lost another may hold the very words: there it is not.
      if (kept[i] && found.get(i)[1] >= end) {
        known.add(found.get(i));
        end = found.get(i)[2];
      }
    }
    return known;
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(LONG, text.length()));
  }

  /** The blocks between two that are known, with what the pages have between them. */
  private void compare(int from, int to, int first, int end) {
    if (from == to || first == end) {
      return;
    }
    List<Integer> order = wanted.subList(from, to);
    Map<Integer, int[]> whole = whole(order, first, end);
    if (whole.size() < order.size()) {
      for (List<Integer> other : cells.others(order, blocks)) {
        Map<Integer, int[]> more = whole(other, first, end);
        whole = more.size() > whole.size() ? more : whole;
      }
    }
    whole.forEach(this::take);
  }

  /** Blocks of one order that are whole between two units, with their units. */
  private Map<Integer, int[]> whole(List<Integer> order, int first, int end) {
    WantedText text = WantedText.of(blocks, order);
    int[] match = new int[text.length()];
    Arrays.fill(match, -1);
    Optional<List<CommonSubsequence.Run>> runs =
        work.of(units(text.text()), units(there.substring(first, end)), MOST);
    for (CommonSubsequence.Run run : runs.orElse(List.of())) {
      for (int k = 0; k < run.length(); k++) {
        match[run.first() + k] = first + run.second() + k;
      }
    }
    text.settle(match, there);
    Map<Integer, int[]> whole = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      ManuscriptBlock block = blocks.get(order.get(i));
      int begin = text.begin(i);
      int[] place = Arrays.copyOfRange(match, begin, begin + block.text().length());
      if (isWhole(block, place)) {
        whole.put(order.get(i), place);
      }
    }
    return whole;
  }

  private static List<Character> units(String text) {
    return text.chars().mapToObj(c -> (char) c).toList();
  }

  /** Whether all of a block is there, with nothing in between but the marks that call its notes. */
  private boolean isWhole(ManuscriptBlock block, int[] place) {
    if (place[0] < 0) {
      return false;
    }
    for (int i = 1; i < place.length; i++) {
      boolean next = place[i] == place[i - 1] + 1;
      boolean called =
          place[i] > place[i - 1]
              && block.noted()
              && IntStream.range(place[i - 1] + 1, place[i]).allMatch(u -> pages.isCall(glyphs[u]));
      if (!next && !called) {
        return false;
      }
    }
    return isReadInOrder(Arrays.stream(place));
  }

  /** What was drawn in order may stand otherwise in its line. */
  private boolean isReadInOrder(IntStream units) {
    return pages.isLevelInOrder(units.map(u -> glyphs[u]).toArray());
  }

  private void take(int block, int[] units) {
    places.take(block, Arrays.stream(units).map(u -> glyphs[u]).toArray());
  }
}
