package org.kanyin.cli.print;

import org.kanyin.batch.model.BatchRow;
import org.kanyin.batch.model.ProgressListener;
import org.kanyin.cli.command.CommonOptions;

/** What is seen of a batch while it runs. */
public interface BatchProgress extends ProgressListener, AutoCloseable {
  @Override
  void close();

  /** Bars on a terminal; lines where the output goes elsewhere; nothing where no one listens. */
  static BatchProgress of(Terminal terminal, CommonOptions common) {
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
    public void finished(int worker, BatchRow row) {}

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
    public void finished(int worker, BatchRow row) {
      done++;
      String end =
          row.state() == BatchRow.State.SET
              ? row.pages() + " 页，" + row.seconds() + " 秒"
              : row.state().label();
      terminal.print("[" + done + "/" + total + "] " + row.name() + "：" + end);
    }

    @Override
    public void close() {}
  }
}
