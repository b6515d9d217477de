package org.kanyin.desk.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kanyin.base.Finding;
import org.kanyin.base.Place;
import org.kanyin.desk.edit.Outline;
import org.kanyin.desk.filing.IntakeReports;
import org.kanyin.desk.jobs.JobRunner;
import org.kanyin.desk.jobs.JobState;
import org.kanyin.desk.live.DeskState;
import org.kanyin.lint.Linter;
import org.kanyin.lint.model.ManuscriptFault;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/**
 * A state of the desk for the browser: what the issue holds, its pages by the hash of what they
 * show, what is wrong. Pages themselves are asked for by their hash, so that only those that have
 * changed are sent.
 */
public final class StateJson {
  /** Of a job's findings: the rest is in the command's own report. */
  private static final int MOST_TOLD = 200;

  private final DeskState state;
  private final ShapeNumbers shapes;
  private final IntakeReports reports;
  private final JobRunner jobs;
  private final Optional<DrawnSheets> drawn;
  private final String text;

  /** A first state. */
  public StateJson(DeskState state, ShapeNumbers shapes, IntakeReports reports, JobRunner jobs) {
    this(state, shapes, reports, jobs, null);
  }

  /** The state after another: pages that are the same are not written again. */
  public StateJson after(DeskState next) {
    return new StateJson(next, shapes, reports, jobs, this);
  }

  private StateJson(
      DeskState state,
      ShapeNumbers shapes,
      IntakeReports reports,
      JobRunner jobs,
      StateJson before) {
    this.jobs = jobs;
    this.reports = reports;
    this.state = state;
    this.shapes = shapes;
    drawn = state.shown().map(preview -> new DrawnSheets(preview, shapes, before(before)));
    JsonObject json = new JsonObject();
    json.addProperty("revision", state.revision());
    json.addProperty("old", state.old());
    json.addProperty("typed", state.typed());
    json.addProperty("milliseconds", state.milliseconds());
    state.saved().ifPresent(saved -> json.addProperty("outline", Outline.stamp(saved)));
    Optional<PrintedPlaces> places = state.shown().map(PrintedPlaces::new);
    state.shown().ifPresent(preview -> json.addProperty("title", title(preview.issue())));
    drawn.ifPresent(sheets -> json.add("pages", sheets.list()));
    state.shown().ifPresent(preview -> json.add("parts", parts(preview.issue(), places.get())));
    json.add("findings", findings(places));
    jobs.state().ifPresent(job -> json.add("job", job(job, places)));
    text = json.toString();
  }

  private static Optional<DrawnSheets> before(StateJson before) {
    return before == null ? Optional.empty() : before.drawn;
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
    return drawn.flatMap(sheets -> sheets.page(hash));
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

  /** Sections with their articles, and articles that are in none. */
  private JsonArray parts(Issue issue, PrintedPlaces places) {
    JsonArray list = new JsonArray();
    for (Node.Element part : issue.root().elements().toList()) {
      if (part.is(PartKind.SECTION)) {
        JsonObject json = entry(part, places);
        JsonArray articles = new JsonArray();
        part.elements(PartKind.ARTICLE).forEach(a -> articles.add(entry(a, places)));
        json.add("articles", articles);
        list.add(json);
      } else if (part.is(PartKind.ARTICLE) || part.is(PartKind.PLATE)) {
        list.add(entry(part, places));
      }
    }
    return list;
  }

  /** A section or an article. */
  private JsonObject entry(Node.Element element, PrintedPlaces places) {
    JsonObject json = new JsonObject();
    json.addProperty("id", element.id());
    json.addProperty("kind", element.name());
    if (element.is(PartKind.ARTICLE) && reports.open(element.id()) > 0) {
      json.addProperty("report", reports.open(element.id()));
    }
    json.addProperty("title", element.element(PartKind.TITLE).map(Node.Element::text).orElse(""));
    json.addProperty(
        "authors",
        element.elements(PartKind.AUTHOR).map(Node.Element::text).collect(Collectors.joining("　")));
    json.add("place", place(element.place()));
    // A section's name may stand in the contents alone: it begins where its articles do.
    Optional<Node.Element> shown = element.elements(PartKind.ARTICLE).findFirst();
    places.page(shown.orElse(element)).ifPresent(page -> json.addProperty("sheet", page));
    return json;
  }

  /** Of all rooms; what the proofreader tells place by place is not told twice. */
  private JsonArray findings(Optional<PrintedPlaces> places) {
    JsonArray found = new JsonArray();
    List<ManuscriptFault> faults = state.proofread().faults();
    state.findings().stream()
        .filter(f -> faults.isEmpty() || !Linter.TOLD_IN_DETAIL.containsKey(f.code()))
        .forEach(f -> found.add(finding(f, places)));
    for (int i = 0; i < faults.size(); i++) {
      ManuscriptFault fault = faults.get(i);
      JsonObject json = finding(fault.finding(), places);
      // Where it stands is known in the words that were read, and in no others.
      if (fault.correction().isPresent() && state.isProofread()) {
        json.addProperty("correction", i);
        json.addProperty("replacement", fault.correction().get().text());
      }
      found.add(json);
    }
    return found;
  }

  private static JsonObject job(JobState job, Optional<PrintedPlaces> places) {
    JsonObject json = new JsonObject();
    json.addProperty("number", job.number());
    json.addProperty("name", job.name());
    json.addProperty("running", job.running());
    json.addProperty("failed", job.failed());
    json.addProperty("sentence", job.sentence());
    job.file().ifPresent(f -> json.addProperty("file", f.getFileName().toString()));
    JsonArray found = new JsonArray();
    job.findings().stream().limit(MOST_TOLD).forEach(f -> found.add(finding(f, places)));
    json.add("findings", found);
    return json;
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
    if (f.place().page() > 0) {
      json.addProperty("sheet", f.place().page());
    } else {
      places.flatMap(p -> p.page(f.place())).ifPresent(page -> json.addProperty("sheet", page));
    }
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
