package org.kanyin.hostile;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/** Colours, patterns, shadings, functions and soft masks that lead to themselves or never end. */
final class HostilePaint {
  static final Map<String, Function<Random, byte[]>> KINDS = new TreeMap<>();
  private static final String FORM =
      "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Group<</S/Transparency/CS/DeviceRGB>>";
  private static final String FILL = "/Pattern cs /P scn 0 0 595 842 re f";

  private static final String SEAMS =
      "/Domain[0 1]/Bounds[.5]/Encode[0 1 0 1]/Range[0 1 0 1 0 1]>>";

  private HostilePaint() {}

  static {
    KINDS.put("pattern-self", r -> patterns(1, 10));
    KINDS.put("pattern-power", r -> patterns(5 + r.nextInt(10), 10));
    KINDS.put("pattern-tiny-step", r -> step("0.0000" + (1 + r.nextInt(9)), "[0 0 9 9]"));
    KINDS.put("pattern-huge", r -> step("1e9", "[0 0 1e9 1e9]"));
    KINDS.put("pattern-nan", r -> step("NaN", "[0 0 1e400 -1e400]"));
    KINDS.put("mask-self", r -> masks(1, 3));
    KINDS.put("mask-power", r -> masks(8 + r.nextInt(10), 10));
    KINDS.put("mask-chain", r -> masks(300 + r.nextInt(2000), 1));
    KINDS.put("group-chain", HostilePaint::groups);
    KINDS.put("shading-axial", r -> shading("/ShadingType 2/Coords[0 0 1e-30 1e30]"));
    KINDS.put("shading-radial", r -> shading("/ShadingType 3/Coords[0 0 1e9 1 1 1e-9]"));
    KINDS.put("shading-function", r -> shading("/ShadingType 1/Domain[-1e9 1e9 -1e9 1e9]"));
    KINDS.put("shading-triangles", r -> mesh(4, r));
    KINDS.put("shading-lattice", r -> mesh(5, r));
    KINDS.put("shading-coons", r -> mesh(6, r));
    KINDS.put("shading-tensor", r -> mesh(7, r));
    KINDS.put("shadings-many", r -> manyShadings());
    KINDS.put("function-self", r -> function("<</FunctionType 3/Functions[20 0 R 20 0 R]" + SEAMS));
    KINDS.put("function-power", HostilePaint::functionPower);
    KINDS.put("function-sampled-huge", r -> sampled());
    KINDS.put("function-program-long", r -> program());
    KINDS.put("function-program-deep", r -> deepProgram());
    KINDS.put("colour-self", r -> colour("[/Separation/X 20 0 R<<>>]"));
    KINDS.put("colour-indexed-self", r -> colour("[/Indexed 20 0 R 255(x)]"));
    KINDS.put(
        "colour-many", r -> colour("[/DeviceN[" + "/A".repeat(100_000) + "]/DeviceRGB 21 0 R]"));
    KINDS.put("colour-profile-broken", r -> profile(r));
    KINDS.put("state-self", r -> states());
  }

  /** Each fills its cell ten times with the next, the last with the first. */
  private static byte[] patterns(int deep, int times) {
    PdfObjects pdf = PdfObjects.page("/Pattern<</P 10 0 R>>", FILL);
    for (int i = 0; i < deep; i++) {
      pdf.stream(
          10 + i,
          "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 50 50]/XStep 50/YStep 50"
              + "/Resources<</Pattern<</P "
              + (i == deep - 1 ? 10 : 11 + i)
              + " 0 R>>>>",
          FILL.concat(" ").repeat(times));
    }
    return pdf.file();
  }

  private static byte[] step(String step, String box) {
    return PdfObjects.page("/Pattern<</P 10 0 R>>", FILL).stream(
            10,
            "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/Resources<<>>/BBox"
                + box
                + ("/XStep " + step + "/YStep " + step),
            "0 0 9 9 re f")
        .file();
  }

  private static byte[] masks(int deep, int times) {
    PdfObjects pdf = PdfObjects.page("/ExtGState<</M 10 0 R>>", "/M gs 0 0 595 842 re f");
    for (int i = 0; i < deep; i++) {
      int next = i == deep - 1 ? 10 : 12 + 2 * i;
      pdf.put(10 + 2 * i, "<</SMask<</S/Luminosity/G %d 0 R>>>>", 11 + 2 * i).stream(
          11 + 2 * i,
          FORM + "/Resources<</ExtGState<</M " + next + " 0 R>>>>",
          "q /M gs 0 0 595 842 re f Q ".repeat(times));
    }
    return pdf.file();
  }

