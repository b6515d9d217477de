package org.kanyin.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/** Font programs, maps and widths whose reading never ends or takes all the memory. */
final class HostileFonts {
  static final Map<String, Function<Random, byte[]>> KINDS = new TreeMap<>();

  private HostileFonts() {}

  static {
    KINDS.put("map-range-huge", r -> map("1 beginbfrange <00000000> <ffffffff> <0000> endbfrange"));
    KINDS.put("map-range-wide", r -> map("1 beginbfrange <0000> <ffff> <d800dc00> endbfrange"));
    KINDS.put("map-range-many", HostileFonts::manyRanges);
    KINDS.put("map-cid-huge", r -> map("1 begincidrange <00000000> <7fffffff> 0 endcidrange"));
    KINDS.put("map-cid-chars", r -> map("9 begincidchar " + "<0001> 1 ".repeat(500_000)));
    KINDS.put("map-uses-self", r -> map("/UniGB-UCS2-H usecmap /X usecmap"));
    KINDS.put("map-open", r -> map("<".repeat(5_000_000)));
    KINDS.put(
        "map-text-long",
        r -> map("1 beginbfchar <61> <" + "0041".repeat(5_000_000) + "> endbfchar"));
    KINDS.put("map-escape", r -> map("1 beginbfchar <61> <001B005B00330031006D> endbfchar"));
    KINDS.put("encoding-self", r -> encodingSelf());
    KINDS.put("encoding-huge", r -> encodingHuge());
    KINDS.put("widths-range", r -> cid("/W[0 2000000000 500]/DW 1000"));
    KINDS.put("widths-whole-range", r -> cid("/W[0 2147483647 500]"));
    KINDS.put("widths-vertical", r -> cid("/W2[0 2147483647 500 1 1]"));
    KINDS.put("widths-nan", r -> cid("/W[0[1e400 NaN -9e99]]/DW 1e400"));
    KINDS.put("widths-first", r -> firstWidth());
    KINDS.put("descendant-self", r -> descendantSelf());
    KINDS.put("gid-map-bomb", r -> gidMap());
    KINDS.put("truetype-self", r -> truetype(1, 1));
    KINDS.put("truetype-power", r -> truetype(8 + r.nextInt(8), 10));
    KINDS.put("truetype-noise", HostileFonts::noisyTruetype);
    KINDS.put("truetype-offsets", HostileFonts::offsets);
    KINDS.put("truetype-cmap", r -> cmap());
    KINDS.put("cff-self", r -> cff(1, 1));
    KINDS.put("cff-power", r -> cff(9, 10));
    KINDS.put("cff-noise", HostileFonts::noisyCff);
    KINDS.put("type1-arrays", r -> arrays());
    KINDS.put("type1-open", r -> type1("/FontName /X def ".repeat(200_000)));
    KINDS.put("type1-deep", r -> type1("/A " + "{".repeat(2_000_000)));
    KINDS.put("type1-noise", r -> noisyType1(r));
    KINDS.put("fonts-many", r -> many());
  }

  private static final String SHOW = "BT /G 12 Tf 9 700 Td (abc) Tj <616263640001> Tj ET";

  private static PdfObjects shown() {
    return PdfObjects.page("/Font<</G 10 0 R>>", SHOW);
  }

