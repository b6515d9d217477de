package org.kanyin.manifest.model;

import org.kanyin.base.Finding;
import org.kanyin.base.Place;

/**
 * A finding the editors looked at and let stand: {@code <?kanyin accept CODE reason?>} before an
 * element.
 *
 * @param code of any room
 * @param reason as written, may be empty
 * @param element the id, in the normalised document, of the element it is said of; empty where that
 *     element does not stand in the normalised document
 * @param place of the instruction
 * @param from where that element begins
 * @param to where it ends, in the same file
 */
public record Acceptance(
    String code, String reason, String element, Place place, Place from, Place to) {

  /** Whether it lets this finding stand: never an error, and nothing outside its element. */
  public boolean covers(Finding finding) {
    return !finding.isError() && finding.code().equals(code) && covers(finding.place());
  }

  private boolean covers(Place at) {
    return at.file().equals(from.file()) && !before(at, from) && before(at, to);
  }

  private static boolean before(Place a, Place b) {
    return a.line() < b.line() || (a.line() == b.line() && a.column() < b.column());
  }
}