  private static byte[] groups(Random random) {
    PdfObjects pdf = PdfObjects.page("/XObject<</X 10 0 R>>", "/X Do");
    int deep = 200 + random.nextInt(3000);
    for (int i = 10; i < 10 + deep; i++) {
      pdf.stream(
          i, FORM + "/Resources<</XObject<</X " + (i + 1) + " 0 R>>>>", "/X Do 0 0 9 9 re f");
    }
    return pdf.file();
  }

  private static final String TWO = "<</FunctionType 2/Domain[0 1]/C0[0 0 0]/C1[1 1 1]/N 1>>";

  private static PdfObjects painted(String dictionary) {
    return PdfObjects.page("/Shading<</S 10 0 R>>/Pattern<</P 11 0 R>>", "/S sh " + FILL)
        .put(10, "<<" + dictionary + "/ColorSpace/DeviceRGB/Extend[true true]/Function 20 0 R>>")
        .put(11, "<</Type/Pattern/PatternType 2/Shading 10 0 R>>")
        .put(20, TWO);
  }

  private static byte[] shading(String dictionary) {
    return painted(dictionary).file();
  }

  private static byte[] mesh(int type, Random random) {
    byte[] points = new byte[4_000_000];
    random.nextBytes(points);
    for (int i = 0; i < points.length; i += 8) {
      points[i] = 0;
    }
    return PdfObjects.page("/Shading<</S 10 0 R>>", "/S sh").stream(
            10,
            "/ShadingType "
                + type
                + "/ColorSpace/DeviceRGB/BitsPerCoordinate 16/BitsPerComponent 8/BitsPerFlag 8"
                + "/VerticesPerRow 2/Decode[0 595 0 842 0 1 0 1 0 1]",
            points)
        .file();
  }

  private static byte[] manyShadings() {
    return PdfObjects.page("/Shading<</S 10 0 R>>", "/S sh\n".repeat(50_000))
        .put(10, "<</ShadingType 2/Coords[0 0 9 9]/ColorSpace/DeviceRGB/Function 20 0 R>>")
        .put(20, TWO)
        .file();
  }

  private static byte[] function(String function) {
    return painted("/ShadingType 2/Coords[0 0 595 842]").put(20, function).file();
  }

  private static byte[] functionPower(Random random) {
    PdfObjects pdf = painted("/ShadingType 2/Coords[0 0 595 842]");
    int deep = 20 + random.nextInt(30);
    for (int i = 20; i < 20 + deep; i++) {
      pdf.put(i, "<</FunctionType 3/Functions[%d 0 R %d 0 R]" + SEAMS, i + 1, i + 1);
    }
    return pdf.put(20 + deep, TWO).file();
  }

  private static byte[] sampled() {
    return painted("/ShadingType 2/Coords[0 0 595 842]").stream(
            20,
            "/FunctionType 0/Domain[0 1 0 1 0 1]/Range[0 1 0 1 0 1]/Size[30000 30000 9000]"
                + "/BitsPerSample 32",
            "x")
        .file();
  }

  private static byte[] program() {
    String body = "{" + "dup mul sqrt ".repeat(500_000) + "dup dup}";
    return painted("/ShadingType 2/Coords[0 0 595 842]").stream(
            20, "/FunctionType 4/Domain[0 1]/Range[0 1 0 1 0 1]", body)
        .file();
  }

  private static byte[] deepProgram() {
    return painted("/ShadingType 2/Coords[0 0 595 842]").stream(
            20, "/FunctionType 4/Domain[0 1]/Range[0 1 0 1 0 1]", "{".repeat(1_000_000))
        .file();
  }

  private static byte[] colour(String space) {
    return PdfObjects.page("/ColorSpace<</C 20 0 R>>", "/C cs 1 scn 0 0 99 99 re f /C CS 1 SCN")
        .put(20, space)
        .put(21, TWO)
        .file();
  }

  private static byte[] profile(Random random) {
    byte[] noise = new byte[500_000];
    random.nextBytes(noise);
    System.arraycopy(PdfObjects.bytes("acsp"), 0, noise, 36, 4);
    return PdfObjects.page("/ColorSpace<</C[/ICCBased 20 0 R]>>", "/C cs 1 0 0 scn 0 0 99 99 re f")
        .stream(20, "/N 3/Alternate[/ICCBased 20 0 R]", noise)
        .file();
  }

  private static byte[] states() {
    return PdfObjects.page("/ExtGState<</M 10 0 R>>", "/M gs 0 0 9 9 re f ".repeat(1000))
        .put(10, "<</Font[5 0 R 1e99]/D[[1e-9]0]/LW -1/TR 10 0 R/BM[/X/Y]/SMask 10 0 R>>")
        .file();
  }
}
