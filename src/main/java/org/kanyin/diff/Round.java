package org.kanyin.diff;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.base.Place;
import org.kanyin.inspect.Anatomy;
import org.kanyin.manifest.Origins;

/**
 * One side of the comparison.
 *
 * @param file as the user named it
 * @param flows what is compared
 * @param pages of a PDF, empty for a manifest
 * @param origins the way back to the manuscript, empty for a PDF
 */
record Round(
    String file, Map<Flow, List<Sign>> flows, Optional<Anatomy> pages, Optional<Origins> origins) {
  Round {
    Map<Flow, List<Sign>> copy = new EnumMap<>(Flow.class);
    flows.forEach((flow, signs) -> copy.put(flow, List.copyOf(signs)));
    flows = Collections.unmodifiableMap(copy);
  }

  List<Sign> flow(Flow flow) {
    return flows.getOrDefault(flow, List.of());
  }

  boolean isPdf() {
    return origins.isEmpty();
  }

  Place place(Spot spot) {
    if (spot instanceof Spot.InFile f) {
      return origins.orElseThrow().place(f.at());
    }
    return spot instanceof Spot.AtElement e ? e.place() : Place.page(file, spot.page());
  }
}
