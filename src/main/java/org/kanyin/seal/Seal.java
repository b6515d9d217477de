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
import org.kanyin.base.DotRow;
import org.kanyin.base.InkSpec;
import org.kanyin.seal.content.ContentStreamReader;
import org.kanyin.seal.content.ContentStreamWriter;
import org.kanyin.seal.content.DotPainter;
import org.kanyin.seal.content.PageItem;
import org.kanyin.seal.content.Palette;
import org.kanyin.seal.file.AttachmentWriter;
import org.kanyin.seal.file.CatalogEntries;
import org.kanyin.seal.file.FileIdentity;
import org.kanyin.seal.file.FormXObjects;
import org.kanyin.seal.file.StreamCodec;
import org.kanyin.seal.file.XmpMetadata;
import org.kanyin.seal.font.PackedFont;
import org.kanyin.seal.model.Attachment;
import org.kanyin.seal.model.DocumentInfo;
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
  private final Work work;
  private final Palette palette;
  private final Optional<PressPages> press;
  private final List<COSDictionary> pages = new ArrayList<>();
  private final List<List<PageItem>> inks = new ArrayList<>();
  private final Map<String, PackedFont> fonts;

  /**
   * What is to be finished.
   *
   * @param pdf as FOP wrote it, tagged
   * @param dots leaders and 着重号 to be drawn
   * @param attachments files to travel with it
   * @param sheets the pages wanted, from 1; empty for all, and what is beyond the last is passed
   *     over
   * @param press how its colours are printed, where it is made for a print shop; empty for a file
   *     to be read, kept, and printed in an office
   */
  public record Work(
      byte[] pdf,
      List<DotRow> dots,
      DocumentInfo about,
      List<Attachment> attachments,
      List<Integer> sheets,
      Optional<InkSpec> press) {
    /** For reading. */
    public Work(
        byte[] pdf,
        List<DotRow> dots,
        DocumentInfo about,
        List<Attachment> attachments,
        List<Integer> sheets) {
      this(pdf, dots, about, attachments, sheets, Optional.empty());
    }

    /** Only these pages. */
    public Work only(List<Integer> wanted) {
      return new Work(pdf, dots, about, attachments, wanted, press);
    }

    /** The same without a press. */
    public Work toBeRead() {
      return new Work(pdf, dots, about, attachments, sheets);
    }

    public Work {
      dots = List.copyOf(dots);
      attachments = List.copyOf(attachments);
      sheets = List.copyOf(sheets);
    }
  }

  private Seal(PDDocument document, Work work) throws IOException {
    this.document = document;
    this.work = work;
    this.palette = new Palette(work.about().inks(), work.press());
    this.press = work.press().map(plates -> new PressPages(document, plates, palette));
    this.fonts = PackedFont.of(resources());
  }

  /**
   * The PDF as it is published: PDF/A and PDF/UA, text that extracts exactly, and not a byte that
   * depends on clock, machine or place.
   *
   * @throws IOException where the bytes are no PDF of FOP's; a fault of ours
   */
  public static byte[] seal(Work work) throws IOException {
    try (PDDocument document = Loader.loadPDF(work.pdf())) {
      return new Seal(document, PageExcerpt.of(document, work)).finish();
    }
  }

  /** FOP gives all pages the same. */
  private COSDictionary resources() {
    return document.getPage(0).getResources().getCOSObject();
  }

  private byte[] finish() throws IOException {
    COSDictionary catalogue = document.getDocumentCatalog().getCOSObject();
    StructureElement tree = readPages(catalogue);
    DotPainter.draw(inks, work.dots(), palette, document);
    countUses();
    for (PackedFont font : fonts.values()) {
      font.pack(FormXObjects.useFonts(resources()));
    }
    StructureText words = new StructureText(inks, fonts);
    words.describeLists(tree);
    LinkRepair.repair(tree, words);
    writePages(catalogue, tree);
    CatalogEntries.write(catalogue, work.about(), work.press());
    AttachmentWriter.write(catalogue, work.attachments(), work.about().date());
    int archive = work.attachments().isEmpty() ? ARCHIVE : ARCHIVE_WITH_FILES;
    int part = press.isPresent() ? 0 : archive;
    document.setDocumentInformation(
        new PDDocumentInformation(XmpMetadata.write(catalogue, work.about(), part)));
    ByteArrayOutputStream out = new ByteArrayOutputStream(work.pdf().length);
    document.save(out, PACKED);
    byte[] sealed = out.toByteArray();
    FileIdentity.stamp(sealed);
    return sealed;
  }

  private void countUses() {
    for (List<PageItem> page : inks) {
      for (PageItem ink : page) {
        if (ink instanceof PageItem.Glyphs run) {
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
      inks.add(split.page());
      contents.add(split.kids());
      pages.add(page.getCOSObject());
    }
    StructureElement tree = StructureReader.read(catalogue, pages, contents);
    StructureRepair.repair(tree, this::join);
    return tree;
  }

  private boolean join(int page, int piece) {
    PageItem one = inks.get(page).get(piece - 1);
    PageItem next = inks.get(page).get(piece);
    return one instanceof PageItem.Glyphs
        && next instanceof PageItem.Glyphs
        && one.clip() == next.clip();
  }

  private void writePages(COSDictionary catalogue, StructureElement tree) throws IOException {
    List<List<String>> openings = new ArrayList<>();
    for (List<PageItem> page : inks) {
      List<String> marks = new ArrayList<>();
      page.forEach(ink -> marks.add(artifact(ink.mark())));
      openings.add(marks);
    }
    StructureWriter.write(tree, catalogue, pages, openings);
    palette.addTo(resources());
    for (int i = 0; i < pages.size(); i++) {
      byte[] content = content(i, openings.get(i));
      pages.get(i).setItem(COSName.CONTENTS, StreamCodec.of(content));
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
      return writer.write(inks.get(page), openings);
    }
    List<PageItem> out = PressPages.drawnOut(document.getPage(page), inks.get(page));
    return press.get().content(writer.write(out, openings));
  }

  /** Ornament, not content (PDF 32000 §14.8.2.2), until a tag takes it in. */
  private static String artifact(PageItem.Mark mark) {
    return mark.artifact().isEmpty() ? "/Artifact BMC" : "/Artifact" + mark.artifact() + "BDC";
  }
}
