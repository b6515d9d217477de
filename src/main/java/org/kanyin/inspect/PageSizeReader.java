package org.kanyin.inspect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import org.kanyin.inspect.document.DocumentFacts;
import org.kanyin.inspect.document.PageTransform;
import org.kanyin.inspect.file.Deadline;
import org.kanyin.inspect.file.SafePdfOpener;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.PageSize;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfAnnotation;
import org.kanyin.inspect.model.PdfLimits;
import org.kanyin.inspect.model.PdfSource;

/**
 * A PDF's pages as pieces of paper, for who lays them on others; and what is in the file beside
 * them.
 *
 * @param file as the user named it
 * @param encrypted whether it is encrypted, though it opens without a password
 * @param tagged whether it says it has a structure tree
 * @param archival whether its metadata claims PDF/A or PDF/UA
 * @param bookmarks of its outline
 * @param attachments inside it
 * @param pages in order, at least one
 */
public record PageSizeReader(
    String file,
    boolean encrypted,
    boolean tagged,
    boolean archival,
    int bookmarks,
    int attachments,
    List<PageSize> pages) {
  /** Points: a smaller box is no page. */
  private static final double LEAST = 3;

  public PageSizeReader {
    pages = List.copyOf(pages);
  }

  /** Reads the sizes, or says in a sentence why there are none. */
  public static Outcome<PageSizeReader> read(Path pdf) {
    return read(PdfSource.of(pdf));
  }

  /** The same of a PDF in memory. */
  public static Outcome<PageSizeReader> read(byte[] pdf, String name) {
    return read(PdfSource.of(pdf, name));
  }

  private static Outcome<PageSizeReader> read(PdfSource pdf) {
    return SafePdfOpener.open(
        pdf, PdfLimits.ORDINARY, (document, clock) -> sizes(pdf.name(), document, clock));
  }

  private static Outcome<PageSizeReader> sizes(String file, PDDocument document, Deadline clock)
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
        new PageSizeReader(
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
    PageTransform sheet = new PageTransform(page);
    PDRectangle crop = page.getCropBox();
    Box whole = new Box(0, 0, sheet.width(), sheet.height());
    Box trim = within(whole, sheet, page, COSName.TRIM_BOX, whole);
    List<PdfAnnotation> annotations = about.annotations(page, number, sheet);
    return new PageSize(
        number,
        new PageSize.Corners(
            crop.getLowerLeftX(),
            crop.getLowerLeftY(),
            crop.getUpperRightX(),
            crop.getUpperRightY()),
        sheet.rotation(),
        sheet.unit(),
        sheet.width(),
        sheet.height(),
        trim,
        within(whole, sheet, page, COSName.BLEED_BOX, trim).with(trim),
        (int) annotations.stream().filter(PdfAnnotation::isLink).count(),
        (int) annotations.stream().filter(PdfAnnotation::printed).count());
  }

  /** A box as far as it lies on the page; the fallback where it is missing, or nowhere on it. */
  private static Box within(
      Box whole, PageTransform sheet, PDPage page, COSName name, Box fallback) {
    if (!(page.getCOSObject().getDictionaryObject(name) instanceof COSArray a) || a.size() != 4) {
      return fallback;
    }
    Box stated = sheet.box(new PDRectangle(a));
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
