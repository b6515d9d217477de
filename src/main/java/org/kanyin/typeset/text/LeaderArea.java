package org.kanyin.typeset.text;

import org.apache.fop.area.inline.Space;

/** Room for a leader's dots: fills what its line has left once page numbers are known. */
public final class LeaderArea extends Space {
  private static final long serialVersionUID = 1L;
  private final int raster;
  private final int size;

  /**
   * @param raster distance of the dots, millipoints
   * @param size the em, millipoints
   */
  public LeaderArea(int raster, int size) {
    this.raster = raster;
    this.size = size;
  }

  /** Distance of the dots, millipoints. */
  public int raster() {
    return raster;
  }

  /** The em, millipoints. */
  public int size() {
    return size;
  }
}
