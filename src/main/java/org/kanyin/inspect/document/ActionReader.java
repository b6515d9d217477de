package org.kanyin.inspect.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.kanyin.inspect.file.Deadline;
import org.kanyin.inspect.model.PdfAction;

/** What a file makes a viewer do (PDF 32000-1, 12.6): scripts, programs started, forms sent. */
final class ActionReader {
  private static final int MOST = 1_000;
  private static final int DETAIL = 60;
  private static final Set<String> HARMLESS = Set.of("GoTo", "Named");

  private final Deadline clock;
  private final List<PdfAction> found = new ArrayList<>();
  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  ActionReader(Deadline clock) {
    this.clock = clock;
  }

  List<PdfAction> found() {
    return found;
  }

  void document(COSDictionary catalog) {
    action(catalog.getDictionaryObject(COSName.OPEN_ACTION), 0);
    additional(catalog, 0);
    if (catalog.getDictionaryObject(COSName.OUTLINES) instanceof COSDictionary outline) {
      bookmarks(outline);
    }
    if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names) {
      scripts(names.getDictionaryObject(COSName.JAVA_SCRIPT));
    }
    if (catalog.getDictionaryObject(COSName.ACRO_FORM) instanceof COSDictionary form
        && form.containsKey(COSName.XFA)) {
      add("XFA", 0, "");
    }
  }

  /** What a bookmark does when it is chosen, and those below and after it. */
  private void bookmarks(COSDictionary outline) {
    Deque<COSDictionary> open = new ArrayDeque<>(List.of(outline));
    Set<COSDictionary> met = Collections.newSetFromMap(new IdentityHashMap<>());
    while (!open.isEmpty() && met.size() < MOST) {
      clock.tick();
      COSDictionary item = open.pop();
      if (met.add(item)) {
        action(item.getDictionaryObject(COSName.A), 0);
        for (COSName key : List.of(COSName.NEXT, COSName.FIRST)) {
          if (item.getDictionaryObject(key) instanceof COSDictionary other) {
            open.push(other);
          }
        }
      }
    }
  }

  void page(COSDictionary page, int number) {
    additional(page, number);
  }

  void annotation(COSDictionary annotation, int page) {
    action(annotation.getDictionaryObject(COSName.A), page);
    additional(annotation, page);
  }

  private void scripts(COSBase node) {
    if (!(node instanceof COSDictionary d) || !seen.add(d)) {
      return;
    }
    for (COSName key : List.of(COSName.NAMES, COSName.KIDS)) {
      if (d.getDictionaryObject(key) instanceof COSArray array) {
        for (int i = 0; i < Math.min(array.size(), MOST); i++) {
          clock.tick();
          if (key.equals(COSName.KIDS)) {
            scripts(array.getObject(i));
          } else {
            action(array.getObject(i), 0);
          }
        }
      }
    }
  }

  private void additional(COSDictionary holder, int page) {
    if (holder.getDictionaryObject(COSName.AA) instanceof COSDictionary triggers) {
      for (COSName trigger : triggers.keySet()) {
        action(triggers.getDictionaryObject(trigger), page);
      }
    }
  }

  private void action(COSBase base, int page) {
    clock.tick();
    // A destination is an array or a name: nothing is done but to go there.
    if (!(base instanceof COSDictionary action) || !seen.add(action) || found.size() >= MOST) {
      return;
    }
    String kind = action.getNameAsString(COSName.S);
    String address = action.getString(COSName.URI);
    if (kind != null && !HARMLESS.contains(kind) && !isPlainLink(kind, address)) {
      add(kind, page, detail(action, address));
    }
    COSBase next = action.getDictionaryObject(COSName.NEXT);
    if (next instanceof COSArray several) {
      several.forEach(n -> action(n instanceof COSDictionary d ? d : null, page));
    } else {
      action(next, page);
    }
  }

  private static boolean isPlainLink(String kind, String address) {
    if (!kind.equals("URI")) {
      return false;
    }
    String scheme = address == null ? "" : address.strip().toLowerCase(Locale.ROOT);
    return !scheme.startsWith("javascript:") && !scheme.startsWith("file:");
  }

  private static String detail(COSDictionary action, String address) {
    COSBase script = action.getDictionaryObject(COSName.JS);
    String said =
        script instanceof COSString s
            ? s.getString()
            : script instanceof COSStream ? "" : address != null ? address : "";
    return said.substring(0, Math.min(DETAIL, said.length()));
  }

  private void add(String kind, int page, String detail) {
    found.add(new PdfAction(kind, page, detail));
  }
}
