package org.kanyin.seal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.kanyin.base.DotRow;
import org.kanyin.seal.model.SealRequest;

/**
 * Some pages of a document, each as it is in the whole; what led to the others is taken out, so
 * that the excerpt is a document of its own.
 */
final class PageExcerpt {
  private final PDDocument document;
  private final Set<COSBase> kept = Collections.newSetFromMap(new IdentityHashMap<>());

  private PageExcerpt(PDDocument document) {
    this.document = document;
  }

  /** Takes the unwanted pages out of the document, and what belongs to them out of the request. */
  static SealRequest of(PDDocument document, SealRequest request) {
    List<Integer> sheets = new ArrayList<>();
    for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
      if (request.sheets().contains(sheet)) {
        sheets.add(sheet);
      }
    }
    if (sheets.isEmpty() || sheets.size() == document.getNumberOfPages()) {
      return request;
    }
    new PageExcerpt(document).keep(sheets);
    List<DotRow> dots =
        request.dots().stream()
            .filter(row -> sheets.contains(row.page()))
            .map(row -> row.onPage(sheets.indexOf(row.page()) + 1))
            .toList();
    List<String> labels =
        sheets.stream().map(sheet -> request.info().pageLabels().get(sheet - 1)).toList();
    return new SealRequest(
        request.pdf(),
        dots,
        request.info().withPageLabels(labels),
        request.attachments(),
        List.of(),
        request.press(),
        request.copies());
  }

  private void keep(List<Integer> sheets) {
    for (int sheet = document.getNumberOfPages(); sheet > 0; sheet--) {
      if (sheets.contains(sheet)) {
        kept.add(document.getPage(sheet - 1).getCOSObject());
      } else {
        document.removePage(sheet - 1);
      }
    }
    document.getPages().forEach(page -> keepLinks(page.getCOSObject()));
    PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
    if (outline != null) {
      PDDocumentOutline left = new PDDocumentOutline();
      copy(outline, left);
      document.getDocumentCatalog().setDocumentOutline(left.hasChildren() ? left : null);
    }
  }

  private void keepLinks(COSDictionary page) {
    COSArray annotations = page.getCOSArray(COSName.ANNOTS);
    for (int i = annotations == null ? -1 : annotations.size() - 1; i >= 0; i--) {
      if (!leadsToKept((COSDictionary) annotations.getObject(i))) {
        annotations.remove(i);
      }
    }
  }

  /** Whether a link or bookmark leads out of the document or to a page that is still in it. */
  private boolean leadsToKept(COSDictionary item) {
    COSDictionary action = item.getCOSDictionary(COSName.A);
    COSArray target =
        (action == null ? item : action).getCOSArray(action == null ? COSName.DEST : COSName.D);
    return target == null ? action != null : kept.contains(target.getObject(0));
  }

  private void copy(PDOutlineNode from, PDOutlineNode to) {
    for (PDOutlineItem item : from.children()) {
      PDOutlineItem made = new PDOutlineItem();
      made.setTitle(item.getTitle());
      copy(item, made);
      COSDictionary dictionary = item.getCOSObject();
      boolean leads = leadsToKept(dictionary);
      if (leads || made.hasChildren()) {
        COSDictionary source = leads ? dictionary : made.getFirstChild().getCOSObject();
        made.getCOSObject().setItem(COSName.A, source.getDictionaryObject(COSName.A));
        made.getCOSObject().setItem(COSName.DEST, source.getDictionaryObject(COSName.DEST));
        to.addLast(made);
      }
    }
  }
}
