package org.kanyin.diff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A manifest against a PDF: in what order the cover's lines stand is the style's affair, so lines
 * that both have are left out; so is what the PDF has no page for.
 */
final class Covers {
  private Covers() {}

  /** The round as it is to be compared with the other in this flow. */
  static Round prepared(Round round, Round other, Flow flow) {
    if (round.isPdf() == other.isPdf() || flow == Flow.BODY || flow == Flow.NOTES) {
      return round;
    }
    boolean printed = !(round.isPdf() ? round : other).flow(flow).isEmpty();
    List<Sign> signs = printed ? round.flow(flow) : List.of();
    return with(round, flow, flow == Flow.COVER ? without(signs, other.flow(flow)) : signs);
  }

  private static Round with(Round round, Flow flow, List<Sign> signs) {
    Map<Flow, List<Sign>> flows = new EnumMap<>(Flow.class);
    flows.putAll(round.flows());
    flows.put(flow, signs);
    return new Round(round.file(), flows, round.pages(), round.origins());
  }

  private static List<Sign> without(List<Sign> signs, List<Sign> others) {
    Map<String, Integer> there = new HashMap<>();
    lines(others).forEach(l -> there.merge(Signs.text(l), 1, Integer::sum));
    List<Sign> kept = new ArrayList<>();
    for (List<Sign> line : lines(signs)) {
      if (there.merge(Signs.text(line), -1, Integer::sum) < 0) {
        kept.addAll(line);
      }
    }
    return kept;
  }

  private static List<List<Sign>> lines(List<Sign> signs) {
    List<List<Sign>> lines = new ArrayList<>();
    for (Sign sign : signs) {
      if (sign.opens() || lines.isEmpty()) {
        lines.add(new ArrayList<>());
      }
      lines.get(lines.size() - 1).add(sign);
    }
    return lines;
  }
}
