package org.kanyin.seal;

/** What a tag holds: tags, content, annotations. */
sealed interface Kid permits Tag, Kid.Content, Annotation {

  /**
   * Pieces of one page's content.
   *
   * @param page from 0
   * @param first index of the first piece on the page
   * @param last index of the last
   */
  record Content(int page, int first, int last) implements Kid {}
}
