package org.kanyin.inspect;

import java.io.IOException;
import java.nio.file.Path;
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
import org.kanyin.inspect.model.PdfSource;
import org.kanyin.inspect.page.ContentInterpreter;
import org.kanyin.inspect.page.FontRegister;
import org.kanyin.inspect.page.PageAssembler;
import org.kanyin.inspect.page.PaintConverter;

/** Reads any PDF as facts. */
public final class PdfReader {
  private PdfReader() {}

  /** All facts of a PDF, or a finding that says in a sentence why there are none. */
  public static Outcome<Pdf> read(Path pdf) {
    return read(PdfSource.of(pdf), PdfLimits.ORDINARY);
  }

  /**
   * The same of a PDF in memory.
   *
   * @param name what findings call it
   */
  public static Outcome<Pdf> read(byte[] pdf, String name) {
    return read(PdfSource.of(pdf, name), PdfLimits.ORDINARY);
  }

  /**
   * The same within other limits.
   *
   * @return with warnings for pages that could be read only in part
   */
  public static Outcome<Pdf> read(PdfSource pdf, PdfLimits limits) {
    return SafePdfOpener.open(pdf, limits, (d, clock) -> facts(pdf.name(), d, limits, clock));
  }

  private static Outcome<Pdf> facts(
      String file, PDDocument document, PdfLimits limits, Deadline clock) throws IOException {
    List<Finding> findings = new ArrayList<>();
    FontRegister fonts = new FontRegister();
    PaintConverter paints = new PaintConverter();
    DocumentFacts about = new DocumentFacts(document, clock);
    List<PdfPage> pages = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      clock.tick();
      if (pages.size() >= limits.pages()) {
        return Outcome.failed(List.of(SafePdfOpener.finding("I004", Place.file(file))));
      }
      Place place = Place.page(file, pages.size() + 1);
      pages.add(page(page, about, fonts, paints, limits, clock, place, findings));
    }
    if (pages.isEmpty()) {
      return Outcome.failed(List.of(SafePdfOpener.finding("I008", Place.file(file))));
    }
    return Outcome.of(about.pdf(file, fonts.fonts(), pages), findings);
  }

  private static PdfPage page(
      PDPage page,
      DocumentFacts about,
      FontRegister fonts,
      PaintConverter paints,
      PdfLimits limits,
      Deadline clock,
      Place place,
      List<Finding> findings) {
    PageTransform sheet = new PageTransform(page);
    ContentInterpreter engine =
        new ContentInterpreter(page, sheet, fonts, paints, about.hiddenLayers(), limits, clock);
    boolean whole;
    try {
      engine.run(page);
      whole = !engine.isBroken();
    } catch (IOException | StackOverflowError e) {
      whole = false;
    } catch (Deadline.TimeUp e) {
      throw e;
    } catch (RuntimeException e) {
      // PDFBox's own: a cast, an index, a null where the page's objects are not what they should.
      whole = false;
    }
    if (!whole) {
      findings.add(SafePdfOpener.finding("I009", place));
    } else if (engine.isOverfull()) {
      findings.add(SafePdfOpener.finding("I011", place));
      whole = false;
    }
    return PageAssembler.of(page, place.page(), about, sheet, engine, whole);
  }
}
