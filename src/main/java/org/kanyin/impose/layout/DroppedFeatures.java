package org.kanyin.impose.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.Place;
import org.kanyin.impose.model.Book;
import org.kanyin.impose.model.PaperSize;
import org.kanyin.inspect.model.PageSize;
import org.kanyin.inspect.model.PdfOverview;

/** What was not brought along, and what was done to pages: said, not passed over. */
public final class DroppedFeatures {
  private static final FindingCatalogue CATALOGUE = FindingCatalogue.of(DroppedFeatures.class);

  private DroppedFeatures() {}

  public static List<Finding> of(PdfOverview pdf, Book book) {
    List<Finding> notes = new ArrayList<>();
    Place file = Place.file(pdf.file());
    List<String> left = left(pdf);
    if (!left.isEmpty()) {
      notes.add(CATALOGUE.finding("P010", file, String.join("、", left)));
    }
    PaperSize size = Refusals.pageSize(pdf);
    List<PageSize> lying = pdf.pages().stream().filter(p -> PagePlacement.lies(p, size)).toList();
    if (!lying.isEmpty()) {
      notes.add(CATALOGUE.finding("P011", file, numbers(lying)));
    }
    List<PageSize> remarked = pdf.pages().stream().filter(p -> p.remarks() > 0).toList();
    if (!remarked.isEmpty()) {
      notes.add(CATALOGUE.finding("P012", file, numbers(remarked)));
    }
    if (book.blanks() > 0) {
      notes.add(CATALOGUE.finding("P015", file, book.blanks(), where(book.order())));
    }
    return notes;
  }

  private static List<String> left(PdfOverview pdf) {
    List<String> left = new ArrayList<>();
    if (pdf.tagged()) {
      left.add("无障碍标签");
    }
    int links = pdf.pages().stream().mapToInt(PageSize::links).sum();
    if (links > 0) {
      left.add("链接（" + links + " 处）");
    }
    if (pdf.bookmarks() > 0) {
      left.add("书签");
    }
    if (pdf.attachments() > 0) {
      left.add("附件");
    }
    if (pdf.archival()) {
      left.add("PDF/A、PDF/UA 标识");
    }
    return left;
  }

  private static String numbers(List<PageSize> pages) {
    return pages.stream().map(p -> String.valueOf(p.number())).collect(Collectors.joining("、"));
  }

  /** After which pages blanks stand: {@code 在第 23 页之后}. */
  private static String where(List<Integer> order) {
    List<String> places = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      if (order.get(i) == 0 && (i == 0 || order.get(i - 1) != 0)) {
        places.add(i == 0 ? "最前面" : "第 " + order.get(i - 1) + " 页之后");
      }
    }
    return "在" + String.join("、", places);
  }
}
