package org.kanyin.desk.edit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.base.Sha256;
import org.kanyin.manifest.model.ElementKind;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.WrittenPiece;

/**
 * The text of a block with its inline elements, for the browser and back: characters are strings,
 * an element is an object with its name, its number in the block and what stands in it.
 */
public final class ContentJson {
  /** Elements within elements: more is no manuscript of ours. */
  private static final int DEEPEST = 12;

  private final List<Node.Element> known;

  private ContentJson(Node.Element block) {
    known = block.descendants().skip(1).toList();
  }

  /** What stands in a block. */
  public static JsonArray of(Node.Element block) {
    return new ContentJson(block).content(block);
  }

  /** The same content has the same stamp. */
  public static String stamp(Node.Element block) {
    return Sha256.of(of(block).toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  private JsonArray content(Node.Element parent) {
    JsonArray out = new JsonArray();
    for (Node child : parent.children()) {
      if (child instanceof Node.Text text) {
        out.add(text.value());
      } else {
        Node.Element element = (Node.Element) child;
        JsonObject json = new JsonObject();
        json.addProperty("name", element.name());
        json.addProperty("known", known.indexOf(element));
        element.attribute("href").ifPresent(h -> json.addProperty("href", h));
        json.add("content", content(element));
        out.add(json);
      }
    }
    return out;
  }

  /** What the browser wants; empty where it makes no sense. */
  static Optional<List<WrittenPiece>> read(JsonArray json) {
    return json == null ? Optional.empty() : read(json, 0);
  }

  private static Optional<List<WrittenPiece>> read(JsonArray json, int depth) {
    List<WrittenPiece> out = new ArrayList<>();
    for (JsonElement item : json) {
      Optional<WrittenPiece> piece = Optional.empty();
      if (item.isJsonPrimitive() && item.getAsJsonPrimitive().isString()) {
        piece = Optional.of(new WrittenPiece.Characters(item.getAsString()));
      } else if (item.isJsonObject() && depth < DEEPEST) {
        piece = inline(item.getAsJsonObject(), depth);
      }
      if (piece.isEmpty()) {
        return Optional.empty();
      }
      out.add(piece.get());
    }
    return Optional.of(out);
  }

  private static Optional<WrittenPiece> inline(JsonObject json, int depth) {
    Optional<InlineKind> kind =
        string(json, "name")
            .flatMap(ElementKind::of)
            .filter(InlineKind.class::isInstance)
            .map(InlineKind.class::cast);
    JsonElement known = json.get("known");
    JsonElement content = json.get("content");
    boolean sense =
        kind.isPresent()
            && (known == null || isNumber(known))
            && content != null
            && content.isJsonArray();
    if (!sense) {
      return Optional.empty();
    }
    int number = known == null ? WrittenPiece.NEW : known.getAsInt();
    Map<String, String> attributes =
        string(json, "href").map(h -> Map.of("href", h)).orElse(Map.of());
    return read(content.getAsJsonArray(), depth + 1)
        .map(
            inside ->
                new WrittenPiece.Inline(
                    Math.max(number, WrittenPiece.NEW), kind.get(), attributes, inside));
  }

  private static boolean isNumber(JsonElement json) {
    return json.isJsonPrimitive()
        && json.getAsJsonPrimitive().isNumber()
        && json.getAsString().matches("-?\\d{1,6}");
  }

  private static Optional<String> string(JsonObject json, String name) {
    JsonElement value = json.get(name);
    return value != null && value.isJsonPrimitive()
        ? Optional.of(value.getAsString())
        : Optional.empty();
  }
}
