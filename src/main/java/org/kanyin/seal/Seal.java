package org.kanyin.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.kanyin.base.FileIdentifier;
import org.kanyin.seal.content.ContentStreamReader;
import org.kanyin.seal.content.ContentStreamWriter;
import org.kanyin.seal.content.DotPainter;
import org.kanyin.seal.content.PageItem;
import org.kanyin.seal.content.Palette;
import org.kanyin.seal.file.AttachmentWriter;
import org.kanyin.seal.file.CatalogEntries;
import org.kanyin.seal.file.FormXObjects;
import org.kanyin.seal.file.PictureColours;
import org.kanyin.seal.file.StreamCodec;
import org.kanyin.seal.file.XmpMetadata;
import org.kanyin.seal.font.LooseFonts;
import org.kanyin.seal.font.SubsetFont;
import org.kanyin.seal.model.DocumentInfo;
import org.kanyin.seal.model.LooseFont;
import org.kanyin.seal.model.SealRequest;
import org.kanyin.seal.model.Sealed;
import org.kanyin.seal.press.PressPages;
import org.kanyin.seal.structure.LanguageSpans;
import org.kanyin.seal.structure.LinkRepair;
import org.kanyin.seal.structure.StructureChild;
import org.kanyin.seal.structure.StructureElement;
import org.kanyin.seal.structure.StructureReader;
import org.kanyin.seal.structure.StructureRepair;
import org.kanyin.seal.structure.StructureText;
import org.kanyin.seal.structure.StructureWriter;

/** Finishes what FOP wrote. */
public final class Seal {
  private static final int ARCHIVE = 2;
  private static final int ARCHIVE_WITH_FILES = 3;

  /** All objects in one object stream: tags resemble each other. */
  private static final CompressParameters PACKED = new CompressParameters(1 << 16);

  private final PDDocument document;
  private final SealRequest request;
  private final Palette palette;
  private final Optional<PressPages> press;
  private final List<COSDictionary> pages = new ArrayList<>();
  private final List<List<PageItem>> items = new ArrayList<>();
  private final Map<String, SubsetFont> fonts;
  private Optional<NumberedCopies> copies = Optional.empty();

  private Seal(PDDocument document, SealRequest request) throws IOException {
    this.document = document;
    this.request = request;
    this.palette = new Palette(request.info().inks(), request.press());
    this.press = request.press().map(inkSpec -> new PressPages(document, inkSpec, palette));
    this.fonts = SubsetFont.of(resources());
  }

  /**
   * The PDF as it is published: PDF/A and PDF/UA, text that extracts exactly, and not a byte that
   * depends on clock, machine or place. Refused where a font is not embedded.
   *
   * @throws IOException where the bytes are no PDF of FOP's; a fault of ours
   */
  public static Sealed seal(SealRequest request) throws IOException {
    try (PDDocument document = Loader.loadPDF(request.pdf())) {
      SealRequest wanted = PageExcerpt.of(document, request);
      List<LooseFont> loose = LooseFonts.of(document);
      if (!loose.isEmpty()) {
        return new Sealed(new byte[0], loose, false);
      }
      Seal seal = new Seal(document, wanted);
      byte[] pdf = seal.finish();
      return new Sealed(pdf, List.of(), wanted.copies().isEmpty() || seal.copies.isPresent());
    }
  }

  /** FOP gives all pages the same. */
  private COSDictionary resources() {
    return document.getPage(0).getResources().getCOSObject();
  }

