package org.kanyin.hostile;

import static org.kanyin.hostile.PdfObjects.bytes;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/** Page trees, boxes, annotations, outlines, names and labels without an end or a measure. */
final class HostilePages {
  static final Map<String, Function<Random, byte[]>> KINDS = new TreeMap<>();

  private HostilePages() {}

  static {
    KINDS.put("box-infinite", r -> box("[0 0 1e400 " + "9".repeat(50 + r.nextInt(300)) + "]"));
    KINDS.put("box-nan", r -> box("[0 0 NaN -0.0.0.0]"));
    KINDS.put("box-huge", r -> box("[-1e9 -1e9 1e9 " + (1 + r.nextInt(9)) + "e9]"));
    KINDS.put("box-thin", r -> box("[0 0 0.0" + (1 + r.nextInt(9)) + " 842]"));
    KINDS.put("box-empty", r -> box("[0 0 0 0]"));
    KINDS.put("box-turned", r -> box("[595 842 0 0]/CropBox[9e9 9e9 1 1]/TrimBox[1 2 3]"));
    KINDS.put("unit-huge", r -> box("[0 0 595 842]/UserUnit 9e" + r.nextInt(40)));
    KINDS.put("rotation-odd", r -> box("[0 0 595 842]/Rotate " + (r.nextInt() | 1)));
    KINDS.put("pages-self", r -> tree("<</Type/Pages/Kids[2 0 R 2 0 R]/Count 3>>"));
    KINDS.put("pages-count", r -> tree("<</Type/Pages/Kids[3 0 R]/Count " + r.nextInt() + ">>"));
    KINDS.put("pages-null", r -> tree("<</Type/Pages/Kids[null 9 0 R (x) 4 0 R]/Count 4>>"));
    KINDS.put("pages-power", HostilePages::pagePower);
    KINDS.put("pages-deep", HostilePages::deepPages);
    KINDS.put("pages-million", r -> tree(kids(1_000_000)));
    KINDS.put("page-5000-times", HostilePages::onePageOften);
    KINDS.put("page-parent-self", r -> box("[0 0 595 842]/Parent 3 0 R"));
    KINDS.put("annotations-million", HostilePages::annotations);
    KINDS.put("actions-power", HostilePages::actions);
    KINDS.put("outline-self", r -> outline("<</First 11 0 R/Last 11 0 R>>", "11 0 R", "10 0 R"));
    KINDS.put("outline-power", HostilePages::outlinePower);
    KINDS.put("outline-long", HostilePages::longOutline);
    KINDS.put("names-self", r -> names("<</Kids[10 0 R 10 0 R]>>"));
    KINDS.put("names-power", HostilePages::namePower);
    KINDS.put("labels-letters", r -> labels("/S/a/St " + (2_000_000_000 - r.nextInt(99))));
    KINDS.put("labels-roman", r -> labels("/S/R/St " + (2_000_000_000 - r.nextInt(99))));
    KINDS.put("labels-index", r -> labelTree("/Nums[2000000000<</S/D>>]"));
    KINDS.put("labels-self", r -> labelTree("/Kids[10 0 R 10 0 R]"));
    KINDS.put("form-fields-self", r -> fields());
    KINDS.put("layers-self", r -> layers());
    KINDS.put("structure-self", r -> structure());
    KINDS.put("title-50-megabytes", r -> title());
    KINDS.put("attachments-bomb", r -> attachments());
    KINDS.put("attachments-prefix", HostilePages::prefixes);
  }

  private static PdfObjects plain() {
    return PdfObjects.page("", "BT /F 12 Tf 72 700 Td (plain words) Tj ET 0 0 100 100 re f");
  }

  private static byte[] box(String box) {
    return PdfObjects.page(box, "", bytes("BT /F 12 Tf 72 700 Td (words) Tj ET 9 9 9 9 re f"))
        .file();
  }

  private static byte[] tree(String root) {
    return plain().put(PdfObjects.PAGES, root).file();
  }

