package org.kanyin.seal.font;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.kanyin.base.Sha256;
import org.kanyin.seal.file.StreamCodec;

/**
 * One of FOP's subset fonts: what its codes mean, and a smaller file with its glyphs in the order
 * of Unicode. FOP numbers glyphs as the text first needs them; code, CID and glyph number are one
 * (Identity-H, Identity).
 */
public final class SubsetFont {
  private static final int PREFIX_LETTERS = 6;
  private static final int USUAL_WIDTH = 1000;
  private static final int MOST_CODES = 1 << 16;

  /** The em box of Chinese type, thousandths of an em above and below the baseline. */
  private static final int ASCENT = 880;

  private static final int DESCENT = -120;

  private final COSDictionary font;
  private final COSDictionary descendant;

  /** Null for PostScript outlines, which stay as FOP wrote them. */
  private final GlyphTable glyphTable;

  private final int[] widths;
  private final String[] texts;
  private final int[] codes;
  private final int[] uses;
  private CharacterCodes coding;

  private SubsetFont(COSDictionary font) throws IOException {
    this.font = font;
    this.descendant = (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
    COSStream file = descriptor().getCOSStream(COSName.FONT_FILE2);
    this.glyphTable = file == null ? null : GlyphTable.read(StreamCodec.content(file));
    int count = glyphTable == null ? MOST_CODES : glyphTable.count();
    this.widths = widths(count);
    this.texts = texts(count);
    this.codes = IntStream.range(0, count).toArray();
    this.uses = new int[count];
  }

  /** The fonts of a page's resources that are of the kind FOP writes for us. */
  public static Map<String, SubsetFont> of(COSDictionary resources) throws IOException {
    Map<String, SubsetFont> fonts = new TreeMap<>();
    COSDictionary all = resources.getCOSDictionary(COSName.FONT);
    if (all != null) {
      for (COSName name : all.keySet()) {
        fonts.put(name.getName(), new SubsetFont(all.getCOSDictionary(name)));
      }
    }
    return fonts;
  }

  private COSDictionary descriptor() {
    return descendant.getCOSDictionary(COSName.FONT_DESC);
  }

  private int[] widths(int count) {
    int[] out = new int[count];
    Arrays.fill(out, descendant.getInt(COSName.DW, USUAL_WIDTH));
    COSArray w = descendant.getCOSArray(COSName.W);
    for (int i = 0; w != null && i + 1 < w.size(); ) {
      int first = ((COSNumber) w.getObject(i)).intValue();
      COSBase next = w.getObject(i + 1);
      if (next instanceof COSArray list) {
        for (int k = 0; k < list.size() && first + k < count; k++) {
          out[first + k] = Math.round(((COSNumber) list.getObject(k)).floatValue());
        }
        i += 2;
      } else {
        int last = Math.min(((COSNumber) next).intValue(), count - 1);
        Arrays.fill(
            out, first, last + 1, Math.round(((COSNumber) w.getObject(i + 2)).floatValue()));
        i += 3;
      }
    }
    return out;
  }

  private String[] texts(int count) throws IOException {
    String[] out = new String[count];
    Arrays.fill(out, "");
    COSStream map = font.getCOSStream(COSName.TO_UNICODE);
    if (map != null) {
      UnicodeMap.read(StreamCodec.text(map))
          .forEach(
              (code, text) -> {
                if (code < count) {
                  out[code] = text;
                }
              });
    }
    return out;
  }

  /** Advance of FOP's code, thousandths of the size. */
  public int width(int code) {
    return widths[code];
  }

  /** The character FOP's code stands for, of a letter with marks the letter; 0 if none. */
  public int codePoint(int code) {
    return texts[code].isEmpty() ? 0 : texts[code].codePointAt(0);
  }

  /** What FOP's code stands for, a letter with its marks; empty if nothing. */
  public String text(int code) {
    return texts[code];
  }

  /** Counts that FOP's code is shown. */
  public void use(int code) {
    uses[code]++;
  }

  /** What FOP's code has become, as strings have it. */
  public byte[] bytes(int before) {
    int cid = codes[before];
    return coding == null ? new byte[] {(byte) (cid >> 8), (byte) cid} : coding.bytes(cid);
  }

  /**
   * Reorders and rewrites the font.
   *
   * @param fixed keeps the codes: they stand where they cannot be changed
   */
  public void pack(boolean fixed) throws IOException {
    descriptor().removeItem(COSName.getPDFName("CIDSet"));
    descriptor().setInt(COSName.ASCENT, ASCENT);
    descriptor().setInt(COSName.DESCENT, DESCENT);
    if (glyphTable == null) {
      rewriteUnicodeMap(codes);
      return;
    }
    int[] glyphs = fixed ? codes.clone() : byCharacter();
    for (int code = 0; code < glyphs.length; code++) {
      codes[glyphs[code]] = code;
    }
    byte[] file = glyphTable.write(glyphs, codes);
    if (!fixed
        && glyphs.length > CharacterCodes.WORTH_WHILE
        && glyphs.length <= CharacterCodes.MOST) {
      coding = CharacterCodes.of(Arrays.stream(glyphs).map(glyph -> uses[glyph]).toArray());
      font.setItem(COSName.ENCODING, coding.encoding());
      descendant.setItem(COSName.CIDSYSTEMINFO, CharacterCodes.systemInfo());
    }
    rewriteFile(file);
    rewriteWidths(glyphs);
    rewriteUnicodeMap(glyphs);
    rename(file);
  }

  /**
   * Characters of one radical follow each other in Unicode, and their outlines resemble each other:
   * so deflate finds in a glyph what it has just seen; and the whole of it, where a character has a
   * glyph for each of several widths. Glyph 0 is what is drawn where one is missing, and stays.
   */
  private int[] byCharacter() {
    return IntStream.range(0, glyphTable.count())
        .boxed()
        .sorted(
            Comparator.comparing((Integer glyph) -> glyph != 0)
                .thenComparing(this::codePoint)
                .thenComparing(this::text)
                .thenComparing(glyph -> widths[glyph]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private void rewriteFile(byte[] file) {
    COSStream stream = StreamCodec.of(file, GlyphTable.turns(file));
    stream.setInt(COSName.LENGTH1, file.length);
    descriptor().setItem(COSName.FONT_FILE2, stream);
  }

  private void rewriteWidths(int[] order) {
    COSArray w = new COSArray();
    for (int code = 0; code < order.length; code++) {
      if (widths[order[code]] == USUAL_WIDTH) {
        continue;
      }
      COSArray run = new COSArray();
      w.add(COSInteger.get(code));
      w.add(run);
      while (code < order.length && widths[order[code]] != USUAL_WIDTH) {
        run.add(COSInteger.get(widths[order[code++]]));
      }
    }
    descendant.setItem(COSName.W, w);
    descendant.setInt(COSName.DW, USUAL_WIDTH);
  }

  private void rewriteUnicodeMap(int[] order) {
    List<String> meant = Arrays.stream(order).mapToObj(this::text).toList();
    String map = coding == null ? UnicodeMap.write(meant) : coding.unicodeMap(meant);
    font.setItem(COSName.TO_UNICODE, StreamCodec.of(map.getBytes(StandardCharsets.US_ASCII)));
  }

  /** A subset's name begins with six letters that tell it from others (PDF 32000 §9.6.4). */
  private void rename(byte[] file) {
    String name = font.getNameAsString(COSName.BASE_FONT);
    byte[] hash = HexFormat.of().parseHex(Sha256.of(file));
    StringBuilder prefixed = new StringBuilder();
    for (int i = 0; i < PREFIX_LETTERS; i++) {
      prefixed.append((char) ('A' + (hash[i] & 0xFF) % 26));
    }
    prefixed.append(name.substring(name.indexOf('+') < 0 ? 0 : name.indexOf('+')));
    if (name.indexOf('+') < 0) {
      prefixed.insert(PREFIX_LETTERS, '+');
    }
    COSName renamed = COSName.getPDFName(prefixed.toString());
    font.setItem(COSName.BASE_FONT, renamed);
    descendant.setItem(COSName.BASE_FONT, renamed);
    descriptor().setItem(COSName.FONT_NAME, renamed);
  }
}
