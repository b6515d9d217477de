package org.kanyin.intake.model;

import java.nio.file.Path;

/**
 * A file that is to be written.
 *
 * @param replaces whether it takes the place of an older one; else none may be there
 */
public record PlannedFile(Path path, byte[] bytes, boolean replaces) {
  /** A file that nobody has yet. */
  public static PlannedFile fresh(Path path, byte[] bytes) {
    return new PlannedFile(path, bytes, false);
  }

  /** A file that this program keeps, or adds to. */
  public static PlannedFile replacing(Path path, byte[] bytes) {
    return new PlannedFile(path, bytes, true);
  }
}
