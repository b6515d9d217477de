package org.kanyin.desk.wire;

import com.google.gson.JsonObject;
import org.kanyin.desk.edit.EditResult;

/** What came of a change, for the browser. */
public final class EditJson {
  private EditJson() {}

  public static String of(EditResult result) {
    JsonObject json = new JsonObject();
    json.addProperty("done", result.done());
    json.addProperty("sentence", result.sentence());
    return json.toString();
  }
}
