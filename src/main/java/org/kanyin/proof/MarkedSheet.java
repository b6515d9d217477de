package org.kanyin.proof;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kanyin.base.Finding;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.PagePicture;
import org.kanyin.inspect.model.PdfPage;

/** A page in a report: its picture and numbered marks on it, as the templates take them. */
final class MarkedSheet {
  /** Points added on each side of a mark, so that a finger can hit it however small the fault. */
  private static final double MARGIN = 2;

  /** What is higher, in points, is no line of words: nothing is laid over a picture. */
  private static final double LINE = 24;

  private MarkedSheet() {}

  /**
   * The fields of {@code sheet.html}.
   *
   * @param picture empty where the page could not be drawn: its place stays blank
   */
  static Map<String, Object> fields(
      String heading,
      PdfPage page,
      Optional<PagePicture> picture,
      List<Map<String, Object>> marks) {
    Map<String, Object> sheet = new LinkedHashMap<>();
    sheet.put("heading", heading);
    sheet.put("ratio", percent(page.height(), page.width()));
    sheet.put("drawn", picture.isPresent());
    sheet.put("png", picture.map(p -> Base64.getEncoder().encodeToString(p.png())).orElse(""));
    sheet.put("marks", marks);
    return sheet;
  }

  /**
   * The fields of a mark.
   *
   * @param number of its row in the list
   * @param first whether the row leads to this one of the finding's marks
   * @param box points from the page's top left
   */
  static Map<String, Object> mark(
      int number, boolean first, Finding finding, Box box, PdfPage page) {
    Map<String, Object> mark = new LinkedHashMap<>();
    mark.put("number", number);
    mark.put("first", first);
    mark.put("severity", finding.severity().key());
    mark.put("framed", box.height() > LINE);
    mark.put("message", finding.message());
    mark.put("left", percent(box.left() - MARGIN, page.width()));
    mark.put("top", percent(box.top() - MARGIN, page.height()));
    mark.put("width", percent(box.width() + 2 * MARGIN, page.width()));
    mark.put("height", percent(box.height() + 2 * MARGIN, page.height()));
    return mark;
  }

  private static String percent(double part, double whole) {
    return String.format(Locale.ROOT, "%.3f", 100 * part / Math.max(1, whole));
  }
}
