package org.kanyin.hostile;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/** Pictures that unpack to more than there is, or whose masks lead to themselves. */
final class HostilePictures {
  static final Map<String, Function<Random, byte[]>> KINDS = new TreeMap<>();
  private static final int MEGA = 1 << 20;

  private HostilePictures() {}

  static {
    KINDS.put("picture-huge-rgb", r -> picture(30_000, 30_000, 8, "/DeviceRGB", "", zeros(2)));
    KINDS.put("picture-huge-bit", r -> picture(200_000, 60_000, 1, "/DeviceGray", "", zeros(100)));
    KINDS.put("picture-wide", r -> picture(2_000_000_000, 1, 1, "/DeviceGray", "", zeros(1)));
    KINDS.put("picture-negative", r -> picture(-r.nextInt(999), 9, 8, "/DeviceRGB", "", zeros(1)));
    KINDS.put("picture-cmyk", r -> picture(6_000, 6_000, 8, "/DeviceCMYK", "", zeros(137)));
    KINDS.put("picture-16-bit", r -> picture(5_000, 5_000, 16, "/DeviceRGB", "", zeros(144)));
    KINDS.put(
        "picture-mask-self",
        r -> picture(9, 9, 8, "/DeviceRGB", "/SMask 6 0 R/Mask 6 0 R", zeros(1)));
    KINDS.put("picture-mask-huge", r -> hugeMask());
    KINDS.put(
        "picture-indexed",
        r -> picture(99, 99, 8, "[/Indexed[/Indexed/DeviceRGB 9(x)]99999999(x)]", "", zeros(1)));
    KINDS.put(
        "picture-decode",
        r -> picture(999, 999, 8, "/DeviceRGB", "/Decode[1e400 -1e400 0]", zeros(3)));
    KINDS.put(
        "picture-fax",
        r -> filtered("/CCITTFaxDecode", "<</K -1/Columns 2000000000/Rows 2000000000>>", r));
    KINDS.put("picture-jbig2", r -> filtered("/JBIG2Decode", "<</JBIG2Globals 6 0 R>>", r));
    KINDS.put("picture-jpx", r -> filtered("/JPXDecode", "null", r));
    KINDS.put("picture-dct-huge", r -> raw(65_500, 65_500, "/DCTDecode", jpegHead(65_500, 65_500)));
    KINDS.put("picture-lzw", r -> filtered("/LZWDecode", "<</EarlyChange 9>>", r));
    KINDS.put(
        "predictor-columns", r -> predictor("<</Predictor 15/Colors 32/Columns 2000000000>>"));
    KINDS.put("predictor-colours", r -> predictor("<</Predictor 2/Colors 2000000000/Columns 9>>"));
    KINDS.put("predictor-bits", r -> predictor("<</Predictor 12/BitsPerComponent 2000000000>>"));
    KINDS.put("predictor-none", r -> predictor("<</Predictor -9/Columns -9/Colors -1>>"));
    KINDS.put("flate-gigabyte", r -> content("/Filter/FlateDecode", zeros(1024)));
    KINDS.put("flate-190-megabytes", r -> content("/Filter/FlateDecode", spaces(190)));
    KINDS.put("flate-many", HostilePictures::many);
    KINDS.put(
        "filters-chained",
        r ->
            content(
                "/Filter[/FlateDecode/RunLengthDecode]", PdfObjects.deflate(runs(1 << 19), 100)));
    KINDS.put(
        "filters-thousand",
        r -> content("/Filter[" + "/FlateDecode/ASCIIHexDecode".repeat(9_999) + "]", zeros(1)));
    KINDS.put("filter-flate-twice", r -> twice());
    KINDS.put("filter-runs", r -> content("/Filter/RunLengthDecode", runs(10_000_000)));
    KINDS.put("filter-lzw", r -> lzw(r));
    KINDS.put("filter-crypt", r -> content("/Filter/Crypt/DecodeParms<</Name/X>>", zeros(1)));
  }

  private static byte[] zeros(int megabytes) {
    return PdfObjects.deflate(new byte[MEGA], megabytes);
  }

