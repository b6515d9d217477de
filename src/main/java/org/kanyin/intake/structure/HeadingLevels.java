package org.kanyin.intake.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.intake.document.TypeFace;

/**
 * Headings of one kind, which are of one level: numbered alike, or looking alike. Levels are
 * relative: the highest kind of an article is 1.
 */
final class HeadingLevels {
  private static final int LEVELS = 4;

  /** What headings of one level share. */
  private record Kind(
      Optional<HeadingNumber> number,
      int outline,
      double size,
      TypeFace face,
      boolean bold,
      boolean centred) {
    static Kind of(ParagraphFacts p) {
      Optional<HeadingNumber> number = HeadingNumber.of(p.text());
      return number.isPresent()
          ? new Kind(number, 0, 0, TypeFace.OTHER, false, false)
          : new Kind(
              number, p.paragraph().look().outline(), p.size(), p.face(), p.bold(), p.centred());
    }
  }

  private HeadingLevels() {}

  /** The level of each heading, in their order. */
  static List<Integer> of(List<ParagraphFacts> headings) {
    List<Kind> ranked = new ArrayList<>();
    Map<Kind, Integer> first = new LinkedHashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      first.putIfAbsent(Kind.of(headings.get(i)), i);
    }
    first.keySet().stream()
        .filter(k -> k.number().isPresent())
        .sorted(Comparator.comparing(k -> k.number().orElseThrow()))
        .forEach(ranked::add);
    first.forEach(
        (kind, at) -> {
          if (kind.number().isEmpty()) {
            ranked.add(place(kind, at, headings, ranked), kind);
          }
        });
    Map<Kind, Integer> levels = new HashMap<>();
    ranked.forEach(k -> levels.put(k, Math.min(ranked.indexOf(k) + 1, LEVELS)));
    return headings.stream().map(h -> levels.get(Kind.of(h))).toList();
  }

  /**
   * Where a kind without numbers stands among the ranked: before what it outdoes by its outline
   * level or its look, else below the heading that comes before its first.
   */
  private static int place(Kind kind, int at, List<ParagraphFacts> headings, List<Kind> ranked) {
    for (int i = 0; i < ranked.size(); i++) {
      if (outdoes(kind, ranked.get(i))) {
        return i;
      }
    }
    if (at == 0) {
      return 0;
    }
    return ranked.indexOf(Kind.of(headings.get(at - 1))) + 1;
  }

  private static boolean outdoes(Kind a, Kind b) {
    if (b.number().isPresent()) {
      return a.centred() && b.number().get().compareTo(HeadingNumber.COUNTED) >= 0;
    }
    if (a.outline() > 0 && b.outline() > 0) {
      return a.outline() < b.outline();
    }
    return a.size() > b.size() + 0.5 || (a.centred() && !b.centred());
  }
}
