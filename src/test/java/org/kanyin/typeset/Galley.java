package org.kanyin.typeset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kanyin.base.Finding;
import org.kanyin.base.FoDocument;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.fonts.FontBook;
import org.kanyin.measure.GlyphStream;
import org.kanyin.measure.PrintedLine;
import org.kanyin.seal.Seal;
import org.kanyin.seal.model.DocumentInfo;
import org.kanyin.seal.model.SealRequest;
import org.kanyin.typeset.model.Typeset;

/** Small documents for tests: a page as narrow as wanted, in 12 pt on a pitch of 21. */
final class Galley {
  static final double EM = 12;
  static final double MARGIN = 36;

  static final FontBook FONTS = fonts();

  private static final Typesetter TYPESETTER = new Typesetter();
  private static final Instant DATE = Instant.parse("2026-06-25T12:00:00Z");

  private Galley() {}

  private static FontBook fonts() {
    try {
      return FontBook.open(Path.of("fonts"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document whose body is so many ems wide; the flow needs no prefixes. */
  static FoDocument page(double ems, String flow) {
    return page(ems, flow, "");
  }

  /**
   * The same with more.
   *
   * @param heads static contents of {@code xsl-region-before}
   */
  static FoDocument page(double ems, String flow, String heads) {
    return new FoDocument(
        """
        <root xmlns="http://www.w3.org/1999/XSL/Format" xmlns:kf="urn:kanyin:fo" xml:lang="zh-CN"
            font-family="song" font-size="12pt" line-height="21pt"
            line-stacking-strategy="font-height" white-space-collapse="false"
            white-space-treatment="preserve" linefeed-treatment="preserve"><layout-master-set>
        <simple-page-master master-name="p" page-width="%spt" page-height="240pt">
        <region-body margin="%spt"/><region-before extent="30pt"/></simple-page-master>
        </layout-master-set><page-sequence master-reference="p">%s
        <flow flow-name="xsl-region-body">%s</flow></page-sequence></root>\
        """
            .formatted(2 * MARGIN + ems * EM, MARGIN, heads, flow));
  }

  static Outcome<Typeset> set(FoDocument fo, FontBook fonts) {
    return TYPESETTER.set(
        new Typesetter.Request(
            fo, fonts, Map.of(), DATE, (id, index) -> Place.at(id, 1, index + 1)));
  }

  /** The finished PDF; a document that cannot be set is a fault of the test. */
  static byte[] pdf(FoDocument fo, FontBook fonts) {
    Outcome<Typeset> set = set(fo, fonts);
    Typeset pages = set.value().orElseThrow(() -> new AssertionError("not set: " + set.findings()));
    try {
      return Seal.seal(work(pages, DATE)).pdf();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code render} hands to {@code seal}, for a document without an issue. */
  static SealRequest work(Typeset pages, Instant date) {
    DocumentInfo about =
        new DocumentInfo(
            "样张", "", "第1期", date, "zh-CN", pages.pageLabels(), pages.style().colours().inks());
    return new SealRequest(pages.pdf(), pages.dots(), about, List.of(), List.of());
  }

  static List<PrintedLine> lines(byte[] pdf) {
    try {
      return PrintedLine.of(GlyphStream.of(pdf));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each line with its edges, in ems from the body's left; then the findings. */
  static String picture(FoDocument fo) {
    Outcome<Typeset> set = set(fo, FONTS);
    String lines =
        set.value().isEmpty()
            ? ""
            : lines(pdf(fo, FONTS)).stream().map(Galley::picture).collect(Collectors.joining());
    return lines + set.findings().stream().map(Galley::finding).collect(Collectors.joining());
  }

  private static String finding(Finding f) {
    return f.place() + ": " + f.code() + " " + f.message() + "\n";
  }

  private static String picture(PrintedLine line) {
    String page = line.page() == 1 ? "" : "p" + line.page() + " ";
    String runs =
        line.runs().stream()
            .filter(run -> run.glyphs().stream().anyMatch(g -> !g.isBlank()))
            .map(run -> run.told(MARGIN, EM))
            .collect(Collectors.joining("  |  "));
    return runs.isEmpty() ? "" : page + runs + "\n";
  }
}