  private static String kids(int count) {
    return "<</Type/Pages/Count " + count + "/Kids[" + "3 0 R ".repeat(count) + "]>>";
  }

  /** Each node holds the next ten times. */
  private static byte[] pagePower(Random random) {
    PdfObjects pdf = plain().put(PdfObjects.PAGES, node(10));
    int deep = 10 + random.nextInt(30);
    for (int i = 10; i < 10 + deep; i++) {
      pdf.put(i, node(i + 1));
    }
    return pdf.put(10 + deep, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>").file();
  }

  private static String node(int next) {
    return "<</Type/Pages/Count 1000/Kids[" + (next + " 0 R ").repeat(10) + "]>>";
  }

  private static byte[] deepPages(Random random) {
    PdfObjects pdf = plain().put(PdfObjects.PAGES, "<</Type/Pages/Count 1/Kids[10 0 R]>>");
    int deep = 20_000 + random.nextInt(80_000);
    for (int i = 10; i < 10 + deep; i++) {
      pdf.put(i, "<</Type/Pages/Count 1/Kids[%d 0 R]/Parent %d 0 R>>", i + 1, Math.max(2, i - 1));
    }
    return pdf.put(10 + deep, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>").file();
  }

  private static byte[] onePageOften(Random random) {
    String words = "BT /F 9 Tf 9 700 Td (a page that is used very often) Tj ET 0 0 9 9 re f\n";
    return plain()
        .deflated(PdfObjects.CONTENT, "", bytes(words.repeat(500 + random.nextInt(1000))))
        .put(PdfObjects.PAGES, kids(4_990))
        .file();
  }

  private static byte[] annotations(Random random) {
    String link = "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/Dest(x)/Next 10 0 R>>";
    return plain()
        .put(10, link)
        .put(
            PdfObjects.PAGE,
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Annots["
                + (random.nextBoolean() ? link : "10 0 R ").repeat(300_000)
                + "]>>")
        .file();
  }

  private static byte[] actions(Random random) {
    int deep = 30 + random.nextInt(200);
    PdfObjects pdf = plain().catalogue("/OpenAction 10 0 R");
    for (int i = 10; i < 10 + deep; i++) {
      String next = i + 1 + " 0 R ";
      pdf.put(i, "<</S/Named/N/Print/Next[" + next.repeat(10) + "]>>");
    }
    return pdf.put(10 + deep, "<</S/JavaScript/JS(x)/Next 10 0 R>>").file();
  }

  private static byte[] outline(String root, String next, String first) {
    return plain()
        .catalogue("/Outlines 10 0 R")
        .put(10, root)
        .put(11, "<</Title(x)/Parent 10 0 R/Next %s/First %s/Last %s>>", next, first, first)
        .file();
  }

  private static byte[] outlinePower(Random random) {
    int deep = 20 + random.nextInt(100);
    PdfObjects pdf = plain().catalogue("/Outlines 10 0 R").put(10, "<</First 11 0 R/Last 11 0 R>>");
    for (int i = 11; i < 11 + deep; i++) {
      pdf.put(i, "<</Title(x)/Parent 10 0 R/First %d 0 R/Next %d 0 R>>", i + 1, i + 1);
    }
    return pdf.file();
  }

  private static byte[] longOutline(Random random) {
    int items = 100_000 + random.nextInt(100_000);
    PdfObjects pdf = plain().catalogue("/Outlines 10 0 R").put(10, "<</First 11 0 R/Last 11 0 R>>");
    for (int i = 11; i < 11 + items; i++) {
      pdf.put(i, "<</Title(x)/Parent 10 0 R/Dest(name)/Next %d 0 R>>", i + 1);
    }
    return pdf.file();
  }

  private static PdfObjects named() {
    return plain()
        .catalogue("/Names<</Dests 10 0 R/EmbeddedFiles 10 0 R/JavaScript 10 0 R>>/AF 10 0 R")
        .put(
            PdfObjects.PAGE,
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Annots["
                + "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/Dest(zzz)>>".repeat(1000)
                + "]>>");
  }

  private static byte[] names(String root) {
    return named().put(10, root).file();
  }

  private static byte[] namePower(Random random) {
    PdfObjects pdf = named();
    int deep = 30 + random.nextInt(100);
    for (int i = 10; i < 10 + deep; i++) {
      String next = i + 1 + " 0 R ";
      pdf.put(i, "<</Limits[(a)(zzzz)]/Kids[" + next.repeat(5) + "]>>");
    }
    return pdf.put(10 + deep, "<</Limits[(a)(zzzz)]/Names[(b)[3 0 R/Fit]]>>").file();
  }

  private static byte[] labels(String style) {
    return plain()
        .catalogue("/PageLabels<</Nums[0<<" + style + ">>]>>")
        .put(PdfObjects.PAGES, kids(200))
        .file();
  }

  private static byte[] labelTree(String tree) {
    return plain().catalogue("/PageLabels 10 0 R").put(10, "<<" + tree + ">>").file();
  }

  private static byte[] fields() {
    return plain()
        .catalogue("/AcroForm<</Fields[10 0 R]/XFA 10 0 R>>")
        .put(10, "<</FT/Tx/T(x)/Kids[10 0 R 11 0 R]/Parent 11 0 R>>")
        .put(11, "<</FT/Tx/T(x)/Kids[10 0 R 11 0 R]/Parent 10 0 R/AA<</K 10 0 R>>>>")
        .file();
  }

  private static byte[] layers() {
    return PdfObjects.page("/Properties<</L 10 0 R/M 12 0 R>>", "/OC/L BDC /OC/M BDC 0 g EMC EMC")
        .catalogue("/OCProperties<</OCGs[10 0 R]/D<</Order 11 0 R/OFF 11 0 R>>>>")
        .put(10, "<</Type/OCG/Name(x)/OCGs 10 0 R>>")
        .put(11, "[10 0 R 11 0 R 11 0 R]")
        .put(12, "<</Type/OCMD/OCGs 12 0 R/VE[/And 13 0 R 13 0 R]>>")
        .put(13, "[/Or 13 0 R 13 0 R]")
        .file();
  }

  private static byte[] structure() {
    return plain()
        .catalogue("/MarkInfo<</Marked true>>/StructTreeRoot 10 0 R")
        .put(10, "<</Type/StructTreeRoot/K[11 0 R]/ParentTree 10 0 R/Kids[10 0 R]>>")
        .put(11, "<</Type/StructElem/S/P/K[10 0 R 11 0 R 11 0 R]/P 11 0 R/Pg 3 0 R>>")
        .file();
  }

  private static byte[] title() {
    return plain()
        .put(10, "<</Title(" + "T".repeat(50 << 20) + ")>>")
        .trailer("/Info 10 0 R")
        .file();
  }

  private static byte[] attachments() {
    byte[] bomb = PdfObjects.deflate(new byte[1 << 20], 60);
    PdfObjects pdf = plain();
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      pdf.stream(10 + 2 * i, "/Type/EmbeddedFile/Filter/FlateDecode", bomb);
      all.append(11 + 2 * i).append(" 0 R ");
      attached(pdf, 11 + 2 * i, "f" + i);
    }
    return pdf.catalogue("/AF[" + all + "]").file();
  }

  private static byte[] prefixes(Random random) {
    PdfObjects pdf = plain().stream(10, "/Type/EmbeddedFile", "x").catalogue("/AF[11 0 R 13 0 R]");
    pdf.stream(12, "/Type/EmbeddedFile", "x");
    attached(pdf, 11, "a");
    return attached(pdf, 13, random.nextBoolean() ? "a/b" : "../a").file();
  }

  private static PdfObjects attached(PdfObjects pdf, int number, String name) {
    return pdf.put(
        number,
        "<</Type/Filespec/AFRelationship/Source/F(%s)/UF(%s)/EF<</F %d 0 R>>>>",
        name,
        name,
        number - 1);
  }
}
