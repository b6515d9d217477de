package org.kanyin.manifest.svg;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.kanyin.base.RoomTable;
import org.kanyin.manifest.parse.FindingLog;

/** The allow-list, {@code svg.tsv}. */
final class SvgVocabulary {
  private static final Map<String, Set<String>> NAMES = new HashMap<>();
  private static final Map<String, String> ATTRIBUTES = new HashMap<>();
  private static final Map<String, String> PROPERTIES = new HashMap<>();

  static {
    for (String[] row : RoomTable.rows(FindingLog.class, "svg.tsv")) {
      NAMES.computeIfAbsent(row[0], k -> new HashSet<>()).add(row[1]);
      if (row[0].equals("attribute")) {
        ATTRIBUTES.put(row[1], row[2]);
      } else if (row[0].equals("property")) {
        PROPERTIES.put(row[1], row[2]);
      }
    }
  }

  private SvgVocabulary() {}

  static boolean isElement(String name) {
    return NAMES.get("element").contains(name);
  }

  /** Title, description, metadata: about the drawing, not of it. */
  static boolean isRemark(String name) {
    return NAMES.get("remark").contains(name);
  }

  static boolean isColour(String name) {
    return NAMES.get("colour").contains(name);
  }

  static boolean isProperty(String name) {
    return PROPERTIES.containsKey(name);
  }

  static boolean isAttribute(String name) {
    return ATTRIBUTES.containsKey(name);
  }

  /** What an attribute or property takes: literals and grammars apart by {@code |}. */
  static String values(String name) {
    return ATTRIBUTES.getOrDefault(name, PROPERTIES.get(name));
  }
}
