package org.kanyin.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kanyin.base.IoReasons;
import org.kanyin.desk.edit.ArrangeRequests;
import org.kanyin.desk.edit.EditRequests;
import org.kanyin.desk.edit.EditResult;
import org.kanyin.desk.edit.ManuscriptEditor;
import org.kanyin.desk.filing.FilingRequests;
import org.kanyin.desk.filing.IntakeReports;
import org.kanyin.desk.filing.Uploads;
import org.kanyin.desk.http.Answer;
import org.kanyin.desk.http.DeskServer;
import org.kanyin.desk.http.Routes;
import org.kanyin.desk.jobs.JobRequests;
import org.kanyin.desk.jobs.JobRunner;
import org.kanyin.desk.live.DeskState;
import org.kanyin.desk.live.LiveIssue;
import org.kanyin.desk.model.DeskRequest;
import org.kanyin.desk.wire.EditJson;
import org.kanyin.desk.wire.ManuscriptPlace;
import org.kanyin.desk.wire.ShapeNumbers;
import org.kanyin.desk.wire.StateJson;
import org.kanyin.render.IssueRenderer;

/** The desk: the room's door. An issue laid open in the browser until it is closed. */
public final class Desk implements AutoCloseable {
  private final LiveIssue issue;
  private final DeskServer server;
  private final ShapeNumbers shapes = new ShapeNumbers();
  private final EditRequests edits;
  private final ArrangeRequests order;
  private final FilingRequests filing;
  private final IntakeReports reports = new IntakeReports();
  private final Uploads uploads = new Uploads();
  private final Path fonts;
  private final JobRunner runner;
  private final JobRequests jobs;
  private volatile StateJson shown;

  /** What a window may still be asking for. */
  private volatile StateJson before;

  private Desk(DeskRequest request, IssueRenderer renderer, Consumer<String> log)
      throws IOException {
    issue = new LiveIssue(request.issue(), request.rendering(), renderer, log);
    fonts = request.workspace().fonts();
    runner = new JobRunner(this::showAgain, log);
    jobs =
        new JobRequests(
            request.issue(), request.rendering(), renderer, request.workspace(), runner, uploads);
    shown = new StateJson(issue.state(), shapes, reports, runner);
    before = shown;
    ManuscriptEditor editor = new ManuscriptEditor(issue::with);
    edits = new EditRequests(issue, editor);
    order = new ArrangeRequests(issue, editor);
    filing = new FilingRequests(request.issue(), issue, editor, uploads, reports);
    server =
        new DeskServer(
            request.port(), new Routes(reading(), actions(), this::keep), () -> shown.text(), log);
    issue.listen(this::show);
    issue.start();
  }

  /**
   * Opens a desk.
   *
   * @param log takes a sentence for each request that was refused
   * @throws IOException where the port cannot be had, or files cannot be watched
   */
  public static Desk open(DeskRequest request, IssueRenderer renderer, Consumer<String> log)
      throws IOException {
    return new Desk(request, renderer, log);
  }

  /** What the browser is to open: whoever has this address may use the desk. */
  public String address() {
    return server.address();
  }

  private synchronized void show(DeskState state) {
    before = shown;
    shown = before.after(state);
    server.send(shown.text());
  }

  private Answer page(String hash) {
    return shown
        .page(hash)
        .or(() -> before.page(hash))
        .map(json -> Answer.json(json).keep())
        .orElseGet(Answer::notFound);
  }

  /** Outlines by number, asked for by their numbers with commas between them. */
  private Answer shapes(String numbers) {
    if (!numbers.matches("\\d{1,7}(,\\d{1,7}){0,999}")) {
      return Answer.notFound();
    }
    StringBuilder json = new StringBuilder("[");
    for (String number : numbers.split(",")) {
      Optional<String> outline = shapes.outline(Integer.parseInt(number));
      if (outline.isEmpty()) {
        return Answer.notFound();
      }
      json.append(json.length() == 1 ? "" : ",").append('"').append(outline.get()).append('"');
    }
    return Answer.json(json.append(']').toString()).keep();
  }

  private Answer picture(String sha256) {
    return issue
        .state()
        .shown()
        .map(preview -> preview.pictures().get(sha256))
        .map(bytes -> Answer.of(DeskPage.pictureType(bytes), bytes).keep())
        .orElseGet(Answer::notFound);
  }

  /** Where in the manuscript stands a character of an element: {@code id/index}. */
  private Answer place(String asked) {
    return issue
        .state()
        .saved()
        .flatMap(saved -> ManuscriptPlace.of(saved, asked))
        .map(json -> Answer.json(json.toString()))
        .orElseGet(Answer::notFound);
  }

  private Map<String, Function<String, Answer>> reading() {
    return Map.ofEntries(
        Map.entry("", rest -> DeskPage.file("index.html")),
        Map.entry("files", DeskPage::file),
        Map.entry("font", weight -> DeskFonts.file(fonts, weight)),
        Map.entry("page", this::page),
        Map.entry("shapes", this::shapes),
        Map.entry("picture", this::picture),
        Map.entry("place", this::place),
        Map.entry("head", this::head),
        Map.entry("report", this::report),
        Map.entry("round", rest -> Answer.json(Integer.toString(jobs.nextRound()))),
        Map.entry("made", this::made));
  }

  private Map<String, Function<String, Answer>> actions() {
    Map<String, Function<String, Optional<EditResult>>> all = new HashMap<>();
    all.putAll(
        Map.of(
            "edit", edits::change,
            "type", edits::type,
            "leave", edits::leave,
            "correct", edits::correct,
            "undo", edits::undo,
            "redo", edits::redo));
    all.putAll(
        Map.of(
            "move", order::move,
            "rename", order::rename,
            "section", order::newSection,
            "remove", order::remove,
            "head", order::head));
    all.putAll(
        Map.of(
            "import", filing::manuscript,
            "figure", filing::picture,
            "form", filing::form,
            "settle", body -> settled(filing.settle(body)),
            "job", jobs::start));
    Map<String, Function<String, Answer>> answers = new HashMap<>();
    all.forEach((word, action) -> answers.put(word, body -> edited(action.apply(body))));
    return answers;
  }

  private Answer head(String articleId) {
    return issue
        .state()
        .saved()
        .flatMap(saved -> order.head(saved.root(), articleId))
        .map(Answer::json)
        .orElseGet(Answer::notFound);
  }

  /** All windows are told how much of a report is left. */
  private Optional<EditResult> settled(Optional<EditResult> result) {
    showAgain();
    return result;
  }

  /** Not the issue, but something beside it is another. */
  private void showAgain() {
    show(issue.state());
  }

  private Answer made(String number) {
    return jobs.made(number)
        .map(bytes -> Answer.of("application/pdf", bytes))
        .orElseGet(Answer::notFound);
  }

  private Answer report(String articleId) {
    return issue
        .state()
        .saved()
        .flatMap(saved -> reports.of(saved, articleId))
        .map(json -> Answer.json(json.toString()))
        .orElseGet(Answer::notFound);
  }

  private Answer keep(String name, byte[] bytes) {
    try {
      return uploads
          .keep(name, bytes)
          .map(number -> Answer.json(Integer.toString(number)))
          .orElseGet(Answer::badRequest);
    } catch (IOException e) {
      return Answer.failed("放不下这个文件：" + IoReasons.of(e));
    }
  }

  private static Answer edited(Optional<EditResult> result) {
    return result.map(r -> Answer.json(EditJson.of(r))).orElseGet(Answer::badRequest);
  }

  @Override
  public void close() throws IOException {
    issue.close();
    server.close();
    runner.close();
    uploads.close();
  }
}
