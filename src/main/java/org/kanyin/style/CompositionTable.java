package org.kanyin.style;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;

/**
 * {@code composition.tsv} of a style's folder: what each composition preset means in this style. A
 * header names the presets; under it one row for each setting.
 *
 * @param presets values by setting, by preset; empty where the folder has no such file
 */
record CompositionTable(Map<String, Map<String, String>> presets) {
  private static final String FILE = "composition.tsv";

  CompositionTable {
    presets = Collections.unmodifiableMap(new LinkedHashMap<>(presets));
  }

  /**
   * The table of a style's folder, with what is wrong with its rows.
   *
   * @throws IOException where the file is there and cannot be read
   */
  static Outcome<CompositionTable> of(StyleFiles files, Path folder) throws IOException {
    Optional<String> text = files.text(FILE);
    Map<String, Map<String, String>> presets = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    List<String> rows = text.stream().flatMap(String::lines).filter(r -> !r.isBlank()).toList();
    if (rows.isEmpty()) {
      return Outcome.of(new CompositionTable(presets), findings);
    }
    String[] head = rows.get(0).split("\t", -1);
    for (int i = 1; i < head.length; i++) {
      presets.put(head[i], new LinkedHashMap<>());
    }
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split("\t", -1);
      if (cells.length != head.length) {
        Place place = Place.file(folder.resolve(FILE).toString());
        findings.add(StyleFindings.CATALOGUE.finding("S006", place, cells[0]).withContext(row));
        continue;
      }
      for (int i = 1; i < head.length; i++) {
        presets.get(head[i]).put(cells[0], cells[i]);
      }
    }
    return Outcome.of(new CompositionTable(presets), findings);
  }
}
