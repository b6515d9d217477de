package org.kanyin.diff;

import org.kanyin.base.Place;
import org.kanyin.inspect.Box;
import org.kanyin.manifest.Origins;

/** Where a sign stands: on a page, or in a manuscript file. */
sealed interface Spot {
  /**
   * @param page the sheet, from 1
   * @param line of the page's text, from 1, heads and folios not counted; 0 where it is on none
   * @param box of its em
   */
  record OnPage(int page, int line, Box box) implements Spot {}

  record InFile(Origins.At at) implements Spot {}

  /** Of an attribute: only its element's place is known. */
  record AtElement(Place place) implements Spot {}

  default int page() {
    return this instanceof OnPage p ? p.page() : 0;
  }

  default int line() {
    return this instanceof OnPage p ? p.line() : 0;
  }
}
