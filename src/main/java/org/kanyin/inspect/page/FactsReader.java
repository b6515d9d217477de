package org.kanyin.inspect.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.inspect.document.DocumentFacts;
import org.kanyin.inspect.document.PageTransform;
import org.kanyin.inspect.file.Deadline;
import org.kanyin.inspect.file.SafePdfOpener;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfLimits;
import org.kanyin.inspect.model.PdfPage;

/** Reads all facts of an open document, page by page. */
public final class FactsReader {
  private final String file;
  private final PDDocument document;
  private final PdfLimits limits;
  private final Deadline clock;
  private final DocumentFacts about;
  private final FontRegister fonts = new FontRegister();
  private final PaintConverter paints = new PaintConverter();
  private final List<Finding> findings = new ArrayList<>();

  private FactsReader(String file, PDDocument document, PdfLimits limits, Deadline clock) {
    this.file = file;
    this.document = document;
    this.limits = limits;
    this.clock = clock;
    this.about = new DocumentFacts(document, clock);
  }

  /**
   * All facts, with warnings for pages that could be read only in part.
   *
   * @param file as the user named it
   */
  public static Outcome<Pdf> read(
      String file, PDDocument document, PdfLimits limits, Deadline clock) {
    return new FactsReader(file, document, limits, clock).read();
  }

  private Outcome<Pdf> read() {
    List<PdfPage> pages = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      clock.tick();
      if (pages.size() >= limits.pages()) {
        return failed("I004");
      }
      pages.add(page(page, Place.page(file, pages.size() + 1)));
    }
    return pages.isEmpty()
        ? failed("I008")
        : Outcome.of(about.pdf(file, fonts.fonts(), pages), findings);
  }

  private Outcome<Pdf> failed(String code) {
    return Outcome.failed(List.of(SafePdfOpener.finding(code, Place.file(file))));
  }

  private PdfPage page(PDPage page, Place place) {
    PageTransform transform = new PageTransform(page);
    ContentInterpreter interpreter =
        new ContentInterpreter(page, transform, fonts, paints, about.hiddenLayers(), limits, clock);
    boolean whole = run(interpreter, page);
    if (!whole) {
      findings.add(SafePdfOpener.finding("I009", place));
    } else if (interpreter.isOverfull()) {
      findings.add(SafePdfOpener.finding("I011", place));
      whole = false;
    }
    return PageAssembler.of(page, place.page(), about, transform, interpreter, whole);
  }

  /** Whether all of the page's content could be run. */
  private static boolean run(ContentInterpreter interpreter, PDPage page) {
    try {
      interpreter.run(page);
      return !interpreter.isBroken();
    } catch (IOException | StackOverflowError e) {
      return false;
    } catch (Deadline.TimeUp e) {
      throw e;
    } catch (RuntimeException e) {
      // PDFBox's own: a cast, an index, a null where the page's objects are not what they should.
      return false;
    }
  }
}
