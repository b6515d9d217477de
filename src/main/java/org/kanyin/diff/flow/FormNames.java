package org.kanyin.diff.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kanyin.base.RoomTable;
import org.kanyin.manifest.model.Node;

/**
 * What an element of a manuscript is called in sentences: 小标题（二级）, by {@code forms.tsv}. An
 * attribute that has the value it would have unwritten is as good as none.
 */
final class FormNames {
  private static final FormNames ALL = new FormNames();

  private record Named(String name, String unwritten) {}

  /** By element, attribute and value; any of the three may be empty. */
  private final Map<List<String>, Named> names = new HashMap<>();

  private FormNames() {
    for (String[] row : RoomTable.rowsUnderHeadings(FormNames.class, "forms.tsv")) {
      names.put(List.of(row[0], row[1], row[2]), new Named(row[3], row[4]));
    }
  }

  /**
   * The element's name and what its attributes say.
   *
   * @param left out of it: attributes whose values are compared otherwise
   */
  static String of(Node.Element e, Set<String> left) {
    TreeMap<String, String> written = new TreeMap<>(e.attributes());
    written.keySet().removeAll(left);
    ALL.names.forEach(
        (key, named) -> {
          boolean own = key.get(0).equals(e.name()) && !named.unwritten().isEmpty();
          if (own && named.unwritten().equals("shown")) {
            written.putIfAbsent(key.get(1), key.get(2));
          } else if (own) {
            written.remove(key.get(1), key.get(2));
          }
        });
    List<String> facts = new ArrayList<>();
    written.forEach((attribute, value) -> facts.add(fact(e.name(), attribute, value)));
    String name = ALL.names.getOrDefault(List.of(e.name(), "", ""), new Named(e.name(), "")).name();
    return facts.isEmpty() ? name : name + "（" + String.join("，", facts) + "）";
  }

  private static String fact(String element, String attribute, String value) {
    for (String owner : List.of(element, "")) {
      Named exact = ALL.names.get(List.of(owner, attribute, value));
      if (exact != null) {
        return exact.name();
      }
    }
    for (String owner : List.of(element, "")) {
      Named any = ALL.names.get(List.of(owner, attribute, ""));
      if (any != null) {
        return any.name() + " " + value;
      }
    }
    return attribute + " " + value;
  }
}
