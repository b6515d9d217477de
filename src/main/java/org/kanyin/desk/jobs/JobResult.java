package org.kanyin.desk.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kanyin.base.Finding;

/**
 * What came of a job.
 *
 * @param done whether there is what was asked for
 * @param sentence for the editor
 * @param file what was made, where something was
 */
record JobResult(boolean done, String sentence, List<Finding> findings, Optional<Path> file) {
  static JobResult failed(String sentence, List<Finding> findings) {
    return new JobResult(false, sentence, findings, Optional.empty());
  }
}
