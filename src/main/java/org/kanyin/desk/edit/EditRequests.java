package org.kanyin.desk.edit;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.kanyin.desk.live.DeskState;
import org.kanyin.desk.live.LiveIssue;
import org.kanyin.lint.model.TextCorrection;
import org.kanyin.manifest.ManuscriptEdits;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.WrittenPiece;

/**
 * Changes as the browser sends them. A change of text names what stood there when it was begun:
 * what was meant for other words is not done.
 */
public final class EditRequests {
  private static final EditResult NOT_READ = EditResult.refused("稿件还没有读成，请等一等再试");
  private static final EditResult CHANGED =
      EditResult.refused("这一段刚才被别的程序或别的窗口改过，没有写；请先把您改的字记下来，再重新点开这一段");

  private final Gson gson = new Gson();
  private final LiveIssue live;
  private final ManuscriptEditor editor;

  public EditRequests(LiveIssue live, ManuscriptEditor editor) {
    this.live = live;
    this.editor = editor;
  }

  /**
   * What is sent; each request uses some of it.
   *
   * @param stamp of the content that the block had
   * @param number of the proofreader's fault whose correction is to be made
   */
  private record Sent(long revision, String block, String stamp, JsonArray content, int number) {}

  /** Other text for a block; empty where the request makes no sense. */
  public Optional<EditResult> change(String body) {
    Optional<EditResult> result =
        content(body, (issue, edit) -> editor.make(edit, "已写进 " + ManuscriptEditor.name(edit)));
    result.filter(EditResult::done).ifPresent(r -> live.type(Optional.empty()));
    return result;
  }

  /** The same, to be shown and not to be written. */
  public Optional<EditResult> type(String body) {
    return content(
        body,
        (issue, edit) -> {
          live.type(editor.unsaved(edit));
          return EditResult.done("");
        });
  }

  /** What was typed is given up. */
  public Optional<EditResult> leave(String body) {
    live.type(Optional.empty());
    return Optional.of(EditResult.done(""));
  }

  private Optional<EditResult> content(
      String body, BiFunction<Issue, ManuscriptEdits.Edit, EditResult> then) {
    return answer(
        body,
        (issue, sent) -> {
          Optional<List<WrittenPiece>> content = ContentJson.read(sent.content());
          if (sent.block() == null || sent.stamp() == null || content.isEmpty()) {
            return Optional.empty();
          }
          Optional<Node.Element> block =
              issue.root().descendants().filter(e -> e.id().equals(sent.block())).findFirst();
          if (block.filter(b -> ContentJson.stamp(b).equals(sent.stamp())).isEmpty()) {
            return Optional.of(CHANGED);
          }
          ManuscriptEdits.Edit edit =
              new ManuscriptEdits(issue).content(sent.block(), content.get());
          return Optional.of(
              edit.refusal().map(EditResult::refused).orElseGet(() -> then.apply(issue, edit)));
        });
  }

  /** A correction of the proofreader's. */
  public Optional<EditResult> correct(String body) {
    return answer(
        body,
        (issue, sent) -> {
          DeskState now = live.state();
          if (sent.revision() != now.revision() || !now.isProofread()) {
            return Optional.of(EditResult.refused("页面刚刚更新过，请再试一次"));
          }
          return correction(now, sent.number()).map(c -> editor.correct(issue, c));
        });
  }

  private static Optional<TextCorrection> correction(DeskState now, int number) {
    return number < 0 || number >= now.proofread().faults().size()
        ? Optional.empty()
        : now.proofread().faults().get(number).correction();
  }

  public Optional<EditResult> undo(String body) {
    return answer(body, (issue, sent) -> Optional.of(editor.undo(issue)));
  }

  public Optional<EditResult> redo(String body) {
    return answer(body, (issue, sent) -> Optional.of(editor.redo(issue)));
  }

  private Optional<EditResult> answer(
      String body, BiFunction<Issue, Sent, Optional<EditResult>> edit) {
    Sent sent;
    try {
      sent = gson.fromJson(body, Sent.class);
    } catch (JsonParseException | NumberFormatException e) {
      // Not what our page sends: the caller says so.
      return Optional.empty();
    }
    if (sent == null) {
      return Optional.empty();
    }
    Optional<Issue> saved = live.state().saved();
    return saved.isEmpty() ? Optional.of(NOT_READ) : edit.apply(saved.get(), sent);
  }
}
