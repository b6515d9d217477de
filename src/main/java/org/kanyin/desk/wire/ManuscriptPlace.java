package org.kanyin.desk.wire;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.base.Place;
import org.kanyin.desk.edit.ContentJson;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.ManuscriptSourceMap;
import org.kanyin.manifest.model.Node;

/** Where what was clicked on a page stands in the manuscript. */
public final class ManuscriptPlace {
  private static final Pattern ASKED = Pattern.compile("([A-Za-z0-9._-]{1,80})/(\\d{1,9})");

  private ManuscriptPlace() {}

  /**
   * A place with the text that stands there.
   *
   * @param asked an element's id, a slash, the index of a character in its text
   * @return empty where it names nothing
   */
  public static Optional<JsonObject> of(Issue issue, String asked) {
    Matcher m = ASKED.matcher(asked);
    if (!m.matches()) {
      return Optional.empty();
    }
    ManuscriptSourceMap manuscript = new ManuscriptSourceMap(issue);
    int index = Integer.parseInt(m.group(2));
    return manuscript
        .element(m.group(1))
        .filter(e -> !e.holdsElements())
        .map(e -> json(manuscript, e, index));
  }

  private static JsonObject json(ManuscriptSourceMap manuscript, Node.Element e, int index) {
    Place place = manuscript.placeOf(e.id(), index).orElseThrow();
    JsonObject json = StateJson.place(place);
    json.addProperty("element", e.name());
    e.attribute("level").ifPresent(level -> json.addProperty("level", level));
    json.addProperty("text", e.text());
    json.addProperty("index", index);
    json.add("content", ContentJson.of(e));
    json.addProperty("stamp", ContentJson.stamp(e));
    return json;
  }
}
