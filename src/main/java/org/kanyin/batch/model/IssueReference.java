package org.kanyin.batch.model;

import java.nio.file.Path;

/**
 * An issue of the archive.
 *
 * @param manifest its manifest, as findings show it
 * @param name its outputs' path below the output folder, with slashes and no extension
 * @param weight an estimate of the work, the same on every machine
 */
public record IssueReference(Path manifest, String name, long weight) {
  /** The issue's folder, absolute: what its inputs' names start from. */
  public Path folder() {
    return manifest.toAbsolutePath().normalize().getParent();
  }
}