  private static byte[] spaces(int megabytes) {
    return PdfObjects.deflate(PdfObjects.bytes(" ".repeat(MEGA)), megabytes);
  }

  private static final String DRAWN = "500 0 0 500 0 0 cm /X Do";

  private static PdfObjects drawn(String entries, byte[] data) {
    return PdfObjects.page("/XObject<</X 6 0 R>>", DRAWN).stream(
        6, "/Type/XObject/Subtype/Image" + entries, data);
  }

  private static byte[] picture(
      int width, int height, int bits, String space, String more, byte[] data) {
    return drawn(
            "/Filter/FlateDecode/Width %d/Height %d/BitsPerComponent %d/ColorSpace%s%s"
                .formatted(width, height, bits, space, more),
            data)
        .file();
  }

  private static byte[] hugeMask() {
    return drawn(
            "/Width 9/Height 9/BitsPerComponent 8/ColorSpace/DeviceRGB/SMask 7 0 R", new byte[243])
        .stream(
            7,
            "/Type/XObject/Subtype/Image/Filter/FlateDecode/Width 13000/Height 13000"
                + "/BitsPerComponent 8/ColorSpace/DeviceGray",
            zeros(162))
        .file();
  }

  private static byte[] filtered(String filter, String parameters, Random random) {
    byte[] noise = new byte[100_000 + random.nextInt(2_000_000)];
    random.nextBytes(noise);
    return drawn(
            "/Width 20000/Height 20000/BitsPerComponent 1/ColorSpace/DeviceGray/Filter"
                + filter
                + "/DecodeParms "
                + parameters,
            noise)
        .file();
  }

  private static byte[] raw(int width, int height, String filter, byte[] data) {
    return drawn(
            "/BitsPerComponent 8/ColorSpace/DeviceRGB/Width %d/Height %d/Filter%s"
                .formatted(width, height, filter),
            data)
        .file();
  }

  /** A baseline picture of three components, without its data. */
  private static byte[] jpegHead(int width, int height) {
    StringBuilder out = new StringBuilder("\u00ff\u00d8\u00ff\u00db\0C\0");
    out.append("\1".repeat(64)).append("\u00ff\u00c0\0\21\10");
    out.append((char) (height >> 8)).append((char) (height & 255));
    out.append((char) (width >> 8)).append((char) (width & 255));
    out.append("\3\1\21\0\2\21\0\3\21\0\u00ff\u00da\0\14\3\1\0\2\0\3\0\0\77\0");
    return PdfObjects.bytes(out + "\0".repeat(9_999));
  }

  private static byte[] content(String entries, byte[] data) {
    return PdfObjects.page("", "").stream(4, entries, data).file();
  }

  private static byte[] predictor(String parameters) {
    return content("/Filter/FlateDecode/DecodeParms" + parameters, zeros(20));
  }

  /** Thirty streams, none of which is too large by itself. */
  private static byte[] many(Random random) {
    PdfObjects pdf = PdfObjects.page("", "");
    StringBuilder all = new StringBuilder();
    byte[] part = spaces(100 + random.nextInt(80));
    for (int i = 10; i < 40; i++) {
      pdf.stream(i, "/Filter/FlateDecode", part);
      all.append(i).append(" 0 R ");
    }
    return pdf.put(
            PdfObjects.PAGE, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents[" + all + "]>>")
        .file();
  }

  /** 128 bytes for two, each time. */
  private static byte[] runs(int times) {
    return PdfObjects.bytes("\u0081 ".repeat(times));
  }

  private static byte[] twice() {
    byte[] inner = PdfObjects.deflate(new byte[MEGA], 2000);
    return content("/Filter[/FlateDecode/ASCII85Decode/FlateDecode]", PdfObjects.deflate(inner));
  }

  /** LZW codes that grow without a clear code. */
  private static byte[] lzw(Random random) {
    byte[] codes = new byte[5_000_000];
    random.nextBytes(codes);
    codes[0] = (byte) 0x80;
    return content("/Filter/LZWDecode", codes);
  }
}
