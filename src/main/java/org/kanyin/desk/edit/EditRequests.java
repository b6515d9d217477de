package org.kanyin.desk.edit;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.util.Optional;
import java.util.function.BiFunction;
import org.kanyin.desk.live.DeskState;
import org.kanyin.lint.model.TextCorrection;
import org.kanyin.manifest.model.Issue;

/**
 * Changes as the browser sends them. Each names the revision it was meant for: what was meant for
 * other pages than those shown now is not done.
 */
public final class EditRequests {
  private final Gson gson = new Gson();
  private final ManuscriptEditor editor = new ManuscriptEditor();

  /**
   * What is sent; each request uses some of it.
   *
   * @param number of the proofreader's fault whose correction is to be made
   */
  private record Sent(long revision, String block, int from, int to, String text, int number) {}

  /** Other characters in an element's text; empty where the request makes no sense. */
  public Optional<EditResult> change(String body, DeskState now) {
    return answer(
        body,
        now,
        (issue, sent) ->
            sent.block() == null || sent.text() == null
                ? Optional.empty()
                : Optional.of(
                    editor.change(
                        issue, new TextChange(sent.block(), sent.from(), sent.to(), sent.text()))));
  }

  /** A correction of the proofreader's. */
  public Optional<EditResult> correct(String body, DeskState now) {
    return answer(
        body,
        now,
        (issue, sent) -> correction(now, sent.number()).map(c -> editor.correct(issue, c)));
  }

  private static Optional<TextCorrection> correction(DeskState now, int number) {
    return number < 0 || number >= now.faults().size()
        ? Optional.empty()
        : now.faults().get(number).correction();
  }

  public Optional<EditResult> undo(String body, DeskState now) {
    return answer(body, now, (issue, sent) -> Optional.of(editor.undo(issue)));
  }

  public Optional<EditResult> redo(String body, DeskState now) {
    return answer(body, now, (issue, sent) -> Optional.of(editor.redo(issue)));
  }

  private Optional<EditResult> answer(
      String body, DeskState now, BiFunction<Issue, Sent, Optional<EditResult>> edit) {
    Sent sent;
    try {
      sent = gson.fromJson(body, Sent.class);
    } catch (JsonParseException e) {
      // Not what our page sends: the caller says so.
      return Optional.empty();
    }
    if (sent == null) {
      return Optional.empty();
    }
    if (now.shown().isEmpty() || now.old() || sent.revision() != now.revision()) {
      return Optional.of(EditResult.refused("页面刚刚更新过，或者稿件有错还没有排成，请再试一次"));
    }
    return edit.apply(now.shown().get().issue(), sent);
  }
}
