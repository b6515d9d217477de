package org.kanyin.desk.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kanyin.base.Finding;

/**
 * A job as it stands.
 *
 * @param number counts jobs, from 1
 * @param name what the editor asked for
 * @param running whether it is still at work
 * @param failed whether it came to nothing
 * @param sentence what it is doing, or what came of it
 * @param findings what there is to look at
 * @param file what was made, where something was
 */
public record JobState(
    int number,
    String name,
    boolean running,
    boolean failed,
    String sentence,
    List<Finding> findings,
    Optional<Path> file) {
  public JobState {
    findings = List.copyOf(findings);
  }
}
