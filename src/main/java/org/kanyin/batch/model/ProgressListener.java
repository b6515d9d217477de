package org.kanyin.batch.model;

/** Follows a run. Called by several threads, one at a time. */
public interface ProgressListener {
  /** Ignores all of it. */
  ProgressListener NONE =
      new ProgressListener() {
        @Override
        public void planned(int toSet, int unchanged) {}

        @Override
        public void started(int worker, String name) {}

        @Override
        public void finished(int worker, BatchRow row) {}
      };

  /** Before the first issue. */
  void planned(int toSet, int unchanged);

  /**
   * A worker takes an issue up.
   *
   * @param worker from 1
   */
  void started(int worker, String name);

  /** An issue is done, or has failed. */
  void finished(int worker, BatchRow row);
}
