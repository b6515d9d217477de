package org.kanyin.typeset.findings;

import java.util.Arrays;

/** A fault of FOP's own, known by where it arises. */
public final class FopFault {
  private FopFault() {}

  /**
   * Whether FOP ran out of footnotes while it looked for a place to split them: where several are
   * each higher than the page it asks for one more than there are (FOP 2.11, getFootnoteSplit).
   */
  public static boolean isOfFootnotes(IndexOutOfBoundsException e) {
    return Arrays.stream(e.getStackTrace())
        .anyMatch(
            f ->
                f.getClassName().equals("org.apache.fop.layoutmgr.PageBreakingAlgorithm")
                    && f.getMethodName().equals("getFootnoteSplit"));
  }
}
