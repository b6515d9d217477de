package org.kanyin.desk.live;

import java.util.List;
import java.util.Optional;
import org.kanyin.lint.model.ManuscriptFault;
import org.kanyin.manifest.model.Issue;

/**
 * What a proofreader says.
 *
 * @param of the issue whose words were read; empty before the first reading
 */
public record Proofread(Optional<Issue> of, List<ManuscriptFault> faults) {
  static final Proofread NONE = new Proofread(Optional.empty(), List.of());

  public Proofread {
    faults = List.copyOf(faults);
  }
}
