package org.kanyin.hostile;

import static org.kanyin.hostile.PdfObjects.bytes;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/** Content streams, forms and glyph procedures whose running takes more than anyone has. */
final class HostileContent {
  static final Map<String, Function<Random, byte[]>> KINDS = new TreeMap<>();
  private static final int MEGA = 1 << 20;

  private HostileContent() {}

  static {
    KINDS.put("operators-100-megabytes", r -> repeated("0 0 m 1 1 l S\n", 100));
    KINDS.put("fills-100-megabytes", r -> repeated("0 0 595 842 re f\n", 100));
    KINDS.put("words-100-megabytes", r -> repeated("BT/F 9 Tf 9 9 Td(some words)Tj ET\n", 100));
    KINDS.put("marks-100-megabytes", r -> repeated("/Span<</ActualText(x)>>BDC EMC\n", 100));
    KINDS.put("matrix-100-megabytes", r -> repeated("1 0 0 1 0 0 cm\n", 100));
    KINDS.put("string-50-megabytes", r -> between("BT/F 9 Tf(", "a", 50 * MEGA, ")Tj ET"));
    KINDS.put("hex-50-megabytes", r -> between("BT/F 9 Tf<", "61", 25 * MEGA, ">Tj ET"));
    KINDS.put("name-50-megabytes", r -> between("/", "a", 50 * MEGA, " Do"));
    KINDS.put("number-50-megabytes", r -> between("1.", "9", 50 * MEGA, " w"));
    KINDS.put("comment-50-megabytes", r -> between("%", "9", 50 * MEGA, "\n0 g"));
    KINDS.put("parentheses-deep", r -> between("", "(", 20 * MEGA, ")Tj"));
    KINDS.put("array-deep", r -> between("", "[", MEGA + r.nextInt(MEGA), "TJ"));
    KINDS.put("dictionary-deep", r -> between("/A", "<</B", MEGA + r.nextInt(MEGA), " BDC"));
    KINDS.put("array-long", r -> between("BT/F 9 Tf[", "(a)1 ", 5 * MEGA, "]TJ ET"));
    KINDS.put("operands-many", r -> between("", "1 ", 10 * MEGA, "rg"));
    KINDS.put("states-deep", r -> between("", "q ", 5 * MEGA, "0 g"));
    KINDS.put("marks-deep", r -> between("", "/P BMC ", 3 * MEGA, "(x)Tj"));
    KINDS.put(
        "clips-many", r -> repeated("0 0 300 300 re W n 9 9 100 100 re W* n 1 1 9 9 re f\n", 10));
    KINDS.put("clips-odd", HostileContent::oddClips);
    KINDS.put("path-long", r -> between("0 0 m ", "9 9 l 1 9 l ", 2 * MEGA, " f"));
    KINDS.put("curves-long", r -> between("0 0 m ", "1 9 9 1 9e4 9 c ", MEGA, " B*"));
    KINDS.put("dashes-tiny", r -> page("[0.000001] 0 d 1 w 0 0 m 9e8 9e8 l S"));
    KINDS.put("dashes-curve", r -> page("[1e-9 1e-9] 0 d .1 w 0 0 m 9 9e5 9e5 9 500 500 c S"));
    KINDS.put("dashes-nan", r -> page("[-1 0 0] -9 d 0 0 m 9 9 l S [1e400] 0 d 0 0 m 99 9 l S"));
    KINDS.put("numbers-odd", r -> page("1e400 NaN --9 +-. 9e999 0 cm 0 0 1e38 -1e38 re f 0 0 m B"));
    KINDS.put("text-scaled", r -> page("BT/F 1e30 Tf 1e30 Tz 1e30 Tc(aaa)Tj 1e-30 TL T*(b)Tj ET"));
    KINDS.put("inline-picture-huge", r -> page("BI/W 99999/H 99999/BPC 8/CS/RGB ID x EI 0 g"));
    KINDS.put("inline-picture-open", r -> between("BI/W 9/H 9/BPC 1/CS/G ID ", "x", 50 * MEGA, ""));
    KINDS.put("inline-pictures-many", r -> repeated("BI/W 9/H 9/BPC 1/CS/G ID xxxxxxxxx EI\n", 20));
    KINDS.put("contents-shared", HostileContent::sharedContents);
    KINDS.put("form-self", r -> selfForm());
    KINDS.put("form-power", HostileContent::formPower);
    KINDS.put("form-chain", HostileContent::formChain);
    KINDS.put("glyph-self", r -> glyphs(r, true));
    KINDS.put("glyph-power", r -> glyphs(r, false));
    KINDS.put("glyph-form", r -> glyphForm());
    KINDS.put("picture-often", r -> pictureOften(r));
    KINDS.put("columns-ragged", HostileContent::ragged);
    KINDS.put("glyphs-scattered", HostileContent::scattered);
    KINDS.put("rules-many", HostileContent::rules);
  }

  private static byte[] page(String content) {
    return PdfObjects.page("", content).file();
  }

  private static byte[] repeated(String piece, int megabytes) {
    byte[] block = bytes(piece.repeat(MEGA / piece.length()));
    return PdfObjects.page("", "").stream(
            4, "/Filter/FlateDecode", PdfObjects.deflate(block, megabytes))
        .file();
  }

  private static byte[] between(String head, String piece, int times, String tail) {
    return PdfObjects.page("", "").deflated(4, "", bytes(head + piece.repeat(times) + tail)).file();
  }

