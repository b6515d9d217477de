package org.kanyin.desk;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kanyin.desk.edit.EditRequests;
import org.kanyin.desk.edit.EditResult;
import org.kanyin.desk.http.Answer;
import org.kanyin.desk.http.DeskServer;
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
  private final EditRequests edits = new EditRequests();
  private volatile StateJson shown;

  private Desk(DeskRequest request, IssueRenderer renderer, Consumer<String> log)
      throws IOException {
    issue = new LiveIssue(request.issue(), request.rendering(), renderer, log);
    shown = new StateJson(issue.state(), shapes);
    server =
        new DeskServer(
            request.port(),
            Map.of(
                "", rest -> DeskPage.file("index.html"),
                "files", DeskPage::file,
                "page", this::page,
                "shapes", this::shapes,
                "picture", this::picture,
                "place", this::place),
            Map.of(
                "edit", body -> edited(edits.change(body, shown.state())),
                "correct", body -> edited(edits.correct(body, shown.state())),
                "undo", body -> edited(edits.undo(body, shown.state())),
                "redo", body -> edited(edits.redo(body, shown.state()))),
            () -> shown.text(),
            log);
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

  private void show(DeskState state) {
    shown = shown.after(state);
    server.send(shown.text());
  }

  private Answer page(String hash) {
    return shown.page(hash).map(json -> Answer.json(json).keep()).orElseGet(Answer::notFound);
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
        .shown()
        .flatMap(preview -> ManuscriptPlace.of(preview.issue(), asked))
        .map(json -> Answer.json(json.toString()))
        .orElseGet(Answer::notFound);
  }

  private static Answer edited(Optional<EditResult> result) {
    return result.map(r -> Answer.json(EditJson.of(r))).orElseGet(Answer::badRequest);
  }

  @Override
  public void close() throws IOException {
    issue.close();
    server.close();
  }
}
