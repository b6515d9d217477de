package org.kanyin.seal.press;

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
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.kanyin.base.InkSpec;
import org.kanyin.seal.content.PageItem;
import org.kanyin.seal.content.Palette;
import org.kanyin.seal.file.CatalogEntries;
import org.kanyin.seal.file.StreamCodec;

/** Turns pages into a print shop's: colours on plates, bleed, boxes, marks. */
public final class PressPages {
  private static final COSName DEFAULT_RGB = COSName.getPDFName("DefaultRGB");

  private final PDDocument document;
  private final Palette palette;
  private final InkSpec inkSpec;
  private final PictureSeparator pictures;
  private final List<Boolean> ownInk = new ArrayList<>();

  /** Whether any content has colours left that no plate of ours prints. */
  private boolean rgb;

  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  public PressPages(PDDocument document, InkSpec inkSpec, Palette palette) {
    this.document = document;
    this.palette = palette;
    this.inkSpec = inkSpec;
    this.pictures = new PictureSeparator(inkSpec, palette);
  }

  /** The page's drawings, drawn out where they end at its edge. */
  public static List<PageItem> extended(PDPage page, List<PageItem> items) throws IOException {
    BleedExtender bleed =
        new BleedExtender(page.getMediaBox().getWidth(), page.getMediaBox().getHeight());
    List<PageItem> out = new ArrayList<>();
    for (PageItem item : items) {
      out.add(bleed.extended(item));
    }
    return out;
  }

  /** The next page's content on plates. */
  public byte[] content(byte[] written) throws IOException {
    ContentSeparator.Separated page = ContentSeparator.page(written, inkSpec, palette);
    ownInk.add(page.ownInk());
    rgb |= page.rgb();
    return page.content();
  }

  /**
   * What pages share, and their boxes. A single page with colour at its edge gives all pages bleed
   * and marks: the sheets of one issue are of one size.
   */
  public void finish(COSDictionary resources) throws IOException {
    objects(resources);
    ContentSeparator.addStates(resources);
    if (rgb) {
      spaces(resources).setItem(DEFAULT_RGB, srgb());
    }
    boolean bleeds = false;
    for (PDPage page : document.getPages()) {
      bleeds |= EdgePaintDetector.on(page, page.getMediaBox());
    }
    int number = 0;
    for (PDPage page : document.getPages()) {
      if (bleeds) {
        TrimMarks.around(
            page, ownInk.get(number) ? ContentSeparator.ownStroke(inkSpec, palette) : "");
      } else {
        TrimMarks.plain(page);
      }
      number++;
    }
  }

  private static COSDictionary spaces(COSDictionary resources) {
    COSDictionary spaces = resources.getCOSDictionary(COSName.COLORSPACE);
    if (spaces == null) {
      spaces = new COSDictionary();
      resources.setItem(COSName.COLORSPACE, spaces);
    }
    return spaces;
  }

  /** What is left in RGB says which RGB (PDF 32000 §8.6.5.6): the file has no such intent. */
  private static COSArray srgb() throws IOException {
    COSStream profile = CatalogEntries.srgb();
    COSArray space = new COSArray();
    space.add(COSName.ICCBASED);
    space.add(profile);
    return space;
  }

  /** What is kept apart from the pages has colours too: drawings and pictures. */
  private void objects(COSDictionary resources) throws IOException {
    for (COSName kind : List.of(COSName.XOBJECT, COSName.PATTERN)) {
      COSDictionary objects = resources.getCOSDictionary(kind);
      for (COSName name : objects == null ? Set.<COSName>of() : objects.keySet()) {
        if (objects.getDictionaryObject(name) instanceof COSStream object && seen.add(object)) {
          if (COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))) {
            picture(object);
          } else {
            form(object);
          }
        }
      }
    }
  }

  private void picture(COSStream picture) throws IOException {
    pictures.separate(picture);
    COSBase space = picture.getDictionaryObject(COSName.COLORSPACE);
    boolean indexed = space instanceof COSArray array && COSName.INDEXED.equals(array.getObject(0));
    rgb |= PictureSeparator.isRgb(indexed ? ((COSArray) space).getObject(1) : space);
  }

  private void form(COSStream form) throws IOException {
    ContentSeparator.Separated separated =
        ContentSeparator.form(StreamCodec.content(form), inkSpec, palette);
    rgb |= separated.rgb();
    StreamCodec.fill(form, separated.content());
    COSDictionary own = form.getCOSDictionary(COSName.RESOURCES);
    if (own != null) {
      ContentSeparator.addStates(own);
      palette.addTo(own);
      objects(own);
    }
  }
}