  private static byte[] map(String body) {
    String map =
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def "
            + "1 begincodespacerange <00> <ff> endcodespacerange "
            + body
            + " endcmap end end";
    return shown()
        .put(10, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 11 0 R>>")
        .deflated(11, "", PdfObjects.bytes(map))
        .file();
  }

  private static byte[] manyRanges(Random random) {
    String ranges = "<0000> <ffff> <4e00> ".repeat(20_000 + random.nextInt(20_000));
    return map("100 beginbfrange " + ranges + " endbfrange");
  }

  private static byte[] encodingSelf() {
    return shown()
        .put(10, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding 11 0 R>>")
        .put(11, "<</BaseEncoding 11 0 R/Differences[11 0 R 97 11 0 R/a]>>")
        .file();
  }

  private static byte[] encodingHuge() {
    return shown()
        .put(10, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding 11 0 R>>")
        .put(11, "<</Differences[-2000000000" + "/a".repeat(2_000_000) + " 2147483647/a/b]>>")
        .file();
  }

  private static byte[] cid(String widths) {
    return composite(widths, "").file();
  }

  private static PdfObjects composite(String entries, String descriptor) {
    return shown()
        .put(
            10,
            "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[11 0 R]>>")
        .put(
            11,
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)"
                + "/Ordering(Identity)/Supplement 0>>/FontDescriptor 12 0 R"
                + entries
                + ">>")
        .put(12, "<</Type/FontDescriptor/FontName/X/Flags 4" + descriptor + ">>");
  }

  private static byte[] firstWidth() {
    String chars = "/FirstChar -2000000000/LastChar 2000000000/Widths[1 2 3]";
    return shown().put(10, "<</Type/Font/Subtype/TrueType/BaseFont/X" + chars + ">>").file();
  }

  private static byte[] descendantSelf() {
    return shown()
        .put(10, "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding 10 0 R/DescendantFonts[10 0 R]>>")
        .file();
  }

  private static byte[] gidMap() {
    return composite("/CIDToGIDMap 13 0 R", "/FontFile2 14 0 R").stream(
            13, "/Filter/FlateDecode", PdfObjects.deflate(new byte[1 << 20], 150))
        .stream(14, "", Sfnt.font(new byte[0][0], new byte[0]))
        .file();
  }

  private static PdfObjects embedded(byte[] program) {
    return composite("/CIDToGIDMap/Identity", "/FontFile2 14 0 R").stream(14, "", program);
  }

  /** Composite glyphs: each has the next so many times, the last has the first. */
  private static byte[] truetype(int deep, int times) {
    byte[][] glyphs = new byte[0x6500][];
    for (int i = 0; i < glyphs.length; i++) {
      int step = i % deep == deep - 1 ? i - deep + 1 : i + 1;
      glyphs[i] = Sfnt.composite(deep == 1 ? i : step, times);
    }
    return embedded(Sfnt.font(glyphs, new byte[0])).file();
  }

  private static byte[] noisyTruetype(Random random) {
    byte[] font = Sfnt.font(new byte[][] {Sfnt.composite(1, 2), Sfnt.composite(2, 2)}, new byte[9]);
    for (int i = 0; i < 20; i++) {
      font[random.nextInt(font.length)] = (byte) random.nextInt(256);
    }
    return embedded(font).file();
  }

  /** Tables said to stand outside the file, or over each other. */
  private static byte[] offsets(Random random) {
    byte[] font = Sfnt.font(new byte[][] {Sfnt.composite(0, 1)}, new byte[0]);
    for (int row = 0; row < font[5]; row++) {
      for (int i = 8; i < 16; i++) {
        font[12 + 16 * row + i] = (byte) (random.nextBoolean() ? 0x7F : random.nextInt(256));
      }
    }
    return embedded(font).file();
  }

  /** Format 12, one group of all code points there could be. */
  private static byte[] cmap() {
    byte[] map = Sfnt.ints(0x0000_0001, 0x0003_000A, 12, 12 << 16, 28, 0, 1, 0, 0x7FFFFFFF, 1);
    byte[] font = Sfnt.font(new byte[][] {Sfnt.composite(0, 1)}, map);
    return PdfObjects.page("/Font<</G 10 0 R>>", SHOW)
        .put(10, "<</Type/Font/Subtype/TrueType/BaseFont/X/FontDescriptor 12 0 R>>")
        .put(12, "<</Type/FontDescriptor/FontName/X/Flags 32/FontFile2 14 0 R>>")
        .stream(14, "", font)
        .file();
  }

  private static byte[] cff(int deep, int times) {
    return simple("/FontFile3 14 0 R", "/Subtype/Type1C", CompactFont.of(deep, times));
  }

  private static byte[] simple(String file, String entries, byte[] program) {
    return shown()
        .put(10, "<</Type/Font/Subtype/Type1/BaseFont/X/FontDescriptor 12 0 R>>")
        .put(12, "<</Type/FontDescriptor/FontName/X/Flags 4" + file + ">>")
        .stream(14, entries, program)
        .file();
  }

  private static byte[] noisyCff(Random random) {
    byte[] font = CompactFont.of(2, 2);
    for (int i = 0; i < 8; i++) {
      font[random.nextInt(font.length)] = (byte) random.nextInt(256);
    }
    return simple("/FontFile3 14 0 R", "/Subtype/Type1C", font);
  }

  private static byte[] type1(String body) {
    byte[] text =
        ("%!PS-AdobeFont-1.0: X\n12 dict begin\n" + body + "\ncurrentfile eexec\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = Arrays.copyOf(text, text.length + 100);
    return simple("/FontFile 14 0 R", "/Length1 " + text.length + "/Length2 100/Length3 0", all);
  }

  private static byte[] arrays() {
    return type1(
        "/FontMatrix [.001 0 0 .001 0 0] readonly def /Encoding 2000000000 array 0 1 2000000000 "
            + "{1 index exch /.notdef put} for dup 97 /a put readonly def /Subrs 2000000000 array");
  }

  private static byte[] noisyType1(Random random) {
    byte[] noise = new byte[50_000];
    random.nextBytes(noise);
    return type1(
        "/Encoding StandardEncoding def " + new String(noise, StandardCharsets.ISO_8859_1));
  }

  private static byte[] many() {
    StringBuilder fonts = new StringBuilder("/Font<<");
    StringBuilder text = new StringBuilder("BT ");
    PdfObjects pdf = PdfObjects.page("", "");
    byte[] program = Sfnt.font(new byte[][] {Sfnt.composite(0, 1)}, new byte[0]);
    int most = 20_000;
    for (int i = 0; i < most; i++) {
      fonts.append("/G" + i + " " + (10 + i) + " 0 R");
      text.append("/G" + i + " 9 Tf (a) Tj ");
      pdf.put(10 + i, "<</Type/Font/Subtype/TrueType/BaseFont/X" + i + "/FontDescriptor 9 0 R>>");
    }
    return pdf.put(9, "<</Type/FontDescriptor/FontName/X/Flags 4/FontFile2 8 0 R>>").stream(
            8, "", program)
        .put(
            PdfObjects.PAGE,
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<"
                + fonts
                + ">>>>>>")
        .stream(PdfObjects.CONTENT, "", text + " ET")
        .file();
  }
}
