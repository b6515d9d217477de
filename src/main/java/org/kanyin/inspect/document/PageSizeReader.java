package org.kanyin.inspect.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.inspect.file.Deadline;
import org.kanyin.inspect.file.SafePdfOpener;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.PageSize;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfAnnotation;
import org.kanyin.inspect.model.PdfOverview;

/** Reads a PDF's pages as pieces of paper, and what is in the file beside them. */
public final class PageSizeReader {
  /** Points: a smaller box is no page. */
  private static final double LEAST = 3;

  private PageSizeReader() {}

  /**
   * What is in the open document, or a sentence that says why it has no pages.
   *
   * @param file as the user named it
   */
  public static Outcome<PdfOverview> read(String file, PDDocument document, Deadline clock)
      throws IOException {
    DocumentFacts about = new DocumentFacts(document, clock);
    List<PageSize> pages = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      clock.tick();
      pages.add(size(page, pages.size() + 1, about));
    }
    if (pages.isEmpty()) {
      return Outcome.failed(List.of(SafePdfOpener.finding("I008", Place.file(file))));
    }
    Pdf facts = about.pdf(file, List.of(), List.of());
    return Outcome.of(
        new PdfOverview(
            facts.file(),
            facts.encrypted(),
            facts.tagged(),
            DocumentFacts.lenient(() -> claims(document), false),
            facts.outline().size(),
            facts.attachments().size(),
            pages),
        List.of());
  }

  /** The schemas of ISO 19005 and ISO 14289 have these names; who writes them means them. */
  private static boolean claims(PDDocument document) throws IOException {
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    if (metadata == null) {
      return false;
    }
    String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    return xmp.contains("http://www.aiim.org/pdfa/ns/id/")
        || xmp.contains("http://www.aiim.org/pdfua/ns/id/");
  }

  private static PageSize size(PDPage page, int number, DocumentFacts about) {
    PageTransform transform = new PageTransform(page);
    PDRectangle crop = page.getCropBox();
    Box whole = new Box(0, 0, transform.width(), transform.height());
    Box trim = within(whole, transform, page, COSName.TRIM_BOX, whole);
    List<PdfAnnotation> annotations = about.annotations(page, number, transform);
    return new PageSize(
        number,
        new PageSize.Corners(
            crop.getLowerLeftX(),
            crop.getLowerLeftY(),
            crop.getUpperRightX(),
            crop.getUpperRightY()),
        transform.rotation(),
        transform.unit(),
        transform.width(),
        transform.height(),
        trim,
        within(whole, transform, page, COSName.BLEED_BOX, trim).with(trim),
        (int) annotations.stream().filter(PdfAnnotation::isLink).count(),
        (int) annotations.stream().filter(PdfAnnotation::printed).count());
  }

  /** A box as far as it lies on the page; the fallback where it is missing, or nowhere on it. */
  private static Box within(
      Box whole, PageTransform transform, PDPage page, COSName name, Box fallback) {
    if (!(page.getCOSObject().getDictionaryObject(name) instanceof COSArray a) || a.size() != 4) {
      return fallback;
    }
    Box stated = transform.box(new PDRectangle(a));
    if (!stated.meets(whole)) {
      return fallback;
    }
    Box part =
        new Box(
            Math.max(stated.left(), 0),
            Math.max(stated.top(), 0),
            Math.min(stated.right(), whole.right()),
            Math.min(stated.bottom(), whole.bottom()));
    return Math.min(part.width(), part.height()) < LEAST ? fallback : part;
  }
}
