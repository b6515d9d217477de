package org.kanyin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/**
 * A day at the desk without a browser: seeded edits of paragraphs, each taken as the page takes it,
 * some only typed, some undone. Every word is where it was put, nothing else has changed, and the
 * memory in use does not grow with the edits. {@code -Dedits=2000} for the whole day.
 */
@Tag("long")
class DeskDayTest {
  private static final int EDITS = Integer.getInteger("edits", 120);

  @TempDir Path folder;
  private OpenDesk open;
  private String origin;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .build();

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(origin + path)).build(), BodyHandlers.ofString());
  }

  private JsonObject post(String action, JsonObject body) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(origin + "/" + action))
                .header("Content-Type", "application/json")
                .header("Origin", origin)
                .POST(BodyPublishers.ofString(body.toString()))
                .build(),
            BodyHandlers.ofString());
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  /** The paragraphs that hold nothing but characters. */
  private List<String> paragraphs() {
    Issue issue = new ManifestReader().read(folder.resolve("issue.xml")).value().orElseThrow();
    return issue
        .root()
        .all(PartKind.ARTICLE)
        .flatMap(a -> a.elements())
        .filter(e -> e.name().equals("p") && e.elements().findAny().isEmpty())
        .map(Node.Element::id)
        .toList();
  }

  private static long used() {
    System.gc();
    Runtime r = Runtime.getRuntime();
    return (r.totalMemory() - r.freeMemory()) >> 20;
  }

  @Test
  void seededEdits() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    open = OpenDesk.withSample(folder);
    origin = "http://127.0.0.1:" + open.port();
    try (OpenDesk desk = open) {
      get("/?token=" + desk.token());
      List<String> blocks = paragraphs();
      List<Long> heap = new ArrayList<>();
      int refused = 0;
      for (int i = 0; i < EDITS; i++) {
        String told = "seed " + seed + ", edit " + i;
        String block = blocks.get(random.nextInt(blocks.size()));
        refused += edit(block, random, told) ? 0 : 1;
        if (i % Math.max(1, EDITS / 8) == EDITS / 8 - 1) {
          heap.add(used());
        }
      }
      System.out.printf(
          Locale.ROOT,
          "seed %d, %d edits, %d told to try again, heap in use, MB: %s%n",
          seed,
          EDITS,
          refused,
          heap);
      long first = heap.get(heap.size() / 3);
      assertThat(heap.get(heap.size() - 1))
          .as("seed " + seed + ": " + heap)
          .isLessThan(first + first / 4 + 16);
    }
  }

  /** One edit, perhaps undone; false where the desk has not read the last one yet. */
  private boolean edit(String block, Random random, String told) throws Exception {
    HttpResponse<String> place = get("/place/" + block + "/0");
    while (place.statusCode() != 200) {
      Thread.sleep(20);
      place = get("/place/" + block + "/0");
    }
    JsonObject at = JsonParser.parseString(place.body()).getAsJsonObject();
    String text = at.get("text").getAsString();
    // Between characters that stand alone: a Latin word beside a new one is another word.
    int index = random.nextInt(text.length() + 1);
    if (index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index))) {
      index--;
    }
    String word = "校读编排付印".substring(random.nextInt(5)).substring(0, 1);
    String wanted = text.substring(0, index) + word + text.substring(index);
    JsonArray content = new JsonArray();
    content.add(wanted);
    JsonObject body = new JsonObject();
    body.addProperty("block", block);
    body.add("stamp", at.get("stamp"));
    body.add("content", content);
    if (random.nextInt(3) == 0) {
      post("type", body);
    }
    Path file = file(at.get("file").getAsString());
    String before = Files.readString(file);
    boolean done = post("edit", body).get("done").getAsBoolean();
    String after = Files.readString(file);
    if (!done) {
      assertThat(after).as(told).isEqualTo(before);
      Thread.sleep(50);
      return false;
    }
    assertThat(after.length()).as(told).isEqualTo(before.length() + 1);
    int differs = 0;
    while (differs < before.length() && before.charAt(differs) == after.charAt(differs)) {
      differs++;
    }
    assertThat(after.substring(differs + 1)).as(told).isEqualTo(before.substring(differs));
    awaitText(block, wanted);
    if (random.nextInt(4) == 0) {
      assertThat(post("undo", new JsonObject()).get("done").getAsBoolean()).as(told).isTrue();
      assertThat(Files.readString(file)).as(told).isEqualTo(before);
      awaitText(block, text);
    }
    return true;
  }

  private void awaitText(String block, String wanted) throws Exception {
    long end = System.nanoTime() + 60_000_000_000L;
    while (!JsonParser.parseString(get("/place/" + block + "/0").body())
        .getAsJsonObject()
        .get("text")
        .getAsString()
        .equals(wanted)) {
      assertThat(System.nanoTime()).as("the desk does not read what was written").isLessThan(end);
      Thread.sleep(5);
    }
  }

  private Path file(String name) {
    return name.equals("issue.xml") ? folder.resolve(name) : folder.resolve("articles/" + name);
  }
}
