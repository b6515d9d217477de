package org.kanyin.desk.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.PageDrawing;
import org.kanyin.base.Sha256;
import org.kanyin.render.model.IssuePreview;

/** The sheets of an issue for the browser, each by the hash of what it shows. */
final class DrawnSheets {
  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<String, String> byHash = new HashMap<>();

  /** A sheet, what was drawn, and both written down. */
  private record Sheet(PageDrawing page, LayoutTrace.Page trace, String hash, String json) {}

  /**
   * @param before sheets that are the same as these are not written again
   */
  DrawnSheets(IssuePreview preview, ShapeNumbers shapes, Optional<DrawnSheets> before) {
    PageJson writer = new PageJson(shapes, preview.fonts());
    List<Sheet> known = before.map(b -> b.sheets).orElse(List.of());
    for (int i = 0; i < preview.pages().size(); i++) {
      PageDrawing page = preview.pages().get(i);
      LayoutTrace.Page trace = preview.trace().pages().get(i);
      boolean same =
          i < known.size()
              && known.get(i).page().equals(page)
              && known.get(i).trace().equals(trace);
      Sheet sheet = same ? known.get(i) : written(writer, page, trace);
      sheets.add(sheet);
      byHash.put(sheet.hash(), sheet.json());
    }
  }

  private static Sheet written(PageJson writer, PageDrawing page, LayoutTrace.Page trace) {
    String json = writer.of(page, trace).toString();
    return new Sheet(page, trace, Sha256.of(json.getBytes(StandardCharsets.UTF_8)), json);
  }

  /** What the browser is told first: sizes, folios, hashes. */
  JsonArray list() {
    JsonArray list = new JsonArray();
    for (Sheet sheet : sheets) {
      JsonObject json = new JsonObject();
      json.addProperty("sheet", sheet.page().number());
      json.addProperty("folio", sheet.page().folio());
      json.addProperty("width", sheet.page().width());
      json.addProperty("height", sheet.page().height());
      json.addProperty("hash", sheet.hash());
      list.add(json);
    }
    return list;
  }

  Optional<String> page(String hash) {
    return Optional.ofNullable(byHash.get(hash));
  }
}
