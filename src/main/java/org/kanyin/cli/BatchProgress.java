package org.kanyin.cli;

import org.kanyin.batch.Row;
import org.kanyin.batch.Watcher;

/** What is seen of a batch while it runs. */
interface BatchProgress extends Watcher, AutoCloseable {
  @Override
  void close();

  /** Bars on a terminal; lines where the output goes elsewhere; nothing where no one listens. */
  static BatchProgress of(Terminal terminal, Common common) {
    if (!common.talks()) {
      return new Silence();
    }
    return System.console() == null ? new Lines(terminal) : new BatchBars();
  }

  /** For --quiet, and for programs. */
  final class Silence implements BatchProgress {
    @Override
    public void planned(int toSet, int unchanged) {}

    @Override
    public void started(int worker, String name) {}

    @Override
    public void finished(int worker, Row row) {}

    @Override
    public void close() {}
  }

  /** A line for each issue done. */
  final class Lines implements BatchProgress {
    private final Terminal terminal;
    private int total;
    private int done;

    Lines(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public void planned(int toSet, int unchanged) {
      total = toSet;
    }

    @Override
    public void started(int worker, String name) {}

    @Override
    public void finished(int worker, Row row) {
      done++;
      String end =
          row.state() == Row.State.SET
              ? row.pages() + " 页，" + row.seconds() + " 秒"
              : row.state().label();
      terminal.print("[" + done + "/" + total + "] " + row.name() + "：" + end);
    }

    @Override
    public void close() {}
  }
}
