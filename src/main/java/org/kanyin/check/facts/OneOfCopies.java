package org.kanyin.check.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfImage;
import org.kanyin.inspect.model.PdfPage;

/**
 * A file of numbered copies is checked as its first one: where the others are that one glyph by
 * glyph, but for the number that their bookmark says.
 */
public final class OneOfCopies {
  private static final Pattern BOOKMARK = Pattern.compile("份号\\s*(\\d{6})");

  /** Points: two copies are drawn alike. */
  private static final double SAME = 0.01;

  private OneOfCopies() {}

  /** The first copy; the file itself where it holds no copies, or they are not alike. */
  public static Pdf of(Pdf pdf) {
    List<Pdf.OutlineItem> copies =
        pdf.outline().stream().filter(i -> i.level() == 1 && number(i).isPresent()).toList();
    long top = pdf.outline().stream().filter(i -> i.level() == 1).count();
    int count = copies.size();
    if (count == 0 || top != count || pdf.pages().size() % count != 0) {
      return pdf;
    }
    int each = pdf.pages().size() / count;
    for (int c = 0; c < count; c++) {
      if (copies.get(c).page() != c * each + 1 || !isCopy(pdf, each, c, copies)) {
        return pdf;
      }
    }
    return pdf.withPages(pdf.pages().subList(0, each)).withOutline(outline(pdf, count));
  }

  private static Optional<String> number(Pdf.OutlineItem item) {
    Matcher m = BOOKMARK.matcher(item.title().strip());
    return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
  }

  /** The first copy's own bookmarks. */
  private static List<Pdf.OutlineItem> outline(Pdf pdf, int copies) {
    int each = pdf.outline().size() / copies;
    List<Pdf.OutlineItem> own = new ArrayList<>();
    for (Pdf.OutlineItem item : pdf.outline().subList(1, each)) {
      own.add(new Pdf.OutlineItem(item.title(), item.level() - 1, item.page()));
    }
    return own;
  }

  private static boolean isCopy(Pdf pdf, int each, int copy, List<Pdf.OutlineItem> copies) {
    StringBuilder first = new StringBuilder();
    StringBuilder here = new StringBuilder();
    for (int p = 0; p < each; p++) {
      PdfPage one = pdf.pages().get(p);
      PdfPage other = pdf.pages().get(copy * each + p);
      if (!isAlike(one, other, first, here)) {
        return false;
      }
    }
    String number = number(copies.get(copy)).orElseThrow();
    String ofFirst = number(copies.get(0)).orElseThrow();
    return first.toString().equals(differing(ofFirst, number))
        && here.toString().equals(differing(number, ofFirst));
  }

  /** The figures of a number that are not those of the other. */
  private static String differing(String number, String other) {
    StringBuilder figures = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      if (number.charAt(i) != other.charAt(i)) {
        figures.append(number.charAt(i));
      }
    }
    return figures.toString();
  }

  /** Whether the pages are drawn alike; what two glyphs at one place say otherwise is noted. */
  private static boolean isAlike(
      PdfPage one, PdfPage other, StringBuilder first, StringBuilder here) {
    boolean same =
        one.glyphs().size() == other.glyphs().size()
            && one.shapes().size() == other.shapes().size()
            && one.label().equals(other.label())
            && one.images().stream()
                .map(PdfImage::box)
                .toList()
                .equals(other.images().stream().map(PdfImage::box).toList());
    for (int i = 0; same && i < one.glyphs().size(); i++) {
      Glyph a = one.glyphs().get(i);
      Glyph b = other.glyphs().get(i);
      same = Math.abs(a.x() - b.x()) < SAME && Math.abs(a.baseline() - b.baseline()) < SAME;
      if (!a.text().equals(b.text())) {
        first.append(a.text());
        here.append(b.text());
      }
    }
    return same;
  }
}
