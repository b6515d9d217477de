package org.kanyin.desk.live;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.kanyin.base.Outcome;
import org.kanyin.lint.Linter;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.IssuePreview;
import org.kanyin.render.model.RenderRequest;

/**
 * An issue whose files are watched: set anew, in a thread of its own, whenever one of them is
 * another than it was. What changed while pages were being set is seen at once after that: of
 * several changes the latest wins. A fault keeps the last good pages.
 */
public final class LiveIssue implements AutoCloseable {
  private final Path issue;
  private final RenderRequest rendering;
  private final IssueRenderer renderer;
  private final Consumer<String> log;
  private final FileWatch files;
  private final List<Consumer<DeskState>> listeners = new CopyOnWriteArrayList<>();
  private final Thread worker = new Thread(this::work, "desk-pages");
  private volatile DeskState state = DeskState.EMPTY;

  /** The worker's alone. */
  private List<Path> watched;

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
    this.watched = List.of(issue);
    worker.setDaemon(true);
  }

  /** Begins to set and to watch. */
  public void start() {
    worker.start();
  }

  public DeskState state() {
    return state;
  }

  /** Tells of every state from now on, in the thread that sets pages. */
  public void listen(Consumer<DeskState> listener) {
    listeners.add(listener);
  }

  public void forget(Consumer<DeskState> listener) {
    listeners.remove(listener);
  }

  private void work() {
    try {
      while (true) {
        trySet();
        files.awaitChange();
      }
    } catch (InterruptedException | ClosedWatchServiceException e) {
      // The desk is being closed.
      Thread.currentThread().interrupt();
    }
  }

  private void trySet() {
    try {
      set();
    } catch (RuntimeException | StackOverflowError e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      log.accept("程序出错，这一次没有排，请把下面的内容发给开发者：" + trace);
    }
  }

  private void set() {
    long begun = System.nanoTime();
    // Known files are taken as they are before they are read, new ones right after.
    files.accept(watched);
    ManifestReader.Read read = renderer.read(issue);
    watched = withIssue(read.asked());
    files.watchAlso(watched);
    Outcome<IssuePreview> made = renderer.preview(read.issue(), rendering);
    Optional<IssuePreview> shown = made.value().or(() -> state.shown());
    long took = (System.nanoTime() - begun) / 1_000_000;
    show(
        new DeskState(
            state.revision() + 1, shown, made.value().isEmpty(), made.findings(), List.of(), took));
    // The pages do not wait for the proofreader.
    made.value().ifPresent(m -> show(state.with(Linter.read(m.issue()).faults())));
  }

  private void show(DeskState next) {
    state = next;
    listeners.forEach(listener -> listener.accept(next));
  }

  private List<Path> withIssue(List<Path> asked) {
    List<Path> all = new ArrayList<>(asked);
    all.add(issue);
    return all;
  }

  @Override
  public void close() throws IOException {
    worker.interrupt();
    files.close();
  }
}
