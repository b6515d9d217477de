package org.kanyin.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.kanyin.base.CopyNumber;
import org.kanyin.seal.content.PageItem;
import org.kanyin.seal.font.SubsetFont;
import org.kanyin.seal.structure.StructureCopy;
import org.kanyin.seal.structure.StructureElement;

/**
 * One file of numbered copies: the pages once for each number, the glyphs of the number alone
 * changed. Fonts, pictures and the content of all other pages are shared.
 */
final class NumberedCopies {
  private static final String BOOKMARK = "份号 ";

  private final PDDocument document;
  private final List<COSDictionary> pages;
  private final List<List<PageItem>> items;

  /** Of one copy. */
  private final int count;

  /** Where the number stands: the page and its place among what is drawn there. */
  private final int numbered;

  private final int place;

  private NumberedCopies(
      PDDocument document,
      List<COSDictionary> pages,
      List<List<PageItem>> items,
      int numbered,
      int place) {
    this.document = document;
    this.pages = pages;
    this.items = items;
    this.count = pages.size();
    this.numbered = numbered;
    this.place = place;
  }

  /**
   * Where the figures stand that numbers are made of; empty where no page has them.
   *
   * @param items by page what is drawn
   */
  static Optional<NumberedCopies> of(
      PDDocument document,
      List<COSDictionary> pages,
      List<List<PageItem>> items,
      Map<String, SubsetFont> fonts) {
    for (int page = 0; page < items.size(); page++) {
      for (int i = 0; i < items.get(page).size(); i++) {
        if (items.get(page).get(i) instanceof PageItem.Glyphs run
            && text(run, fonts).equals(CopyNumber.FIGURES)) {
          return Optional.of(new NumberedCopies(document, pages, items, page, i));
        }
      }
    }
    return Optional.empty();
  }

  private static String text(PageItem.Glyphs run, Map<String, SubsetFont> fonts) {
    SubsetFont font = fonts.get(run.font());
    return Arrays.stream(run.codes()).mapToObj(font::text).collect(Collectors.joining());
  }

  /** The first copy's page whose content this page has too; itself for the numbered ones. */
  int contentOf(int page) {
    return page % count == numbered ? page : page % count;
  }

  /** Makes the copies; afterwards pages, items and tags are those of all. */
  void make(List<Integer> numbers, StructureElement tree) {
    PageItem.Glyphs figures = (PageItem.Glyphs) items.get(numbered).get(place);
    PDDocumentOutline before = document.getDocumentCatalog().getDocumentOutline();
    PDDocumentOutline outline = new PDDocumentOutline();
    int tags = StructureCopy.count(tree);
    List<COSDictionary> originals = List.copyOf(pages);
    for (int c = 0; c < numbers.size(); c++) {
      Map<COSBase, COSBase> same = new IdentityHashMap<>();
      if (c > 0) {
        Map<COSDictionary, COSDictionary> links = addPages(originals, same);
        StructureCopy.add(tree, tags, c * count, links, "-" + numbers.get(c));
      }
      items.set(c * count + numbered, numbered(figures, numbers.get(c)));
      PDOutlineItem item = new PDOutlineItem();
      item.setTitle(BOOKMARK + CopyNumber.printed(numbers.get(c)));
      item.setDestination(new PDPage(pages.get(c * count)));
      if (before != null) {
        copy(before, item, same);
      }
      outline.addLast(item);
      item.closeNode();
    }
    document.getDocumentCatalog().setDocumentOutline(outline);
  }

  /** The labels of all copies' pages. */
  static List<String> labels(List<String> ofOne, int copies) {
    List<String> all = new ArrayList<>();
    for (int c = 0; c < copies; c++) {
      all.addAll(ofOne);
    }
    return all;
  }

  private Map<COSDictionary, COSDictionary> addPages(
      List<COSDictionary> originals, Map<COSBase, COSBase> same) {
    Map<COSDictionary, COSDictionary> links = new IdentityHashMap<>();
    List<COSDictionary> made = new ArrayList<>();
    for (COSDictionary original : originals) {
      COSDictionary page = new COSDictionary(original);
      page.removeItem(COSName.PARENT);
      same.put(original, page);
      made.add(page);
    }
    for (int i = 0; i < count; i++) {
      COSArray annotations = originals.get(i).getCOSArray(COSName.ANNOTS);
      if (annotations != null) {
        made.get(i).setItem(COSName.ANNOTS, annotations(annotations, made.get(i), same, links));
      }
      document.addPage(new PDPage(made.get(i)));
      pages.add(made.get(i));
      items.add(items.get(i));
    }
    return links;
  }

  private static COSArray annotations(
      COSArray originals,
      COSDictionary page,
      Map<COSBase, COSBase> same,
      Map<COSDictionary, COSDictionary> links) {
    COSArray made = new COSArray();
    for (int k = 0; k < originals.size(); k++) {
      COSDictionary original = (COSDictionary) originals.getObject(k);
      COSDictionary annotation = new COSDictionary(original);
      if (annotation.containsKey(COSName.P)) {
        annotation.setItem(COSName.P, page);
      }
      redirect(annotation, same);
      links.put(original, annotation);
      made.add(annotation);
    }
    return made;
  }

  /** Leads a link or bookmark to the page of its own copy. */
  private static void redirect(COSDictionary item, Map<COSBase, COSBase> same) {
    COSDictionary action = item.getCOSDictionary(COSName.A);
    if (action != null && action.getCOSArray(COSName.D) != null) {
      COSDictionary own = new COSDictionary(action);
      own.setItem(COSName.D, target(action.getCOSArray(COSName.D), same));
      item.setItem(COSName.A, own);
    }
    if (item.getCOSArray(COSName.DEST) != null) {
      item.setItem(COSName.DEST, target(item.getCOSArray(COSName.DEST), same));
    }
  }

  private static COSArray target(COSArray original, Map<COSBase, COSBase> same) {
    COSArray made = new COSArray();
    for (int i = 0; i < original.size(); i++) {
      COSBase part = original.getObject(i);
      made.add(same.getOrDefault(part, part));
    }
    return made;
  }

  private static void copy(PDOutlineNode from, PDOutlineNode to, Map<COSBase, COSBase> same) {
    for (PDOutlineItem item : from.children()) {
      PDOutlineItem made = new PDOutlineItem();
      made.setTitle(item.getTitle());
      COSDictionary dictionary = made.getCOSObject();
      dictionary.setItem(COSName.A, item.getCOSObject().getDictionaryObject(COSName.A));
      dictionary.setItem(COSName.DEST, item.getCOSObject().getDictionaryObject(COSName.DEST));
      redirect(dictionary, same);
      copy(item, made, same);
      to.addLast(made);
    }
  }

  /** The page's items with the number in place of the figures. */
  private List<PageItem> numbered(PageItem.Glyphs figures, int number) {
    String printed = CopyNumber.printed(number);
    int[] codes =
        printed
            .chars()
            .map(figure -> figures.codes()[CopyNumber.FIGURES.indexOf(figure)])
            .toArray();
    double[] extra = Arrays.copyOf(figures.extra(), codes.length);
    PageItem.Glyphs run = figures.part(0, codes.length, figures.x(), figures.y());
    System.arraycopy(codes, 0, run.codes(), 0, codes.length);
    System.arraycopy(extra, 0, run.extra(), 0, extra.length);
    List<PageItem> made = new ArrayList<>(items.get(numbered));
    made.set(place, run);
    return made;
  }
}
