package org.kanyin.seal.structure;

import org.apache.pdfbox.cos.COSDictionary;

/** What a tag holds: tags, content, annotations. */
public sealed interface StructureChild
    permits StructureElement, StructureChild.Content, StructureChild.LinkAnnotation {

  /**
   * Pieces of one page's content.
   *
   * @param page from 0
   * @param first index of the first piece on the page
   * @param last index of the last
   */
  record Content(int page, int first, int last) implements StructureChild {}

  /**
   * A link's rectangle.
   *
   * @param page from 0
   * @param dictionary the annotation as the file has it
   */
  record LinkAnnotation(int page, COSDictionary dictionary) implements StructureChild {}
}
