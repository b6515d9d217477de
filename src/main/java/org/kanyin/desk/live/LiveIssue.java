package org.kanyin.desk.live;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.kanyin.base.Outcome;
import org.kanyin.lint.model.ManuscriptFault;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.model.Issue;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.IssuePreview;
import org.kanyin.render.model.RenderRequest;

/**
 * An issue whose files are watched: set anew, in a thread of its own, whenever one of them is
 * another than it was, or when something is typed that is not yet written. What changed while pages
 * were being set is seen at once after that: of several changes the latest wins. A fault keeps the
 * last good pages.
 */
public final class LiveIssue implements AutoCloseable {
  private final Path issue;
  private final RenderRequest rendering;
  private final IssueRenderer renderer;
  private final Consumer<String> log;
  private final FileWatch files;
  private final Proofreader words = new Proofreader(this::proofread, this::fault);
  private final List<Consumer<DeskState>> listeners = new CopyOnWriteArrayList<>();
  private final Thread worker = new Thread(this::work, "desk-pages");
  private final Thread watcher = new Thread(this::watch, "desk-files");
  private volatile DeskState state = DeskState.EMPTY;

  // Guarded by this.
  private boolean woken = true;
  private Optional<Unsaved> typed = Optional.empty();

  // The worker's alone.
  private Optional<Unsaved> shownTyped = Optional.empty();
  private boolean read;
  private Outcome<Issue> saved;

  /**
   * @param log is told of a fault of the program, which ends no work but the one at hand
   * @throws IOException where the system cannot watch files
   */
  public LiveIssue(
      Path issue, RenderRequest rendering, IssueRenderer renderer, Consumer<String> log)
      throws IOException {
    this.issue = issue;
    this.rendering = rendering;
    this.renderer = renderer;
    this.log = log;
    this.files = new FileWatch(issue);
    files.accept(List.of(issue));
    worker.setDaemon(true);
    watcher.setDaemon(true);
  }

  /** Begins to set and to watch. */
  public void start() {
    worker.start();
    watcher.start();
    words.start();
  }

  public DeskState state() {
    return state;
  }

  /** Tells of every state from now on, in the thread that made it. */
  public void listen(Consumer<DeskState> listener) {
    listeners.add(listener);
  }

  /**
   * Shows a file as it would be, until it is written or the next is typed; nothing where what was
   * typed is given up.
   */
  public void type(Optional<Unsaved> unsaved) {
    wake(Optional.of(unsaved));
  }

  /** What the issue would be with some of its files saved so. */
  public Outcome<Issue> with(Map<Path, byte[]> unsaved) {
    return renderer.read(issue, unsaved).issue();
  }

  private synchronized void wake(Optional<Optional<Unsaved>> newlyTyped) {
    newlyTyped.ifPresent(t -> typed = t);
    woken = true;
    notifyAll();
  }

  private synchronized Optional<Unsaved> awaitWork() throws InterruptedException {
    while (!woken) {
      wait();
    }
    woken = false;
    return typed;
  }

  private void watch() {
    try {
      while (true) {
        files.awaitChange();
        wake(Optional.empty());
      }
    } catch (InterruptedException | ClosedWatchServiceException e) {
      // The desk is being closed.
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    try {
      while (true) {
        Optional<Unsaved> wanted = awaitWork();
        try {
          set(wanted);
        } catch (RuntimeException | StackOverflowError e) {
          fault(e);
        }
      }
    } catch (InterruptedException e) {
      // The desk is being closed.
      Thread.currentThread().interrupt();
    }
  }

  private void fault(Throwable e) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    log.accept("程序出错，这一次没有排，请把下面的内容发给开发者：" + trace);
  }

  private void set(Optional<Unsaved> wanted) {
    long begun = System.nanoTime();
    boolean changed = !read || files.hasChanged();
    if (changed) {
      readFiles();
    }
    Optional<Unsaved> valid = wanted.filter(this::isOfTheseFiles);
    if (!changed && same(valid, shownTyped)) {
      return;
    }
    shownTyped = valid;
    Outcome<Issue> set = valid.map(u -> with(Map.of(u.of().path(), u.bytes()))).orElse(saved);
    Outcome<IssuePreview> made = renderer.preview(set, rendering);
    Optional<IssuePreview> shown = made.value().or(() -> state.shown());
    long took = (System.nanoTime() - begun) / 1_000_000;
    show(
        before ->
            new DeskState(
                before.revision() + 1,
                saved.value().or(before::saved),
                valid.isPresent(),
                shown,
                made.value().isEmpty(),
                made.findings(),
                before.proofread(),
                took));
    if (changed) {
      saved.value().ifPresent(words::read);
    }
  }

  private static boolean same(Optional<Unsaved> a, Optional<Unsaved> b) {
    return a.isEmpty() ? b.isEmpty() : b.isPresent() && a.get() == b.get();
  }

  private void readFiles() {
    // Files are taken as they are before they are read, ones named for the first time right after.
    files.acceptAgain();
    ManifestReader.Read now = renderer.read(issue);
    saved = now.issue();
    read = true;
    List<Path> asked = new ArrayList<>(now.asked());
    asked.add(issue);
    files.watchAlso(asked);
  }

  /** What was typed into a file that somebody else has saved since is not shown any more. */
  private boolean isOfTheseFiles(Unsaved unsaved) {
    return saved
        .value()
        .map(i -> i.sources().get(unsaved.of().name()))
        .filter(now -> now.text().equals(unsaved.of().text()))
        .isPresent();
  }

  private void proofread(Issue of, List<ManuscriptFault> faults) {
    show(before -> before.with(new Proofread(Optional.of(of), faults)));
  }

  private synchronized void show(UnaryOperator<DeskState> next) {
    state = next.apply(state);
    listeners.forEach(listener -> listener.accept(state));
  }

  @Override
  public void close() throws IOException {
    worker.interrupt();
    watcher.interrupt();
    words.close();
    files.close();
  }
}