  private static byte[] oddClips(Random random) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      out.append(
          "%d %d m %d %d l %d %d l W n\n".formatted(random.ints(6, 0, 900).boxed().toArray()));
    }
    return between("", out.toString(), 1, "0 0 900 900 re f");
  }

  private static byte[] sharedContents(Random random) {
    return PdfObjects.page("", "").stream(
            4, "/Filter/FlateDecode", PdfObjects.deflate(bytes("0 g ".repeat(MEGA / 4)), 50))
        .put(
            PdfObjects.PAGE,
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents["
                + "4 0 R ".repeat(500 + random.nextInt(5000))
                + "]>>")
        .file();
  }

  private static final String FORM =
      "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>/XObject<</X ";

  private static byte[] selfForm() {
    return PdfObjects.page("/XObject<</X 6 0 R>>", "/X Do").stream(
            6, FORM + "6 0 R>>>>", "/X Do /X Do BT /F 9 Tf (a) Tj ET /X Do")
        .file();
  }

  private static byte[] formPower(Random random) {
    PdfObjects pdf = PdfObjects.page("/XObject<</X 6 0 R>>", "/X Do");
    int deep = 8 + random.nextInt(12);
    for (int i = 6; i < 6 + deep; i++) {
      pdf.stream(i, FORM + (i + 1) + " 0 R>>>>", "/X Do ".repeat(10));
    }
    return pdf.stream(6 + deep, FORM + "6 0 R>>>>", "BT /F 9 Tf (words) Tj ET 0 0 9 9 re f").file();
  }

  private static byte[] formChain(Random random) {
    PdfObjects pdf = PdfObjects.page("/XObject<</X 6 0 R>>", "/X Do");
    int deep = 2_000 + random.nextInt(30_000);
    for (int i = 6; i < 6 + deep; i++) {
      pdf.stream(i, FORM + (i + 1) + " 0 R>>>>", "q /X Do Q");
    }
    return pdf.file();
  }

  /** Type 3 glyphs: each shows the next ten times, or itself. */
  private static byte[] glyphs(Random random, boolean self) {
    PdfObjects pdf = PdfObjects.page("/Font<</T 10 0 R>>", "BT /T 9 Tf (aaaa) Tj ET");
    int deep = self ? 1 : 10 + random.nextInt(10);
    for (int i = 0; i < deep; i++) {
      int font = 10 + 2 * i;
      int next = self ? font : font + 2;
      type3(pdf, font, "/Font<</T " + next + " 0 R>>", "9 0 d0 BT /T 9 Tf (aaaaaaaaaa) Tj ET");
    }
    return type3(pdf, 10 + 2 * deep, "", "9 0 d0 0 0 9 9 re f").file();
  }

  private static PdfObjects type3(PdfObjects pdf, int font, String resources, String glyph) {
    return pdf.stream(font + 1, "", glyph)
        .put(
            font,
            "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/FirstChar 97"
                + "/LastChar 97/Widths[9]/Encoding<</Differences[97/a]>>/CharProcs<</a %d 0 R>>"
                + "/Resources<<%s>>>>",
            font + 1,
            resources);
  }

  private static byte[] glyphForm() {
    PdfObjects pdf = PdfObjects.page("/Font<</T 10 0 R>>", "BT /T 9 Tf (aaaa) Tj ET");
    type3(pdf, 10, "/XObject<</X 6 0 R>>", "9 0 d0 " + "/X Do ".repeat(100));
    String inner = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</T 10 0 R>>>>";
    return pdf.stream(6, inner, "BT /T 9 Tf (" + "a".repeat(100) + ") Tj ET").file();
  }

  private static byte[] pictureOften(Random random) {
    int side = 2_000 + random.nextInt(3_000);
    String entries =
        "/Type/XObject/Subtype/Image/BitsPerComponent 8/ColorSpace/DeviceRGB/Width %d/Height %d"
            .formatted(side, side);
    return PdfObjects.page("/XObject<</X 6 0 R>>", "q 500 0 0 500 0 0 cm /X Do Q\n".repeat(20_000))
        .stream(6, entries + "/Filter/FlateDecode", PdfObjects.deflate(new byte[side * 3], side))
        .file();
  }

  /** Lines of many columns that end nowhere alike. */
  private static byte[] ragged(Random random) {
    StringBuilder out = new StringBuilder("BT /F 4 Tf\n");
    for (int i = 0; i < 8_000; i++) {
      String words = "lorem ipsum ".repeat(1 + random.nextInt(4));
      out.append("1 0 0 1 %d %d Tm (%s) Tj\n".formatted(random.nextInt(500), i % 840, words));
    }
    return between(out.toString(), "", 1, "ET");
  }

  private static byte[] scattered(Random random) {
    StringBuilder out = new StringBuilder("BT /F 4 Tf\n");
    for (int i = 0; i < 150_000; i++) {
      out.append("1 0 0 1 %d %d Tm(a)Tj\n".formatted(random.nextInt(595), random.nextInt(842)));
    }
    return between(out.toString(), "", 1, "ET");
  }

  private static byte[] rules(Random random) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 49_000; i++) {
      out.append("%d %d m %d %d l S\n".formatted(random.ints(4, 0, 600).boxed().toArray()));
    }
    return between(out.toString(), "", 1, "");
  }
}
