package org.kanyin.seal.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;

/** The tags of a document's pages once more, for pages that are like them. */
public final class StructureCopy {
  private StructureCopy() {}

  /**
   * Adds to a document's tags those of another copy of its pages.
   *
   * @param document the tags of all copies so far
   * @param first how many of its children are the first copy's
   * @param shift how many pages on this copy's pages are
   * @param links this copy's annotations by the first's
   * @param suffix sets its identifiers apart (PDF 32000 §14.7.2: they are unique)
   */
  public static void add(
      StructureElement document,
      int first,
      int shift,
      Map<COSDictionary, COSDictionary> links,
      String suffix) {
    List<StructureChild> originals = List.copyOf(document.children().subList(0, first));
    for (StructureChild child : originals) {
      document.children().add(copy(child, shift, links, suffix));
    }
  }

  /** How many children a document's tag has. */
  public static int count(StructureElement document) {
    return document.children().size();
  }

  private static StructureChild copy(
      StructureChild child, int shift, Map<COSDictionary, COSDictionary> links, String suffix) {
    if (child instanceof StructureChild.Content c) {
      return new StructureChild.Content(c.page() + shift, c.first(), c.last());
    } else if (child instanceof StructureChild.LinkAnnotation link) {
      return new StructureChild.LinkAnnotation(link.page() + shift, links.get(link.dictionary()));
    }
    StructureElement tag = (StructureElement) child;
    List<StructureChild> children = new ArrayList<>();
    tag.children().forEach(c -> children.add(copy(c, shift, links, suffix)));
    StructureElement made = new StructureElement(tag.type(), children);
    made.withLanguage(tag.language());
    made.setAlternative(tag.alternative());
    made.setId(tag.id().isEmpty() ? "" : tag.id() + suffix);
    made.setSpans(tag.columns(), tag.rows());
    made.setNumbering(tag.numbering());
    return made;
  }
}
