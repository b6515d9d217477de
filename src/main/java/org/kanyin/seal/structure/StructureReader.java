package org.kanyin.seal.structure;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

/** Reads the structure tree as FOP wrote it. */
public final class StructureReader {
  private static final COSName OBJECT = COSName.getPDFName("Obj");

  private static final int NO_PAGE = -1;

  private final Map<COSBase, Integer> pages = new IdentityHashMap<>();
  private final Set<COSBase> links = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Map<Integer, List<StructureChild>>> contents;

  private StructureReader(
      List<COSDictionary> pages, List<Map<Integer, List<StructureChild>>> contents) {
    for (int i = 0; i < pages.size(); i++) {
      this.pages.put(pages.get(i), i);
      COSArray annotations = pages.get(i).getCOSArray(COSName.ANNOTS);
      for (int k = 0; annotations != null && k < annotations.size(); k++) {
        links.add(annotations.getObject(k));
      }
    }
    this.contents = contents;
  }

  /**
   * Reads the tree.
   *
   * @param contents by page and marked-content identifier, what stands for it in the new tree
   */
  public static StructureElement read(
      COSDictionary catalogue,
      List<COSDictionary> pages,
      List<Map<Integer, List<StructureChild>>> contents) {
    COSDictionary root = catalogue.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    StructureElement above = new StructureElement("Document");
    new StructureReader(pages, contents)
        .addChildren(above, root.getDictionaryObject(COSName.K), NO_PAGE);
    // FOP's own topmost element, for fo:root, is the document.
    return above.tags().findFirst().orElse(above);
  }

  private void addChildren(StructureElement parent, COSBase object, int page) {
    COSBase child = object instanceof COSObject reference ? reference.getObject() : object;
    if (child instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        addChildren(parent, array.get(i), page);
      }
    } else if (child instanceof COSInteger mcid) {
      addContent(parent, page, mcid.intValue());
    } else if (child instanceof COSDictionary dictionary) {
      addChild(parent, dictionary, page);
    }
  }

  private void addChild(StructureElement parent, COSDictionary child, int page) {
    COSDictionary own = child.getCOSDictionary(COSName.PG);
    // Of an excerpt's other pages nothing is left.
    int on = own == null ? page : pages.getOrDefault(own, NO_PAGE);
    String kind = child.getNameAsString(COSName.TYPE, "");
    if (kind.equals("MCR")) {
      addContent(parent, on, child.getInt(COSName.MCID));
    } else if (kind.equals("OBJR")) {
      COSDictionary link = child.getCOSDictionary(OBJECT);
      if (links.contains(link)) {
        parent.children().add(new StructureChild.LinkAnnotation(on, link));
      }
    } else {
      parent.children().add(tag(child, on));
    }
  }

  private void addContent(StructureElement parent, int page, int mcid) {
    if (page == NO_PAGE) {
      return;
    }
    parent.children().addAll(contents.get(page).getOrDefault(mcid, List.of()));
  }

  private StructureElement tag(COSDictionary element, int page) {
    StructureElement tag = new StructureElement(element.getNameAsString(COSName.S));
    tag.withLanguage(element.getString(COSName.LANG, ""));
    tag.setAlternative(element.getString(COSName.ALT, ""));
    readSpans(tag, element.getDictionaryObject(COSName.A));
    addChildren(tag, element.getDictionaryObject(COSName.K), page);
    return tag;
  }

  private static void readSpans(StructureElement tag, COSBase attributes) {
    if (attributes instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        readSpans(tag, array.getObject(i));
      }
    } else if (attributes instanceof COSDictionary dictionary) {
      tag.setSpans(
          dictionary.getInt("ColSpan", tag.columns()), dictionary.getInt("RowSpan", tag.rows()));
    }
  }
}
