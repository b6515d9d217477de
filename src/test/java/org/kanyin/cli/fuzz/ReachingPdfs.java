package org.kanyin.cli.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PDFs that name other files, addresses and programs (PDF 32000, 7.11, 12.6, 12.7.8). */
final class ReachingPdfs {
  /** Entries of the catalogue. */
  private static final List<String> CATALOGUE =
      List.of(
          "/OpenAction<</S/URI/URI(%s)>>",
          "/OpenAction<</S/Launch/F(%s)/NewWindow true>>",
          "/OpenAction<</S/GoToR/F(%s)/D[0/Fit]>>",
          "/OpenAction<</S/GoToE/F(%s)/D[0/Fit]>>",
          "/OpenAction<</S/JavaScript/JS(app.launchURL\\('%s'\\))>>",
          "/OpenAction<</S/SubmitForm/F<</FS/URL/F(%s)>>>>",
          "/OpenAction<</S/ImportData/F(%s)>>",
          "/OpenAction<</S/Thread/F(%s)/D 0>>",
          "/AA<</WC<</S/Launch/F(%s)>>>>",
          "/URI<</Base(%s)>>",
          "/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(%s)/UF(%s)/EF<</F 9 0 R>>>>]>>>>",
          "/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/FS/URL/F(%s)>>]>>>>",
          "/Names<</Pages<</Names[(a)10 0 R]>>/URLS<</Names[(%s)10 0 R]>>/IDS<<>>>>",
          "/AcroForm<</Fields[]/XFA 9 0 R>>",
          "/AcroForm<</Fields[]/XFA[(template)9 0 R]/NeedAppearances true>>",
          "/Metadata 9 0 R",
          "/OutputIntents[<</S/GTS_PDFX/DestOutputProfile 9 0"
              + " R/DestOutputProfileRef<</URLs[(%s)]>>>>]",
          "/Collection<</Schema<<>>/D(%s)>>",
          "/Outlines<</First 11 0 R/Last 11 0 R/Count 1>>",
          "/DPartRoot<<>>/AF[<</Type/Filespec/F(%s)>>]");

  /** Entries of the page, and what its content shows. */
  private static final List<String> PAGE =
      List.of(
          "/Annots[<</Subtype/Link/Rect[0 0 99 99]/A<</S/Launch/Win<</F(%s)>>>>>>]",
          "/Annots[<</Subtype/FileAttachment/Rect[0 0 9 9]/FS<</F(%s)>>>>]",
          "/Annots[<</Subtype/Movie/Rect[0 0 9 9]/Movie<</F(%s)/Poster true>>>>]",
          "/Annots[<</Subtype/Sound/Rect[0 0 9 9]/Sound 12 0 R>>]",
          "/Annots[<</Subtype/Screen/Rect[0 0 9 9]/A<</S/Rendition/R<</C<</D<</F(%s)>>>>>>>>>>]",
          "/Annots[<</Subtype/RichMedia/Rect[0 0 9 9]/RichMediaContent<</Assets<<>>>>>>]",
          "/Resources<</XObject<</X 12 0 R>>>>",
          "/Resources<</XObject<</X 13 0 R>>>>",
          "/Resources<</XObject<</X 14 0 R>>>>",
          "/Resources<</XObject<</X 15 0 R>>>>",
          "/Resources<</Font<</F<</Type/Font/Subtype/TrueType/BaseFont/A/FontDescriptor<</Type"
              + "/FontDescriptor/FontName/A/Flags 4/FontFile2 12 0 R>>>>>>>>",
          "/Resources<</Font<</F<</Type/Font/Subtype/Type0/BaseFont/A/Encoding(%s)"
              + "/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/A>>]>>>>>>",
          "/Resources<</Font<</F<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/..#2f..#2f..#2fetc"
              + "#2fpasswd/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/%n>>]>>>>>>",
          "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/%n/ToUnicode 16 0 R>>>>>>",
          "/Resources<</ColorSpace<</C[/ICCBased 12 0 R]>>>>",
          "/Contents 12 0 R",
          "/AA<</O<</S/URI/URI(%s)>>>>",
          "/PieceInfo<<>>/Thumb 12 0 R",
          "/SeparationInfo<</Pages[10 0 R]>>/Metadata 9 0 R");

