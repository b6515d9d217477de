package org.kanyin.desk.edit;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.desk.live.LiveIssue;
import org.kanyin.manifest.ManuscriptEdits;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.model.WrittenAuthor;

/**
 * Changes of the issue's order and of articles' heads as the browser sends them. Each names the
 * outline it was meant for: what was meant for another order is not done.
 */
public final class ArrangeRequests {
  private static final EditResult OTHER = EditResult.refused("清单刚才被别的程序或别的窗口改过，没有动；请看看新的次序再试");
  private static final int MOST_AUTHORS = 40;

  private final Gson gson = new Gson();
  private final LiveIssue live;
  private final ManuscriptEditor editor;

  public ArrangeRequests(LiveIssue live, ManuscriptEditor editor) {
    this.live = live;
    this.editor = editor;
  }

  /**
   * What is sent; each request uses some of it.
   *
   * @param outline the stamp of the order that was seen
   * @param id what is meant
   * @param section where it goes; nothing for the issue's own order
   * @param index there, when it is taken out
   * @param title a section's
   */
  private record Sent(
      String outline,
      String id,
      String section,
      int index,
      String title,
      Map<String, String> lines,
      List<WrittenAuthor> authors) {}

  /** A change of one kind. */
  private interface Change {
    Optional<ManuscriptEdits.Edit> of(ManuscriptEdits edits, Sent sent);
  }

  public Optional<EditResult> move(String body) {
    return answer(
        body,
        "次序已写进清单",
        (edits, sent) ->
            Optional.of(
                sent.section() == null
                    ? edits.movePart(sent.id(), sent.index())
                    : edits.moveArticle(sent.id(), sent.section(), sent.index())));
  }

  public Optional<EditResult> rename(String body) {
    return answer(
        body,
        "栏目名已写进清单",
        (edits, sent) -> Optional.ofNullable(sent.title()).map(t -> edits.rename(sent.id(), t)));
  }

  public Optional<EditResult> newSection(String body) {
    return answer(
        body,
        "新栏目已写进清单",
        (edits, sent) ->
            Optional.ofNullable(sent.title()).map(t -> edits.newSection(sent.id(), t)));
  }

  /** Takes an article out of the issue. */
  public Optional<EditResult> remove(String body) {
    return answer(body, "已移出本期，文章的文件还在", (edits, sent) -> Optional.of(edits.remove(sent.id())));
  }

  /** An article's lines above its text, and its authors. */
  public Optional<EditResult> head(String body) {
    return answer(
        body,
        "题目、署名已写进稿件",
        (edits, sent) -> {
          Map<PartKind, String> lines = new HashMap<>();
          boolean sense =
              sent.lines() != null
                  && sent.authors() != null
                  && sent.authors().size() <= MOST_AUTHORS
                  && sent.authors().stream()
                      .allMatch(a -> a != null && a.name() != null && a.affiliation() != null);
          if (!sense) {
            return Optional.empty();
          }
          for (Map.Entry<String, String> line : sent.lines().entrySet()) {
            Optional<PartKind> kind = HeadJson.kind(line.getKey());
            if (kind.isEmpty() || line.getValue() == null) {
              return Optional.empty();
            }
            lines.put(kind.get(), line.getValue());
          }
          return Optional.of(edits.head(sent.id(), lines, sent.authors()));
        });
  }

  private Optional<EditResult> answer(String body, String done, Change change) {
    Sent sent;
    try {
      sent = gson.fromJson(body, Sent.class);
    } catch (JsonParseException | NumberFormatException e) {
      // Not what our page sends: the caller says so.
      return Optional.empty();
    }
    if (sent == null || sent.id() == null) {
      return Optional.empty();
    }
    Optional<Issue> saved = live.state().saved();
    if (saved.isEmpty() || !Outline.stamp(saved.get()).equals(sent.outline())) {
      return Optional.of(OTHER);
    }
    return change
        .of(new ManuscriptEdits(saved.get()), sent)
        .map(
            edit ->
                edit.refusal().map(EditResult::refused).orElseGet(() -> editor.make(edit, done)));
  }

  /** The head of an article for the browser; empty where there is no such article. */
  public Optional<String> head(Node.Element root, String articleId) {
    return root.all(PartKind.ARTICLE)
        .filter(a -> a.id().equals(articleId))
        .findFirst()
        .map(a -> HeadJson.of(a).toString());
  }
}
