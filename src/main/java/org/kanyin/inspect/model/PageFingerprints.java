package org.kanyin.inspect.model;

import java.util.List;

/**
 * What the pages of a PDF show, as one fingerprint a page: two pages with the same show the same
 * characters in the same faces, sizes, colours and places, and the same lines and pictures. Which
 * number a glyph has in its subset font, and in which order things are drawn, does not count.
 *
 * @param pages a SHA-256 in hexadecimal for each page
 */
public record PageFingerprints(List<String> pages) {
  public PageFingerprints {
    pages = List.copyOf(pages);
  }
}
