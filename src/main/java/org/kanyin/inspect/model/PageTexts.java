package org.kanyin.inspect.model;

import java.util.List;

/**
 * The text of a PDF, page by page and line by line from the top.
 *
 * @param pages each page's lines, none of them blank
 */
public record PageTexts(List<List<String>> pages) {
  public PageTexts {
    pages = pages.stream().map(List::copyOf).toList();
  }
}
