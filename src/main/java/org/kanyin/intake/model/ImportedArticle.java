package org.kanyin.intake.model;

import java.util.List;

/**
 * An article that a manuscript became.
 *
 * @param id the article's id, and the stem of its file's name
 * @param title its title in one line
 * @param blocks how many blocks stand below its head
 * @param xml the article file, ending in a line end
 */
public record ImportedArticle(
    String id, String title, int blocks, String xml, List<ImportedPicture> pictures) {
  public ImportedArticle {
    pictures = List.copyOf(pictures);
  }

  /** Whether there is no block in it. */
  public boolean isEmpty() {
    return blocks == 0;
  }
}
