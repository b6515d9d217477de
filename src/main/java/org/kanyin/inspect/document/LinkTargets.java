package org.kanyin.inspect.document;

import java.io.IOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;

/** Where links and bookmarks lead. */
final class LinkTargets {
  private static final COSName URI = COSName.getPDFName("URI");

  /** An address, or a sheet from 1, or neither. */
  record Target(String address, int page) {}

  private final PDDocument document;

  LinkTargets(PDDocument document) {
    this.document = document;
  }

  /** The target of an annotation or bookmark. */
  Target of(COSDictionary d) throws IOException {
    COSBase destination = d.getDictionaryObject(COSName.DEST);
    if (d.getDictionaryObject(COSName.A) instanceof COSDictionary action) {
      String address = action.getString(URI);
      if (address != null) {
        return new Target(address, 0);
      }
      destination = action.getDictionaryObject(COSName.D);
    }
    return new Target("", destination == null ? 0 : page(PDDestination.create(destination)));
  }

  private int page(PDDestination destination) throws IOException {
    if (destination instanceof PDNamedDestination named) {
      return page(document.getDocumentCatalog().findNamedDestinationPage(named));
    }
    if (!(destination instanceof PDPageDestination there)) {
      return 0;
    }
    PDPage page = there.getPage();
    return page == null
        ? Math.max(0, there.getPageNumber() + 1)
        : document.getPages().indexOf(page) + 1;
  }
}
