package org.kanyin.batch.ledger;

import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import com.google.gson.reflect.TypeToken;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingFormat;
import org.kanyin.batch.model.LedgerEntry;

/** An entry as format 1 of {@code ledger.json} has it: one flat object. */
final class LedgerEntryJson implements JsonSerializer<LedgerEntry>, JsonDeserializer<LedgerEntry> {
  private static final Type TEXTS = new TypeToken<TreeMap<String, String>>() {}.getType();
  private static final Type NUMBERS = new TypeToken<TreeMap<String, Long>>() {}.getType();
  private static final Type FINDINGS = new TypeToken<List<Map<String, Object>>>() {}.getType();

  @Override
  public JsonElement serialize(LedgerEntry entry, Type type, JsonSerializationContext json) {
    SortedMap<String, String> files = new TreeMap<>();
    SortedMap<String, Long> sizes = new TreeMap<>();
    entry
        .outputs()
        .forEach(
            (kind, output) -> {
              files.put(kind, output.sha256());
              sizes.put(kind, output.bytes());
            });
    JsonObject o = new JsonObject();
    o.addProperty("issue", entry.issue().manifest());
    o.addProperty("set", entry.isSet());
    o.addProperty("again", entry.last().state() == LedgerEntry.State.INTERRUPTED);
    o.addProperty("key", entry.key());
    o.addProperty("year", entry.issue().year());
    o.addProperty("number", entry.issue().number());
    o.addProperty("date", entry.issue().date());
    if (!entry.issue().periodical().isEmpty()) {
      o.addProperty("periodical", entry.issue().periodical());
    }
    o.addProperty("pages", entry.last().pages());
    o.addProperty("seconds", entry.last().seconds());
    o.add("files", json.serialize(files));
    o.add("sizes", json.serialize(sizes));
    o.add("inputs", json.serialize(entry.inputs()));
    o.add(
        "findings",
        json.serialize(entry.last().findings().stream().map(FindingFormat::fields).toList()));
    return o;
  }

  /**
   * The entry again.
   *
   * @throws JsonParseException where it is none
   */
  @Override
  public LedgerEntry deserialize(JsonElement element, Type type, JsonDeserializationContext json) {
    try {
      return entry(element.getAsJsonObject(), json);
    } catch (IllegalArgumentException | IllegalStateException | UnsupportedOperationException e) {
      throw new JsonParseException(e); // A member of another kind, or a severity that is none.
    }
  }

  private static LedgerEntry entry(JsonObject o, JsonDeserializationContext json) {
    Map<String, String> files = json.deserialize(o.get("files"), TEXTS);
    Map<String, Long> sizes = json.deserialize(o.get("sizes"), NUMBERS);
    SortedMap<String, String> inputs = json.deserialize(o.get("inputs"), TEXTS);
    List<Map<String, Object>> rows = json.deserialize(o.get("findings"), FINDINGS);
    SortedMap<String, LedgerEntry.Output> outputs = new TreeMap<>();
    files.forEach((kind, sha) -> outputs.put(kind, new LedgerEntry.Output(sha, sizes.get(kind))));
    List<Finding> findings = rows.stream().map(FindingFormat::finding).toList();
    return new LedgerEntry(
        new LedgerEntry.Identity(
            o.get("issue").getAsString(),
            o.get("year").getAsInt(),
            o.get("number").getAsInt(),
            o.get("date").getAsString(),
            // Older ledgers do not say it.
            o.has("periodical") ? o.get("periodical").getAsString() : ""),
        inputs,
        new LedgerEntry.Attempt(
            state(o), o.get("pages").getAsInt(), o.get("seconds").getAsDouble(), findings),
        outputs);
  }

  private static LedgerEntry.State state(JsonObject o) {
    if (o.get("again").getAsBoolean()) {
      return LedgerEntry.State.INTERRUPTED;
    }
    return o.get("set").getAsBoolean() ? LedgerEntry.State.SET : LedgerEntry.State.FAILED;
  }
}
