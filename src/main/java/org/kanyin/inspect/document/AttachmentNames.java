package org.kanyin.inspect.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.kanyin.inspect.file.Deadline;

/** The names of the files inside a file (PDF 32000-1, 7.11.4). */
final class AttachmentNames {
  private static final int MOST = 1_000;

  private final Deadline clock;
  private final List<String> names = new ArrayList<>();
  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  AttachmentNames(Deadline clock) {
    this.clock = clock;
  }

  List<String> of(COSDictionary catalog) {
    if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary all
        && all.getDictionaryObject(COSName.EMBEDDED_FILES) instanceof COSDictionary tree) {
      node(tree);
    }
    return names;
  }

  /** A node of the name tree, which in a broken file may hold itself. */
  private void node(COSDictionary node) {
    clock.tick();
    if (!seen.add(node) || names.size() >= MOST) {
      return;
    }
    if (node.getDictionaryObject(COSName.NAMES) instanceof COSArray pairs) {
      for (int i = 0; i + 1 < pairs.size() && names.size() < MOST; i += 2) {
        COSBase key = pairs.getObject(i);
        names.add(
            pairs.getObject(i + 1) instanceof COSDictionary file
                ? file.getString(COSName.UF, file.getString(COSName.F, ""))
                : key instanceof COSString s ? s.getString() : "");
      }
    }
    if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
      for (int i = 0; i < kids.size(); i++) {
        if (kids.getObject(i) instanceof COSDictionary kid) {
          node(kid);
        }
      }
    }
  }
}