  private ReachingPdfs() {}

  static List<FuzzCase> cases(String address) {
    List<FuzzCase> cases = new ArrayList<>();
    List<List<String>> commands =
        List.of(
            List.of("check", "~/a.pdf", "--profile", "press"),
            List.of("impose", "~/a.pdf", "-o", "~/out.pdf", "--cells", "2"),
            List.of("extract", "~/a.pdf", "-o", "~/x"),
            List.of("diff", "~/a.pdf", "~/a.pdf"));
    int turn = 0;
    for (String entry : CATALOGUE) {
      cases.add(asked(pdf(entry, "", address), commands.get(turn++ % commands.size())));
    }
    for (String entry : PAGE) {
      cases.add(asked(pdf("", entry, address), commands.get(turn++ % commands.size())));
    }
    return cases;
  }

  private static FuzzCase asked(byte[] pdf, List<String> command) {
    return new FuzzCase(Map.of("a.pdf", pdf), command);
  }

  private static byte[] pdf(String catalogue, String page, String address) {
    String xml =
        "<?xml version='1.0'?><?xml-stylesheet href='%s'?><!DOCTYPE x [<!ENTITY e SYSTEM"
            + " '%s'><!ENTITY % f SYSTEM '%s'>%f;]><x:xmpmeta"
            + " xmlns:x='adobe:ns:meta/'>&e;</x:xmpmeta>";
    StringBuilder out = new StringBuilder("%PDF-1.7\n");
    add(out, 1, "<</Type/Catalog/Pages 2 0 R" + catalogue + ">>");
    add(out, 2, "<</Type/Pages/Kids[10 0 R]/Count 1>>");
    add(out, 9, stream("/Type/Metadata/Subtype/XML", xml));
    String contents = page.contains("/Contents") ? "" : "/Contents 8 0 R";
    add(out, 10, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]" + contents + page + ">>");
    add(out, 8, stream("", "/X Do BT /F 12 Tf 72 700 Td (abc) Tj ET /C cs 0 sc 0 0 9 9 re f"));
    add(out, 11, "<</Title(a)/Parent 1 0 R/A<</S/GoToR/F(%s)/D[0/Fit]>>>>");
    // Data that stand in another file (7.3.8.2), a picture's alternates, OPI, a reference.
    add(
        out,
        12,
        stream(
            "/Subtype/Image/Width 9/Height 9/ColorSpace/DeviceGray/BitsPerComponent 8"
                + "/N 3/F(%s)/FFilter/FlateDecode/Alternates[<</Image 15 0 R>>]",
            ""));
    add(
        out,
        13,
        stream("/Subtype/Form/BBox[0 0 9 9]/Ref<</F(%s)/Page 0>>/OPI<</2.0<</F(%s)>>>>", " "));
    add(out, 14, stream("/Subtype/PS/Level1 9 0 R", "(%s) run"));
    add(
        out,
        15,
        stream(
            "/Subtype/Image/Width 9/Height 9/ColorSpace/DeviceGray/BitsPerComponent 1"
                + "/Filter/JBIG2Decode/DecodeParms<</JBIG2Globals 12 0 R>>",
            "x"));
    add(out, 16, stream("/UseCMap/..#2f..#2fetc#2fpasswd", "(%s) usecmap /%n usecmap"));
    out.append("trailer<</Root 1 0 R/Size 17>>\n%%EOF\n");
    String name = address.replaceAll("[^A-Za-z0-9.]", "#2f");
    return out.toString()
        .replace("%s", address)
        .replace("%n", name)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void add(StringBuilder out, int number, String object) {
    out.append(number).append(" 0 obj").append(object).append("\nendobj\n");
  }

  /** The length is that of what is written; readers find the end by its word. */
  private static String stream(String entries, String data) {
    return "<<" + entries + "/Length " + data.length() + ">>stream\n" + data + "\nendstream";
  }
}
