package org.kanyin.cli.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;
import org.kanyin.base.ControlCharacters;
import org.kanyin.batch.model.BatchRow;

/** A bar for the whole on a terminal, with the time left, and a line for each worker under it. */
final class BatchBars implements BatchProgress {
  /** What a worker is at. */
  private record Work(String name, long since) {}

  private final Map<Integer, ProgressBar> workers = new TreeMap<>();
  private final Map<Integer, Work> works = new java.util.concurrent.ConcurrentHashMap<>();
  private final List<String> failed = new ArrayList<>();
  private ProgressBar all;

  @Override
  public void planned(int toSet, int unchanged) {
    if (toSet > 0) {
      all =
          ProgressBar.builder()
              .setTaskName("排印")
              .setInitialMax(toSet)
              .setStyle(ProgressBarStyle.UNICODE_BLOCK)
              .build();
    }
  }

  @Override
  public void started(int worker, String name) {
    works.put(worker, new Work(ControlCharacters.shown(name), System.nanoTime()));
    workers.computeIfAbsent(
        worker,
        w ->
            ProgressBar.builder()
                .setInitialMax(-1)
                .continuousUpdate()
                .setRenderer((state, width) -> line(w, width))
                .build());
  }

  private String line(int worker, int width) {
    Work work = works.get(worker);
    String said =
        work == null
            ? ""
            : work.name()
                + "，"
                + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - work.since())
                + " 秒";
    // To the full width: what was longer a moment ago is written over.
    return TextColumns.fit("  进程 " + worker + "  " + said + " ".repeat(width), width);
  }

  @Override
  public void finished(int worker, BatchRow row) {
    works.remove(worker);
    if (row.state() == BatchRow.State.FAILED) {
      failed.add(row.name());
      all.setExtraMessage("没有排成 " + failed.size() + " 期：" + ControlCharacters.shown(row.name()));
    }
    all.step();
  }

  @Override
  public void close() {
    workers.values().forEach(ProgressBar::close);
    if (all != null) {
      all.close();
    }
  }
}
