package org.kanyin.desk.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kanyin.base.Finding;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.PageDrawing;
import org.kanyin.base.Place;
import org.kanyin.base.Sha256;
import org.kanyin.desk.live.DeskState;
import org.kanyin.lint.Linter;
import org.kanyin.lint.model.ManuscriptFault;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.render.model.IssuePreview;

/**
 * A state of the desk for the browser: what the issue holds, its pages by the hash of what they
 * show, what is wrong. Pages themselves are asked for by their hash, so that only those that have
 * changed are sent.
 */
public final class StateJson {
  private final DeskState state;
  private final Map<String, String> pages = new LinkedHashMap<>();
  private final ShapeNumbers shapes;
  private final JsonArray list;
  private final String text;

  /** A first state. */
  public StateJson(DeskState state, ShapeNumbers shapes) {
    this(state, shapes, null);
  }

  /** The state after another: pages that are the same are not written again. */
  public StateJson after(DeskState next) {
    return new StateJson(next, shapes, this);
  }

  private StateJson(DeskState state, ShapeNumbers shapes, StateJson before) {
    this.state = state;
    this.shapes = shapes;
    boolean same = before != null && before.state.shown().equals(state.shown());
    list = same ? before.list : state.shown().map(this::pages).orElseGet(JsonArray::new);
    if (same) {
      pages.putAll(before.pages);
    }
    JsonObject json = new JsonObject();
    json.addProperty("revision", state.revision());
    json.addProperty("old", state.old());
    json.addProperty("milliseconds", state.milliseconds());
    Optional<PrintedPlaces> places = state.shown().map(PrintedPlaces::new);
    state.shown().ifPresent(preview -> json.addProperty("title", title(preview.issue())));
    state.shown().ifPresent(preview -> json.add("pages", list));
    state
        .shown()
        .ifPresent(preview -> json.add("sections", sections(preview.issue(), places.get())));
    json.add("findings", findings(places));
    text = json.toString();
  }

  public DeskState state() {
    return state;
  }

  /** The whole, pages left out. */
  public String text() {
    return text;
  }

  /** A page by its hash. */
  public Optional<String> page(String hash) {
    return Optional.ofNullable(pages.get(hash));
  }

  private static String title(Issue issue) {
    String name =
        issue
            .root()
            .element(PartKind.MASTHEAD)
            .flatMap(m -> m.element(PartKind.NAME))
            .map(Node.Element::text)
            .orElse("");
    return name + " " + issue.year() + " 年第 " + issue.number() + " 期";
  }

  private JsonArray pages(IssuePreview preview) {
    JsonArray sheets = new JsonArray();
    PageJson writer = new PageJson(shapes, preview.fonts());
    for (int i = 0; i < preview.pages().size(); i++) {
      PageDrawing page = preview.pages().get(i);
      LayoutTrace.Page trace = preview.trace().pages().get(i);
      String drawn = writer.of(page, trace).toString();
      String hash = Sha256.of(drawn.getBytes(StandardCharsets.UTF_8));
      pages.put(hash, drawn);
      JsonObject json = new JsonObject();
      json.addProperty("sheet", page.number());
      json.addProperty("folio", page.folio());
      json.addProperty("width", page.width());
      json.addProperty("height", page.height());
      json.addProperty("hash", hash);
      sheets.add(json);
    }
    return sheets;
  }

  private static JsonArray sections(Issue issue, PrintedPlaces places) {
    JsonArray list = new JsonArray();
    for (Node.Element section : issue.root().elements(PartKind.SECTION).toList()) {
      JsonObject json = entry(section, places);
      JsonArray articles = new JsonArray();
      section.elements(PartKind.ARTICLE).forEach(a -> articles.add(entry(a, places)));
      json.add("articles", articles);
      list.add(json);
    }
    return list;
  }

  /** A section or an article. */
  private static JsonObject entry(Node.Element element, PrintedPlaces places) {
    JsonObject json = new JsonObject();
    json.addProperty("id", element.id());
    json.addProperty("title", element.element(PartKind.TITLE).map(Node.Element::text).orElse(""));
    json.addProperty(
        "authors",
        element.elements(PartKind.AUTHOR).map(Node.Element::text).collect(Collectors.joining("　")));
    json.add("place", place(element.place()));
    places.page(element).ifPresent(page -> json.addProperty("sheet", page));
    return json;
  }

  /** Of all rooms; what the proofreader tells place by place is not told twice. */
  private JsonArray findings(Optional<PrintedPlaces> places) {
    JsonArray found = new JsonArray();
    state.findings().stream()
        .filter(f -> state.faults().isEmpty() || !Linter.TOLD_IN_DETAIL.containsKey(f.code()))
        .forEach(f -> found.add(finding(f, places)));
    for (int i = 0; i < state.faults().size(); i++) {
      ManuscriptFault fault = state.faults().get(i);
      JsonObject json = finding(fault.finding(), places);
      if (fault.correction().isPresent()) {
        json.addProperty("correction", i);
        json.addProperty("replacement", fault.correction().get().text());
      }
      found.add(json);
    }
    return found;
  }

  private static JsonObject finding(Finding f, Optional<PrintedPlaces> places) {
    JsonObject json = new JsonObject();
    json.addProperty("code", f.code());
    json.addProperty("severity", f.severity().name().toLowerCase(Locale.ROOT));
    json.add("place", place(f.place()));
    json.addProperty("message", f.message());
    json.addProperty("text", f.text());
    json.addProperty("context", f.context());
    json.addProperty("suggestion", f.suggestion());
    places.flatMap(p -> p.page(f.place())).ifPresent(page -> json.addProperty("sheet", page));
    return json;
  }

  /** Only a file's name: the desk's folder is nobody's business but the editor's. */
  static JsonObject place(Place place) {
    JsonObject json = new JsonObject();
    json.addProperty("file", fileName(place.file()));
    json.addProperty("line", place.line());
    json.addProperty("column", place.column());
    return json;
  }

  private static String fileName(String file) {
    int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
    return file.substring(slash + 1);
  }
}
