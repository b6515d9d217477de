package org.kanyin.inspect.document;

import java.io.IOException;
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
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.kanyin.inspect.file.Deadline;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfAnnotation;
import org.kanyin.inspect.model.PdfFont;
import org.kanyin.inspect.model.PdfPage;

/**
 * What a file says of itself beside its pages. Broken parts of it are as if they were not there.
 */
public final class DocumentFacts {
  private static final int MOST = 10_000;

  private final PDDocument document;
  private final PDDocumentCatalog catalog;
  private final Deadline clock;
  private final String[] labels;
  private final LinkTargets targets;
  private final ActionReader actions;
  private Set<COSDictionary> hiddenLayers;

  public DocumentFacts(PDDocument document, Deadline clock) {
    this.document = document;
    this.catalog = document.getDocumentCatalog();
    this.clock = clock;
    this.labels =
        lenient(
            () -> PageLabelReader.of(catalog.getCOSObject(), document.getNumberOfPages(), clock),
            new String[0]);
    this.targets = new LinkTargets(document);
    this.actions = new ActionReader(clock);
  }

  /** Something read from the file. */
  public interface Part<T> {
    T read() throws IOException;
  }

  /** What is there, or the fallback where it is missing or broken. */
  public static <T> T lenient(Part<T> part, T fallback) {
    try {
      T value = part.read();
      return value == null ? fallback : value;
    } catch (Deadline.TimeUp e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return fallback;
    }
  }

  public String label(int page) {
    return page <= labels.length && labels[page - 1] != null ? labels[page - 1] : "";
  }

  public Pdf pdf(String file, List<PdfFont> fonts, List<PdfPage> pages) {
    actions.document(catalog.getCOSObject());
    PDDocumentInformation info = lenient(document::getDocumentInformation, null);
    return new Pdf(
        file,
        String.valueOf(document.getVersion()),
        document.isEncrypted(),
        lenient(() -> catalog.getMarkInfo() != null && catalog.getMarkInfo().isMarked(), false),
        info == null ? "" : lenient(info::getTitle, ""),
        info == null ? "" : lenient(info::getProducer, ""),
        fonts,
        new BookmarkReader(targets, clock).of(catalog),
        intents(),
        new AttachmentNames(clock).of(catalog.getCOSObject()),
        actions.found(),
        pages);
  }

  /** Layers that are switched off when the file is opened (PDF 32000-1, 8.11.4.3). */
  public Set<COSDictionary> hiddenLayers() {
    if (hiddenLayers == null) {
      hiddenLayers = Collections.newSetFromMap(new IdentityHashMap<>());
      PDOptionalContentProperties layers = lenient(catalog::getOCProperties, null);
      if (layers != null) {
        for (PDOptionalContentGroup g :
            lenient(layers::getOptionalContentGroups, List.<PDOptionalContentGroup>of())) {
          if (!lenient(() -> layers.isGroupEnabled(g), true)) {
            hiddenLayers.add(g.getCOSObject());
          }
        }
      }
    }
    return hiddenLayers;
  }

  private List<String> intents() {
    List<String> names = new ArrayList<>();
    for (PDOutputIntent intent : lenient(catalog::getOutputIntents, List.<PDOutputIntent>of())) {
      names.add(
          lenient(intent::getOutputConditionIdentifier, lenient(intent::getOutputCondition, "")));
    }
    return names;
  }

  public List<PdfAnnotation> annotations(PDPage page, int number, PageTransform transform) {
    List<PdfAnnotation> found = new ArrayList<>();
    actions.page(page.getCOSObject(), number);
    COSBase list = page.getCOSObject().getDictionaryObject(COSName.ANNOTS);
    if (list instanceof COSArray array) {
      for (int i = 0; i < Math.min(array.size(), MOST); i++) {
        clock.tick();
        if (array.getObject(i) instanceof COSDictionary d) {
          actions.annotation(d, number);
          PdfAnnotation a = lenient(() -> annotation(d, transform), null);
          if (a != null) {
            found.add(a);
          }
        }
      }
    }
    return found;
  }

  private PdfAnnotation annotation(COSDictionary d, PageTransform transform) throws IOException {
    PDAnnotation a = PDAnnotation.createAnnotation(d);
    String kind = a.getSubtype() == null ? "" : a.getSubtype();
    Box box = a.getRectangle() == null ? new Box(0, 0, 0, 0) : transform.box(a.getRectangle());
    String text = a.getContents() == null ? "" : a.getContents();
    LinkTargets.Target target = targets.of(d);
    // PDF 32000-1, 12.5.3: flag Print; links are never printed.
    boolean printed = a.isPrinted() && !a.isHidden() && !kind.equals("Link");
    return new PdfAnnotation(kind, box, target.address(), target.page(), text, printed);
  }
}
