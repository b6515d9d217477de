package org.kanyin.cli.print;

import org.kanyin.batch.model.ProgressListener;

/** What is seen of a batch while it runs. */
public interface BatchProgress extends ProgressListener, AutoCloseable {
  @Override
  void close();
}
