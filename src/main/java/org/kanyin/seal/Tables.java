package org.kanyin.seal;

import java.util.ArrayList;
import java.util.List;

/** Puts tables, lists and contents into the shape their tags demand (PDF 32000 §14.8.4.3). */
final class Tables {
  private Tables() {}

  static void repair(Tag tag) {
    List<Kid> kids = new ArrayList<>();
    for (Kid kid : tag.kids()) {
      Tag before =
          !kids.isEmpty() && kids.get(kids.size() - 1) instanceof Tag previous ? previous : null;
      if (kid instanceof Tag next && before != null && next.is("TOC") && before.is("TOC")) {
        // A style has a list for each section; the contents are one.
        before.kids().addAll(next.kids());
      } else if (kid instanceof Tag next && before != null && captions(before, next)) {
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
    tag.tags().forEach(Tables::repair);
  }

  private static boolean captions(Tag before, Tag next) {
    return before.is("Caption") && next.is("Table");
  }

  /** A contents entry refers to what it links to. */
  private static void referTo(Tag entry) {
    List<Kid> kids = new ArrayList<>();
    for (Kid kid : entry.kids()) {
      kids.add(kid instanceof Tag link && link.is("Link") ? new Tag("Reference", List.of(link)) : kid);
    }
    entry.replaceKids(kids);
  }
}
