package org.kanyin.render.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.kanyin.typeset.model.ParagraphVariants;
import org.kanyin.typeset.model.PartFit;
import org.kanyin.typeset.model.Typeset;

/**
 * Chooses which paragraphs take a line more or fewer, so that pinned pages end where they are to
 * end: within the style's limits, those where it is seen least. Each page end is tried once.
 */
final class PageFitter {
  private final TextIndex index;

  /** By page end: what was tried and kept, or nothing where nothing helped. */
  private final Map<String, List<PartFit>> chosen = new LinkedHashMap<>();

  PageFitter(TextIndex index) {
    this.index = index;
  }

  /** All that is wished so far, in the order of the manuscript's page ends. */
  List<PartFit> fits() {
    return chosen.values().stream().flatMap(List::stream).toList();
  }

  /**
   * Looks at a layout that was made with the present wishes.
   *
   * @return whether the wishes have changed: the issue is to be set again
   */
  boolean refine(Typeset set) {
    PageEnds ends = new PageEnds(index, set);
    boolean changed = false;
    for (PageEnds.Misfit misfit : ends.misfits()) {
      String pb = misfit.pb().id();
      if (chosen.containsKey(pb)) {
        changed |= !chosen.put(pb, List.of()).isEmpty();
      } else {
        chosen.put(pb, plan(misfit, ends.lines(), set.paragraphs()));
        changed |= !chosen.get(pb).isEmpty();
      }
    }
    return changed;
  }

  /** A paragraph's part, and how visible the change would be. */
  private record Candidate(ParagraphVariants.Part part, long cost) {}

  /** The nearer end first: lines to lose from an extra page, or lines to gain on a short one. */
  private static List<PartFit> plan(
      PageEnds.Misfit misfit, List<TextIndex.LineSpan> lines, ParagraphVariants paragraphs) {
    List<Integer> wishes = new ArrayList<>();
    if (misfit.over() > 0) {
      wishes.add(-misfit.over());
    }
    if (misfit.under() > 0) {
      wishes.add(misfit.under());
    }
    wishes.sort(Comparator.comparingInt(Math::abs));
    for (int wish : wishes) {
      Set<Integer> pages =
          wish < 0 ? Set.of(misfit.page() - 1, misfit.page()) : Set.of(misfit.page());
      List<PartFit> fits = choose(wish, parts(pages, lines, paragraphs));
      if (!fits.isEmpty()) {
        return fits;
      }
    }
    return List.of();
  }

  private static List<PartFit> choose(int wish, List<ParagraphVariants.Part> parts) {
    int each = Integer.signum(wish);
    List<Candidate> candidates = new ArrayList<>();
    for (ParagraphVariants.Part part : parts) {
      OptionalLong cost = each < 0 ? part.fewer() : part.more();
      cost.ifPresent(c -> candidates.add(new Candidate(part, c)));
    }
    if (candidates.size() < Math.abs(wish)) {
      return List.of();
    }
    return candidates.stream()
        .sorted(Comparator.comparingLong(Candidate::cost))
        .limit(Math.abs(wish))
        .map(c -> new PartFit(c.part().block(), c.part().index(), each))
        .toList();
  }

  /** The parts of paragraphs that have a line on one of the pages, in order. */
  private static List<ParagraphVariants.Part> parts(
      Set<Integer> pages, List<TextIndex.LineSpan> lines, ParagraphVariants paragraphs) {
    Map<String, List<Integer>> linePages = new LinkedHashMap<>();
    lines.forEach(
        s -> linePages.computeIfAbsent(s.line().block(), b -> new ArrayList<>()).add(s.page()));
    Set<ParagraphVariants.Part> found = new LinkedHashSet<>();
    linePages.forEach(
        (block, on) -> {
          if (on.stream().anyMatch(pages::contains)) {
            int from = 0;
            for (ParagraphVariants.Part part : paragraphs.parts(block)) {
              int to = Math.min(on.size(), from + part.lines());
              if (on.subList(Math.min(from, to), to).stream().anyMatch(pages::contains)) {
                found.add(part);
              }
              from = to;
            }
          }
        });
    return List.copyOf(found);
  }
}
