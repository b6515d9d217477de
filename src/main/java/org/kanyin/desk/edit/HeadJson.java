package org.kanyin.desk.edit;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/** What stands above an article's text, for the browser. */
final class HeadJson {
  private static final List<PartKind> LINES =
      List.of(PartKind.KICKER, PartKind.TITLE, PartKind.SUBTITLE, PartKind.TOC_TITLE);

  private HeadJson() {}

  static JsonObject of(Node.Element article) {
    JsonObject json = new JsonObject();
    for (PartKind kind : LINES) {
      JsonObject line = new JsonObject();
      Optional<Node.Element> now = article.element(kind);
      line.addProperty("text", now.map(Node.Element::text).orElse(""));
      // One with breaks, marks or notes in it is changed where it stands.
      line.addProperty("block", now.map(Node.Element::id).orElse(""));
      line.addProperty("plain", now.isEmpty() || now.get().elements().findAny().isEmpty());
      json.add(kind.tag(), line);
    }
    JsonArray authors = new JsonArray();
    article
        .elements(PartKind.AUTHOR)
        .forEach(
            a -> {
              JsonObject author = new JsonObject();
              author.addProperty("name", a.text());
              author.addProperty("affiliation", a.attribute("affiliation").orElse(""));
              authors.add(author);
            });
    json.add("authors", authors);
    return json;
  }

  static Optional<PartKind> kind(String tag) {
    return LINES.stream().filter(k -> k.tag().equals(tag)).findFirst();
  }
}
