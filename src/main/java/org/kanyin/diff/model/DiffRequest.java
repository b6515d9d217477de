package org.kanyin.diff.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to compare.
 *
 * @param corrections the table of corrections that were asked for
 * @param pictures whether pages with the same text are drawn and looked at
 * @param tolerance so many pixels of a page may differ, at 150 dpi
 */
public record DiffRequest(Optional<Path> corrections, boolean pictures, int tolerance) {
  /**
   * 3 → 5 in a folio of 9 pt changes 12 pixels, 6 → 8 changes 5; two renderings of one page, none.
   */
  public static final int TOLERANCE = 3;

  public static final DiffRequest DEFAULT = new DiffRequest(Optional.empty(), true, TOLERANCE);

  public DiffRequest {
    if (tolerance < 0) {
      throw new IllegalArgumentException("tolerance " + tolerance);
    }
  }
}
