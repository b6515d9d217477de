package org.kanyin.seal.structure;

import java.util.ArrayList;
import java.util.List;

/** Puts tables, lists and contents into the shape their tags demand (PDF 32000 §14.8.4.3). */
final class TableStructure {
  private TableStructure() {}

  static void repair(StructureElement tag) {
    List<StructureChild> children = new ArrayList<>();
    for (StructureChild child : tag.children()) {
      StructureElement before =
          !children.isEmpty()
                  && children.get(children.size() - 1) instanceof StructureElement previous
              ? previous
              : null;
      if (child instanceof StructureElement next
          && before != null
          && next.is("TOC")
          && before.is("TOC")) {
        // A style has a list for each section; the contents are one.
        before.children().addAll(next.children());
      } else if (child instanceof StructureElement next
          && before != null
          && captions(before, next)) {
        children.remove(before);
        next.children().add(0, before);
        children.add(next);
      } else {
        children.add(child);
      }
    }
    tag.replaceChildren(children);
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
    List<StructureChild> children = new ArrayList<>();
    for (StructureChild child : entry.children()) {
      children.add(
          child instanceof StructureElement link && link.is("Link")
              ? new StructureElement("Reference", List.of(link))
              : child);
    }
    entry.replaceChildren(children);
  }
}
