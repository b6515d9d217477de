package org.kanyin.cli.print;

import org.kanyin.batch.model.BatchRow;

/** A line for each issue done; or none, for --quiet and for programs. */
final class BatchLines implements BatchProgress {
  private final Terminal terminal;
  private final boolean silent;
  private int total;
  private int done;

  BatchLines(Terminal terminal, boolean silent) {
    this.terminal = terminal;
    this.silent = silent;
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
    if (!silent) {
      terminal.say("[" + done + "/" + total + "] " + row.name() + "：" + end);
    }
  }

  @Override
  public void close() {}
}
