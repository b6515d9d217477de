package org.kanyin.seal.structure;

/** What a tag holds: tags, content, annotations. */
public sealed interface StructureChild
    permits StructureElement, StructureChild.Content, LinkAnnotation {

  /**
   * Pieces of one page's content.
   *
   * @param page from 0
   * @param first index of the first piece on the page
   * @param last index of the last
   */
  record Content(int page, int first, int last) implements StructureChild {}
}