  private byte[] finish() throws IOException {
    COSDictionary catalogue = document.getDocumentCatalog().getCOSObject();
    StructureElement tree = readPages(catalogue);
    PictureColours.settle(resources());
    DotPainter.draw(items, request.dots(), palette, document);
    countUses();
    for (SubsetFont font : fonts.values()) {
      font.pack(FormXObjects.useFonts(resources()));
    }
    StructureText words = new StructureText(items, fonts);
    words.describeLists(tree);
    LinkRepair.repair(tree, words);
    number(tree);
    writePages(catalogue, tree);
    int times = Math.max(1, request.copies().size());
    DocumentInfo info =
        request.info().withPageLabels(NumberedCopies.labels(request.info().pageLabels(), times));
    CatalogEntries.write(catalogue, info, request.press());
    AttachmentWriter.write(catalogue, request.attachments(), request.info().date());
    int archive = request.attachments().isEmpty() ? ARCHIVE : ARCHIVE_WITH_FILES;
    int part = press.isPresent() ? 0 : archive;
    document.setDocumentInformation(
        new PDDocumentInformation(XmpMetadata.write(catalogue, request.info(), part)));
    ByteArrayOutputStream out = new ByteArrayOutputStream(request.pdf().length);
    document.save(out, PACKED);
    return FileIdentifier.stamped(out.toByteArray(), true);
  }

  /** Once for each number, where copies are to be numbered. */
  private void number(StructureElement tree) {
    if (!request.copies().isEmpty()) {
      copies = NumberedCopies.of(document, pages, items, fonts);
      copies.ifPresent(c -> c.make(request.copies(), tree));
    }
  }

  private void countUses() {
    for (List<PageItem> page : items) {
      for (PageItem item : page) {
        if (item instanceof PageItem.Glyphs run) {
          Arrays.stream(run.codes()).forEach(fonts.get(run.font())::use);
        }
      }
    }
  }

  private StructureElement readPages(COSDictionary catalogue) throws IOException {
    List<Map<Integer, List<StructureChild>>> contents = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      LanguageSpans.Split split =
          LanguageSpans.split(pages.size(), ContentStreamReader.read(page, palette, fonts), fonts);
      items.add(split.page());
      contents.add(split.children());
      pages.add(page.getCOSObject());
    }
    StructureElement tree = StructureReader.read(catalogue, pages, contents);
    StructureRepair.repair(tree, this::join);
    return tree;
  }

  private boolean join(int page, int piece) {
    PageItem one = items.get(page).get(piece - 1);
    PageItem next = items.get(page).get(piece);
    return one instanceof PageItem.Glyphs
        && next instanceof PageItem.Glyphs
        && one.clip() == next.clip();
  }

  private void writePages(COSDictionary catalogue, StructureElement tree) throws IOException {
    List<List<String>> openings = new ArrayList<>();
    for (List<PageItem> page : items) {
      List<String> marks = new ArrayList<>();
      page.forEach(item -> marks.add(artifact(item.mark())));
      openings.add(marks);
    }
    StructureWriter.write(tree, catalogue, pages, openings);
    palette.addTo(resources());
    for (int i = 0; i < pages.size(); i++) {
      int same = copies.isPresent() ? copies.get().contentOf(i) : i;
      pages
          .get(i)
          .setItem(
              COSName.CONTENTS,
              same < i
                  ? pages.get(same).getItem(COSName.CONTENTS)
                  : StreamCodec.of(content(i, openings.get(i))));
      // The order of tabbing is the order of the tags (ISO 14289-1 §7.18.3).
      pages.get(i).setName(COSName.getPDFName("Tabs"), "S");
    }
    if (press.isPresent()) {
      press.get().finish(resources());
    }
  }

  private byte[] content(int page, List<String> openings) throws IOException {
    ContentStreamWriter writer = new ContentStreamWriter(fonts, palette);
    if (press.isEmpty()) {
      return writer.write(items.get(page), openings);
    }
    List<PageItem> out = PressPages.extended(document.getPage(page), items.get(page));
    return press.get().content(writer.write(out, openings));
  }

  /** Ornament, not content (PDF 32000 §14.8.2.2), until a tag takes it in. */
  private static String artifact(PageItem.Mark mark) {
    return mark.artifact().isEmpty() ? "/Artifact BMC" : "/Artifact" + mark.artifact() + "BDC";
  }
}
