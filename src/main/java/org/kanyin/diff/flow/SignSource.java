package org.kanyin.diff.flow;

import org.kanyin.base.Place;
import org.kanyin.inspect.model.Box;
import org.kanyin.manifest.model.ManuscriptSourceMap;

/** Where a sign stands: on a page, or in a manuscript file. */
public sealed interface SignSource {
  /**
   * @param page the sheet, from 1
   * @param line of the page's text, from 1, heads and folios not counted; 0 where it is on none
   * @param box of its em
   */
  record OnPage(int page, int line, Box box) implements SignSource {}

  record InFile(ManuscriptSourceMap.At at) implements SignSource {}

  /** Of an attribute: only its element's place is known. */
  record AtElement(Place place) implements SignSource {}

  default int page() {
    return this instanceof OnPage p ? p.page() : 0;
  }

  default int line() {
    return this instanceof OnPage p ? p.line() : 0;
  }
}
