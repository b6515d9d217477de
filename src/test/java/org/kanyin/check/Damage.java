package org.kanyin.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * The tool that damages PDFs on purpose: takes a page's text apart into placed glyphs, lets them be
 * moved, removed, doubled or changed, and writes the page anew. What is not text stays as it was.
 */
final class Damage implements AutoCloseable {
  private static final Set<String> MARKING = Set.of("BDC", "BMC", "EMC", "DP", "MP");

  private final PDDocument document;
  private final Map<Integer, List<PlacedGlyph>> pages = new HashMap<>();
  private final Map<Integer, String> extra = new HashMap<>();
  private final Map<Integer, String> over = new HashMap<>();
  private final Set<Integer> turned = new LinkedHashSet<>();
  private final Set<Integer> touched = new LinkedHashSet<>();

  Damage(byte[] pdf) {
    try {
      document = Loader.loadPDF(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PDDocument document() {
    return document;
  }

  PDPage page(int number) {
    return document.getPage(number - 1);
  }

  /** A page's glyphs, in the order they are drawn. */
  List<PlacedGlyph> glyphs(int page) {
    return pages.computeIfAbsent(page, p -> PlacedGlyph.of(page(p)));
  }

  /** The first glyphs on a page that say this, blanks left out; all must be there. */
  List<PlacedGlyph> find(int page, String text) {
    touched.add(page);
    List<PlacedGlyph> solid = glyphs(page).stream().filter(g -> !g.text.isBlank()).toList();
    StringBuilder all = new StringBuilder();
    List<Integer> at = new ArrayList<>();
    for (int i = 0; i < solid.size(); i++) {
      for (int k = 0; k < solid.get(i).text.length(); k++) {
        at.add(i);
      }
      all.append(solid.get(i).text);
    }
    int from = all.indexOf(text);
    if (from < 0) {
      throw new IllegalArgumentException("page " + page + " does not say " + text + ": " + all);
    }
    return solid.subList(at.get(from), at.get(from + text.length() - 1) + 1);
  }

  /** All glyphs on the baseline of that text. */
  List<PlacedGlyph> line(int page, String text) {
    double y = find(page, text).get(0).y;
    return glyphs(page).stream().filter(g -> Math.abs(g.y - y) < 0.5).toList();
  }

  void move(List<PlacedGlyph> glyphs, double right, double down) {
    glyphs.forEach(
        g -> {
          g.x += right;
          g.y += down;
        });
  }

  void remove(int page, List<PlacedGlyph> glyphs) {
    touched.add(page);
    glyphs(page).removeAll(new ArrayList<>(glyphs));
  }

  /** The same glyphs again, elsewhere. */
  void copy(List<PlacedGlyph> glyphs, int toPage, double right, double down) {
    touched.add(toPage);
    for (PlacedGlyph g : glyphs) {
      PlacedGlyph copy = g.copy();
      copy.x += right;
      copy.y += down;
      glyphs(toPage).add(copy);
    }
  }

  /** Makes a glyph say another character, one that its font, or else another, has on some page. */
  void say(PlacedGlyph glyph, String text) {
    PlacedGlyph other = null;
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      for (PlacedGlyph g : glyphs(page)) {
        boolean better = other == null || g.font.getCOSObject() == glyph.font.getCOSObject();
        if (g.text.equals(text) && better && g.size == glyph.size) {
          other = g;
        }
      }
    }
    if (other == null) {
      throw new IllegalArgumentException("no page says " + text + " in that size");
    }
    glyph.font = other.font;
    glyph.code = other.code;
    glyph.text = other.text;
  }

  /** Adds drawing operators after all of a page's text. */
  void drawOver(int page, String operators) {
    draw(page, "");
    over.merge(page, operators, String::concat);
  }

  /** Adds drawing operators before a page's text. */
  void draw(int page, String operators) {
    touched.add(page);
    glyphs(page);
    extra.merge(page, operators, String::concat);
  }

  /** Turns a page by half and draws it upside down: it looks as before. */
  void upsideDown(int page) {
    touched.add(page);
    glyphs(page);
    page(page).setRotation(180);
    turned.add(page);
  }

  byte[] save() {
    try {
      for (int page : touched) {
        rewrite(page);
      }
      if (!touched.isEmpty()) {
        // What is written anew has lost its marks: the file is no longer tagged.
        document.getDocumentCatalog().getCOSObject().removeItem(COSName.MARK_INFO);
        document.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void rewrite(int number) throws IOException {
    PDPage page = page(number);
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      if (turned.contains(number)) {
        PDRectangle box = page.getCropBox();
        String half =
            String.format(Locale.ROOT, "-1 0 0 -1 %.4f %.4f cm%n", box.getWidth(), box.getHeight());
        out.write(half.getBytes(StandardCharsets.US_ASCII));
      }
      out.write("q\n".getBytes(StandardCharsets.US_ASCII));
      new ContentStreamWriter(out).writeTokens(withoutText(page));
      out.write("\nQ\n".getBytes(StandardCharsets.US_ASCII));
      out.write(extra.getOrDefault(number, "").getBytes(StandardCharsets.US_ASCII));
      double height = page.getCropBox().getUpperRightY();
      for (PlacedGlyph g : glyphs(number)) {
        out.write(shown(page, g, height).getBytes(StandardCharsets.US_ASCII));
      }
      out.write(over.getOrDefault(number, "").getBytes(StandardCharsets.US_ASCII));
    }
    page.setContents(stream);
  }

  private static String shown(PDPage page, PlacedGlyph g, double height) {
    COSName font = page.getResources().add(g.font);
    return String.format(
        Locale.ROOT,
        "BT %.4f %.4f %.4f rg /%s 1 Tf %.4f 0 0 %.4f %.4f %.4f Tm <%s> Tj ET%n",
        (g.rgb >> 16 & 0xFF) / 255.0,
        (g.rgb >> 8 & 0xFF) / 255.0,
        (g.rgb & 0xFF) / 255.0,
        font.getName(),
        g.wide,
        g.size,
        g.x,
        height - g.y,
        g.code);
  }

  private static List<Object> withoutText(PDPage page) throws IOException {
    List<Object> kept = new ArrayList<>();
    List<Object> operands = new ArrayList<>();
    boolean text = false;
    for (Object token : new PDFStreamParser(page).parse()) {
      if (!(token instanceof Operator operator)) {
        operands.add(token);
        continue;
      }
      text |= operator.getName().equals("BT");
      if (!text && !MARKING.contains(operator.getName())) {
        kept.addAll(operands);
        kept.add(operator);
      }
      text &= !operator.getName().equals("ET");
      operands.clear();
    }
    return kept;
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
