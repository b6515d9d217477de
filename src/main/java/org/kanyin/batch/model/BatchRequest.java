package org.kanyin.batch.model;

import java.nio.file.Path;
import java.util.List;
import org.kanyin.render.model.RenderRequest;

/**
 * What is asked of a batch.
 *
 * @param folders where issues are looked for, however deep
 * @param output the folder that takes everything
 * @param workers how many issues are set at once
 * @param shard which part of the archive
 * @param force whether to set what has not changed too
 * @param check whether each PDF is checked as well
 * @param limits of one issue
 * @param options of every rendering
 */
public record BatchRequest(
    List<Path> folders,
    Path output,
    int workers,
    Shard shard,
    boolean force,
    boolean check,
    WorkerLimits limits,
    RenderRequest options) {

  /** All issues of some folders, those that have changed, within ordinary limits. */
  public static BatchRequest of(List<Path> folders, Path output, int workers) {
    return new BatchRequest(
        folders,
        output,
        workers,
        Shard.WHOLE,
        /* force= */ false,
        /* check= */ false,
        WorkerLimits.ORDINARY,
        RenderRequest.DEFAULT);
  }

  public BatchRequest withShard(Shard other) {
    return new BatchRequest(folders, output, workers, other, force, check, limits, options);
  }

  public BatchRequest withForce(boolean all) {
    return new BatchRequest(folders, output, workers, shard, all, check, limits, options);
  }

  public BatchRequest withCheck(boolean checked) {
    return new BatchRequest(folders, output, workers, shard, force, checked, limits, options);
  }

  public BatchRequest withLimits(WorkerLimits other) {
    return new BatchRequest(folders, output, workers, shard, force, check, other, options);
  }

  public BatchRequest withOptions(RenderRequest other) {
    return new BatchRequest(folders, output, workers, shard, force, check, limits, other);
  }

  public BatchRequest {
    folders = List.copyOf(folders);
    if (folders.isEmpty() || workers < 1) {
      throw new IllegalArgumentException("no folder, or no worker");
    }
  }
}
