package org.kanyin.inspect.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.kanyin.inspect.file.Deadline;
import org.kanyin.inspect.model.Pdf;

/** The outline, which in a broken file may run in circles. */
final class BookmarkReader {
  private static final int MOST = 10_000;
  private static final int DEEPEST = 32;

  private final LinkTargets targets;
  private final Deadline clock;
  private final List<Pdf.OutlineItem> found = new ArrayList<>();
  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  BookmarkReader(LinkTargets targets, Deadline clock) {
    this.targets = targets;
    this.clock = clock;
  }

  List<Pdf.OutlineItem> of(PDDocumentCatalog catalog) {
    COSBase outlines = catalog.getCOSObject().getDictionaryObject(COSName.OUTLINES);
    if (outlines instanceof COSDictionary root) {
      below(root, 1);
    }
    return found;
  }

  private void below(COSDictionary parent, int level) {
    COSBase next = parent.getDictionaryObject(COSName.FIRST);
    while (next instanceof COSDictionary item && found.size() < MOST && seen.add(item)) {
      clock.tick();
      String title = item.getString(COSName.TITLE, "");
      int page =
          DocumentFacts.lenient(() -> targets.of(item), new LinkTargets.Target("", 0)).page();
      found.add(new Pdf.OutlineItem(title, level, page));
      if (level < DEEPEST) {
        below(item, level + 1);
      }
      next = item.getDictionaryObject(COSName.NEXT);
    }
  }
}
