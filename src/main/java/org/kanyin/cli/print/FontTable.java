package org.kanyin.cli.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kanyin.base.Finding;
import org.kanyin.render.model.FontRow;

/** The fonts as a table for people and as JSON for programs. */
public final class FontTable {
  private static final List<String> HEAD = List.of("角色", "粗细", "文件", "版本", "许可");

  private FontTable() {}

  /**
   * @param missing whether an issue was looked at, so that there is something to miss
   */
  public static List<String> lines(List<FontRow> rows, boolean missing) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<List<String>> cells = new ArrayList<>();
    cells.add(with(HEAD, missing ? "缺字" : null));
    for (FontRow r : rows) {
      boolean first = r.turn() == 1;
      List<String> row =
          List.of(
              first ? r.role() : "",
              first ? Integer.toString(r.weight()) : "",
              r.file(),
              r.version(),
              r.permission());
      String absent = !first ? "" : r.missing().isEmpty() ? "无" : String.join(" ", r.missing());
      cells.add(with(row, missing ? absent : null));
    }
    return TextColumns.align(cells);
  }

  private static List<String> with(List<String> row, String last) {
    List<String> all = new ArrayList<>(row);
    if (last != null) {
      all.add(last);
    }
    return all;
  }

  /** The findings' document with the fonts before them. */
  public static String json(List<FontRow> rows, List<Finding> findings) {
    String fonts = rows.stream().map(FontTable::object).collect(Collectors.joining(",\n  "));
    String body = rows.isEmpty() ? "" : "\n  " + fonts + "\n";
    return "{\"fonts\":[" + body + "],\n" + FindingJson.document(findings).substring(1);
  }

  private static String object(FontRow r) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("role", r.role());
    fields.put("weight", r.weight());
    fields.put("turn", r.turn());
    fields.put("file", r.file());
    fields.put("name", r.name());
    fields.put("version", r.version());
    fields.put("embedding", r.embedding());
    fields.put("missing", r.missing());
    return JsonObjects.object(fields);
  }
}
