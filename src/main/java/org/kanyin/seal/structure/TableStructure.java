package org.kanyin.seal.structure;

import java.util.ArrayList;
import java.util.List;

/** Puts tables, lists and contents into the shape their tags demand (PDF 32000 §14.8.4.3). */
final class TableStructure {
  private TableStructure() {}

  static void repair(StructureElement tag) {
    List<StructureChild> kids = new ArrayList<>();
    for (StructureChild kid : tag.kids()) {
      StructureElement before =
          !kids.isEmpty() && kids.get(kids.size() - 1) instanceof StructureElement previous
              ? previous
              : null;
      if (kid instanceof StructureElement next
          && before != null
          && next.is("TOC")
          && before.is("TOC")) {
        // A style has a list for each section; the contents are one.
        before.kids().addAll(next.kids());
      } else if (kid instanceof StructureElement next && before != null && captions(before, next)) {
        kids.remove(before);
        next.kids().add(0, before);
        kids.add(next);
      } else {
        kids.add(kid);
      }
    }
    tag.replaceKids(kids);
    if (tag.is("TOCI")) {
      referTo(tag);
    }
    tag.tags().forEach(TableStructure::repair);
  }

  private static boolean captions(StructureElement before, StructureElement next) {
    return before.is("Caption") && next.is("Table");
  }

  /** A contents entry refers to what it links to. */
  private static void referTo(StructureElement entry) {
    List<StructureChild> kids = new ArrayList<>();
    for (StructureChild kid : entry.kids()) {
      kids.add(
          kid instanceof StructureElement link && link.is("Link")
              ? new StructureElement("Reference", List.of(link))
              : kid);
    }
    entry.replaceKids(kids);
  }
}
