package org.kanyin.inspect.model;

import java.util.List;

/**
 * A PDF's pages as pieces of paper, for who lays them on others; and what is in the file beside
 * them.
 *
 * @param file as the user named it
 * @param encrypted whether it is encrypted, though it opens without a password
 * @param tagged whether it says it has a structure tree
 * @param archival whether its metadata claims PDF/A or PDF/UA
 * @param bookmarks of its outline
 * @param attachments inside it
 * @param pages in order, at least one
 */
public record PdfOverview(
    String file,
    boolean encrypted,
    boolean tagged,
    boolean archival,
    int bookmarks,
    int attachments,
    List<PageSize> pages) {

  public PdfOverview {
    pages = List.copyOf(pages);
  }
}
