package org.kanyin.diff.flow;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.base.Place;
import org.kanyin.inspect.model.Box;
import org.kanyin.manifest.model.ManuscriptSourceMap;

/**
 * One side of the comparison.
 *
 * @param file as the user named it
 * @param flows what is compared
 * @param pages of a PDF, empty for a manifest
 * @param origins the way back to the manuscript, empty for a PDF
 */
public record Round(
    String file,
    Map<Flow, List<Sign>> flows,
    Optional<PageStructure> pages,
    Optional<ManuscriptSourceMap> origins) {
  public Round {
    Map<Flow, List<Sign>> copy = new EnumMap<>(Flow.class);
    flows.forEach((flow, signs) -> copy.put(flow, List.copyOf(signs)));
    flows = Collections.unmodifiableMap(copy);
  }

  public List<Sign> flow(Flow flow) {
    return flows.getOrDefault(flow, List.of());
  }

  /** The same with other signs in that flow. */
  public Round with(Flow flow, List<Sign> signs) {
    Map<Flow, List<Sign>> changed = new EnumMap<>(Flow.class);
    changed.putAll(flows);
    changed.put(flow, signs);
    return new Round(file, changed, pages, origins);
  }

  public boolean isPdf() {
    return origins.isEmpty();
  }

  /** Where something of a sheet that is measured as its text was set is seen. */
  public Box shown(int sheet, Box set) {
    return pages.stream()
        .flatMap(p -> p.pages().stream())
        .filter(layout -> layout.number() == sheet)
        .findFirst()
        .map(layout -> layout.page().shown(set))
        .orElse(set);
  }

  public Place place(SignSource source) {
    if (source instanceof SignSource.InFile f) {
      return origins.orElseThrow().place(f.at());
    }
    return source instanceof SignSource.AtElement e ? e.place() : Place.page(file, source.page());
  }
}
