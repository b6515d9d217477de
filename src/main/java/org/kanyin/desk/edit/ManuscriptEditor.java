package org.kanyin.desk.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.kanyin.base.AtomicFile;
import org.kanyin.base.IoReasons;
import org.kanyin.lint.model.TextCorrection;
import org.kanyin.manifest.SourceEdits;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.SourceText;

/**
 * Writes what the browser asks for into the manuscript: one range of one file, every other byte as
 * it was. A file that is another than the one whose pages are shown is not written: somebody else
 * has saved it. Thread-safe.
 */
public final class ManuscriptEditor {
  /** Changes that can be taken back. */
  private static final int MOST = 500;

  private static final int LONGEST = 20_000;

  private final Deque<Change> done = new ArrayDeque<>();
  private final Deque<Change> undone = new ArrayDeque<>();

  /**
   * A change that was made.
   *
   * @param at UTF-16 index of the file's decoded text
   * @param before what stood there
   * @param after what stands there now
   */
  private record Change(Path file, int at, String before, String after) {
    Change back() {
      return new Change(file, at, /* before= */ after, /* after= */ before);
    }
  }

  /** Puts other characters in an element's text. */
  public synchronized EditResult change(Issue issue, TextChange wanted) {
    Optional<String> wrong = wrong(issue, wanted);
    if (wrong.isPresent()) {
      return EditResult.refused(wrong.get());
    }
    Optional<SourceRange> range = SourceRange.of(issue, wanted);
    if (range.isEmpty()) {
      return EditResult.refused("这一处跨过了加粗、脚注之类的标记，请分开改");
    }
    SourceRange at = range.get();
    return make(
        at.source(), SourceEdits.Replacement.ofCharacters(at.from(), at.to(), wanted.text()));
  }

  /** Makes a correction that a proofreader is certain of. */
  public synchronized EditResult correct(Issue issue, TextCorrection correction) {
    SourceText source = issue.sources().get(correction.file());
    return make(
        source,
        SourceEdits.Replacement.ofCharacters(
            correction.from(), correction.to(), correction.text()));
  }

  private static Optional<String> wrong(Issue issue, TextChange wanted) {
    Optional<Node.Element> element =
        issue.root().descendants().filter(e -> e.id().equals(wanted.block())).findFirst();
    if (element.isEmpty()) {
      return Optional.of("稿件里已经没有这一段");
    }
    String text = element.get().text();
    if (wanted.from() < 0 || wanted.from() > wanted.to() || wanted.to() > text.length()) {
      return Optional.of("稿件里已经没有这几个字");
    }
    if (wanted.text().length() > LONGEST) {
      return Optional.of("一次不能写这么多字");
    }
    if (!wanted.text().codePoints().allMatch(ManuscriptEditor::isText)) {
      return Optional.of("这里不能有换行和看不见的控制字符");
    }
    String after = text.substring(0, wanted.from()) + wanted.text() + text.substring(wanted.to());
    return after.isBlank() ? Optional.of("这一段不能一个字都没有；要删掉它，请在稿件里删") : Optional.empty();
  }

  /** XML 1.0 §2.2, line ends left out. */
  private static boolean isText(int c) {
    return c == '\t'
        || (c >= 0x20 && c < 0x7F)
        || (c >= 0xA0 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }

  private EditResult make(SourceText source, SourceEdits.Replacement wanted) {
    String before = source.text().substring(wanted.from(), wanted.to());
    Change change = new Change(source.path(), wanted.from(), before, wanted.text());
    EditResult result = write(source.text(), change, "已写进 " + name(source.path()));
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

  private static EditResult move(Issue issue, Deque<Change> from, Deque<Change> to, boolean back) {
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
  private static EditResult write(String text, Change change, String sentence) {
    try {
      byte[] bytes = Files.readAllBytes(change.file());
      Optional<byte[]> edited =
          SourceEdits.apply(
              bytes,
              text,
              List.of(
                  new SourceEdits.Replacement(
                      change.at(), change.at() + change.before().length(), change.after())));
      if (edited.isEmpty()) {
        return EditResult.refused("这个文件刚才被别的程序改过，没有写；页面更新以后请再试");
      }
      AtomicFile.write(change.file(), edited.get());
      return EditResult.done(sentence);
    } catch (IOException e) {
      return EditResult.refused("写不了这个文件：" + IoReasons.of(e));
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
