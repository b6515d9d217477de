package org.kanyin.seal.structure;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** Writes the structure tree (PDF 32000 §14.7) and numbers the marked content that it holds. */
public final class StructureWriter {
  private static final COSName OBJECT = COSName.getPDFName("Obj");
  private static final COSName OBJR = COSName.getPDFName("OBJR");
  private static final COSName MCR = COSName.getPDFName("MCR");
  private static final COSName ID_TREE = COSName.getPDFName("IDTree");
  private static final COSName SCOPE = COSName.getPDFName("Scope");
  private static final COSName LIST_NUMBERING = COSName.getPDFName("ListNumbering");

  private final List<COSDictionary> pages;
  private final List<List<String>> openings;
  private final List<COSArray> byPage = new ArrayList<>();
  private final Map<String, COSDictionary> byId = new TreeMap<>();
  private final List<COSDictionary> byLink = new ArrayList<>();
  private final Map<StructureChild.Content, Integer> identifiers = new IdentityHashMap<>();

  private StructureWriter(List<COSDictionary> pages, List<List<String>> openings) {
    this.pages = pages;
    this.openings = openings;
    pages.forEach(page -> byPage.add(new COSArray()));
  }

  /**
   * Writes the tree.
   *
   * @param openings by page and piece: the operator that opens its marked content, to be filled in
   */
  public static void write(
      StructureElement document,
      COSDictionary catalogue,
      List<COSDictionary> pages,
      List<List<String>> openings) {
    StructureWriter writer = new StructureWriter(pages, openings);
    COSDictionary root = new COSDictionary();
    root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
    writer.mark(document);
    root.setItem(COSName.K, writer.element(document, root));
    root.setItem(COSName.PARENT_TREE, writer.parents());
    if (!writer.byId.isEmpty()) {
      root.setItem(ID_TREE, writer.ids());
    }
    catalogue.setItem(COSName.STRUCT_TREE_ROOT, root);
    COSDictionary marked = new COSDictionary();
    marked.setDirect(true);
    marked.setBoolean(COSName.getPDFName("Marked"), true);
    catalogue.setItem(COSName.MARK_INFO, marked);
  }

  /** Identifiers in the order of painting, so that neighbours on the page are neighbours here. */
  private void mark(StructureElement document) {
    List<TreeMap<Integer, StructureChild.Content>> painted = new ArrayList<>();
    pages.forEach(page -> painted.add(new TreeMap<>()));
    document.contents().forEach(c -> painted.get(c.page()).put(c.first(), c));
    for (TreeMap<Integer, StructureChild.Content> page : painted) {
      int next = 0;
      for (StructureChild.Content content : page.values()) {
        identifiers.put(content, next++);
        byPage.get(content.page()).add(COSInteger.ZERO);
      }
    }
  }

  private COSDictionary element(StructureElement tag, COSDictionary parent) {
    COSDictionary element = new COSDictionary();
    element.setName(COSName.S, tag.type());
    element.setItem(COSName.P, parent);
    tag.contents().findFirst().ifPresent(c -> setPage(element, tag, c.page()));
    setText(element, COSName.LANG, tag.language());
    setText(element, COSName.ALT, tag.alternative());
    setText(element, COSName.ID, tag.id());
    if (!tag.id().isEmpty()) {
      byId.put(tag.id(), element);
    }
    COSBase attribute = attribute(tag);
    if (attribute != null) {
      element.setItem(COSName.A, attribute);
    }
    COSArray children = new COSArray();
    for (StructureChild child : tag.children()) {
      children.add(child(child, tag, element));
    }
    if (children.size() > 0) {
      element.setItem(COSName.K, children.size() == 1 ? children.get(0) : children);
    }
    return element;
  }

  /** Only a tag with content of its own needs to say on which page it is. */
  private void setPage(COSDictionary element, StructureElement tag, int page) {
    if (tag.children().stream().anyMatch(child -> !(child instanceof StructureElement))) {
      element.setItem(COSName.PG, pages.get(page));
    }
  }

  private static void setText(COSDictionary element, COSName key, String text) {
    if (!text.isEmpty()) {
      element.setItem(key, new COSString(text));
    }
  }

  private COSBase child(StructureChild child, StructureElement tag, COSDictionary element) {
    if (child instanceof StructureElement inner) {
      return element(inner, element);
    } else if (child instanceof StructureChild.LinkAnnotation link) {
      return link(link, element);
    }
    StructureChild.Content content = (StructureChild.Content) child;
    int mcid = identifiers.get(content);
    byPage.get(content.page()).set(mcid, element);
    String opening = "/" + tag.type() + "<</MCID " + mcid + ">>BDC";
    for (int i = content.first(); i <= content.last(); i++) {
      openings.get(content.page()).set(i, opening);
    }
    if (pages.get(content.page()) == element.getCOSDictionary(COSName.PG)) {
      return COSInteger.get(mcid);
    }
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, MCR);
    reference.setItem(COSName.PG, pages.get(content.page()));
    reference.setInt(COSName.MCID, mcid);
    reference.setDirect(true);
    return reference;
  }

  private COSBase link(StructureChild.LinkAnnotation link, COSDictionary element) {
    byLink.add(element);
    link.dictionary().setInt(COSName.STRUCT_PARENT, pages.size() + byLink.size() - 1);
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, OBJR);
    if (pages.get(link.page()) != element.getCOSDictionary(COSName.PG)) {
      reference.setItem(COSName.PG, pages.get(link.page()));
    }
    reference.setItem(OBJECT, link.dictionary());
    reference.setDirect(true);
    return reference;
  }

  private COSBase attribute(StructureElement tag) {
    if (tag.is("TH")) {
      // ISO 14289-1 §7.5: heads stand over their columns, the only kind a manifest can write.
      return attribute("Table", SCOPE, COSName.getPDFName("Column"), tag);
    } else if (tag.is("TD") && (tag.columns() > 1 || tag.rows() > 1)) {
      return attribute("Table", null, null, tag);
    } else if (!tag.numbering().isEmpty()) {
      return attribute("List", LIST_NUMBERING, COSName.getPDFName(tag.numbering()), tag);
    }
    return null;
  }

  private COSDictionary attribute(String owner, COSName key, COSBase value, StructureElement tag) {
    COSDictionary made = new COSDictionary();
    made.setName(COSName.O, owner);
    if (key != null) {
      made.setItem(key, value);
    }
    if (tag.columns() > 1) {
      made.setInt("ColSpan", tag.columns());
    }
    if (tag.rows() > 1) {
      made.setInt("RowSpan", tag.rows());
    }
    made.setDirect(true);
    return made;
  }

  private COSDictionary parents() {
    COSArray numbers = new COSArray();
    for (int i = 0; i < pages.size(); i++) {
      pages.get(i).setInt(COSName.STRUCT_PARENTS, i);
      numbers.add(COSInteger.get(i));
      numbers.add(byPage.get(i));
    }
    for (int i = 0; i < byLink.size(); i++) {
      numbers.add(COSInteger.get(pages.size() + i));
      numbers.add(byLink.get(i));
    }
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NUMS, numbers);
    return tree;
  }

  private COSDictionary ids() {
    COSArray names = new COSArray();
    byId.forEach(
        (id, element) -> {
          names.add(new COSString(id));
          names.add(element);
        });
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NAMES, names);
    return tree;
  }
}
