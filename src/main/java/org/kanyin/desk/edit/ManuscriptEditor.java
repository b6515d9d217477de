package org.kanyin.desk.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kanyin.base.AtomicFile;
import org.kanyin.base.Finding;
import org.kanyin.base.IoReasons;
import org.kanyin.base.Outcome;
import org.kanyin.desk.live.Unsaved;
import org.kanyin.lint.model.TextCorrection;
import org.kanyin.manifest.ManuscriptEdits;
import org.kanyin.manifest.SourceEdits;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.SourceText;

/**
 * Writes what the browser asks for into the manuscript: one range of one file, every other byte as
 * it was, and nothing that would make the issue invalid. A file that is another than the one whose
 * pages are shown is not written: somebody else has saved it. Thread-safe.
 */
public final class ManuscriptEditor {
  private static final EditResult SAVED_BY_OTHERS =
      EditResult.refused("这个文件刚才被别的程序改过，没有写；页面更新以后请再试");

  /** Changes that can be taken back. */
  private static final int MOST = 500;

  private final Function<Map<Path, byte[]>, Outcome<Issue>> reader;
  private final Deque<Change> done = new ArrayDeque<>();
  private final Deque<Change> undone = new ArrayDeque<>();

  /**
   * @param reader reads the issue as it would be with some of its files saved so
   */
  public ManuscriptEditor(Function<Map<Path, byte[]>, Outcome<Issue>> reader) {
    this.reader = reader;
  }

  /**
   * A change that was made.
   *
   * @param at UTF-16 index of the file's decoded text
   * @param before what stood there
   * @param after what stands there now
   */
  private record Change(Path file, int at, String before, String after) {
    /** All of several replacements as one: from the first that goes to the last. */
    static Change of(SourceText source, List<SourceEdits.Replacement> replacements) {
      int from = replacements.stream().mapToInt(SourceEdits.Replacement::from).min().orElseThrow();
      int to = replacements.stream().mapToInt(SourceEdits.Replacement::to).max().orElseThrow();
      StringBuilder after = new StringBuilder();
      int at = from;
      for (SourceEdits.Replacement r : SourceEdits.inOrder(replacements)) {
        after.append(source.text(), at, r.from()).append(r.text());
        at = r.to();
      }
      after.append(source.text(), at, to);
      return new Change(source.path(), from, source.text().substring(from, to), after.toString());
    }

    Change back() {
      return new Change(file, at, /* before= */ after, /* after= */ before);
    }

    SourceEdits.Replacement replacement() {
      return new SourceEdits.Replacement(at, at + before.length(), after);
    }
  }

  /** The name of the file that is edited. */
  static String name(ManuscriptEdits.Edit edit) {
    return edit.source().orElseThrow().path().getFileName().toString();
  }

  /** Makes a change that is no refusal. */
  public synchronized EditResult make(ManuscriptEdits.Edit edit, String sentence) {
    if (edit.replacements().isEmpty()) {
      return EditResult.done("没有改动");
    }
    SourceText source = edit.source().orElseThrow();
    return make(source, Change.of(source, edit.replacements()), sentence);
  }

  /** The file as it would be; empty where nothing is changed, or the file is another by now. */
  public Optional<Unsaved> unsaved(ManuscriptEdits.Edit edit) {
    if (edit.replacements().isEmpty()) {
      return Optional.empty();
    }
    SourceText source = edit.source().orElseThrow();
    try {
      return SourceEdits.apply(
              Files.readAllBytes(source.path()), source.text(), edit.replacements())
          .map(bytes -> new Unsaved(source, bytes));
    } catch (IOException e) {
      // It will be said when it is to be written.
      return Optional.empty();
    }
  }

  /** Makes a correction that a proofreader is certain of. */
  public synchronized EditResult correct(Issue issue, TextCorrection correction) {
    SourceText source = issue.sources().get(correction.file());
    List<SourceEdits.Replacement> wanted =
        List.of(
            SourceEdits.Replacement.ofCharacters(
                correction.from(), correction.to(), correction.text()));
    return make(source, Change.of(source, wanted), "已写进 " + source.path().getFileName().toString());
  }

  private EditResult make(SourceText source, Change change, String sentence) {
    EditResult result = write(source.text(), change, sentence);
    if (result.done()) {
      done.push(change);
      undone.clear();
      if (done.size() > MOST) {
        done.removeLast();
      }
    }
    return result;
  }

  /** Takes the last change back that was made here. */
  public synchronized EditResult undo(Issue issue) {
    return move(issue, done, undone, true);
  }

  /** Makes a change again that was taken back. */
  public synchronized EditResult redo(Issue issue) {
    return move(issue, undone, done, false);
  }

  private EditResult move(Issue issue, Deque<Change> from, Deque<Change> to, boolean back) {
    if (from.isEmpty()) {
      return EditResult.refused(back ? "没有可以撤销的改动" : "没有可以重做的改动");
    }
    Change made = from.peek();
    Change change = back ? made.back() : made;
    Optional<SourceText> source =
        issue.sources().values().stream().filter(s -> s.path().equals(made.file())).findFirst();
    boolean stands =
        source.isPresent() && source.get().text().startsWith(change.before(), change.at());
    if (!stands) {
      return EditResult.refused("那一处后来又改过，没有动它");
    }
    EditResult result = write(source.get().text(), change, back ? "已撤销" : "已重做");
    if (result.done()) {
      to.push(from.pop());
    }
    return result;
  }

  /**
   * Writes a change.
   *
   * @param text the file's decoded text as its pages were made of
   */
  private EditResult write(String text, Change change, String sentence) {
    try {
      byte[] bytes = Files.readAllBytes(change.file());
      Optional<byte[]> edited = SourceEdits.apply(bytes, text, List.of(change.replacement()));
      if (edited.isEmpty()) {
        return SAVED_BY_OTHERS;
      }
      Optional<Finding> wrong =
          reader.apply(Map.of(change.file(), edited.get())).findings().stream()
              .filter(Finding::isError)
              .findFirst();
      if (wrong.isPresent()) {
        return EditResult.refused("没有写，因为那样稿件就有错：" + sentence(wrong.get()));
      }
      if (!Arrays.equals(bytes, Files.readAllBytes(change.file()))) {
        return SAVED_BY_OTHERS;
      }
      AtomicFile.write(change.file(), edited.get());
      return EditResult.done(sentence);
    } catch (IOException e) {
      return EditResult.refused("写不了这个文件：" + IoReasons.of(e));
    }
  }

  private static String sentence(Finding wrong) {
    return wrong.message().replaceFirst("。$", "");
  }
}
