package org.kanyin.inspect.page;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * How wide the glyphs of an embedded TrueType font are by themselves. A font may hold one outline
 * several times, at advances that have the gap to the next character in them (so does ours, lest
 * readers take the gap for a blank): the least of these advances is the glyph's own, the rest is
 * spacing.
 */
final class OwnAdvances {
  private static final int EM = 1000;

  /** A font with more glyphs than this is no subset of ours. */
  private static final int MOST = 1 << 14;

  private static final OwnAdvances NONE = new OwnAdvances(new double[0]);

  /** By glyph number, thousandths of an em; not a number where the outline stands there once. */
  private final double[] byGlyph;

  private OwnAdvances(double[] byGlyph) {
    this.byGlyph = byGlyph;
  }

  /** What can be known of a font; nothing of one that is not of this kind, or is broken. */
  static OwnAdvances of(PDFont font) {
    if (font.isEmbedded()
        && font instanceof PDType0Font composite
        && composite.getDescendantFont() instanceof PDCIDFontType2 outlines) {
      try {
        TrueTypeFont file = outlines.getTrueTypeFont();
        if (file.getTableMap().containsKey("glyf")
            && file.getIndexToLocation() != null
            && file.getNumberOfGlyphs() <= MOST) {
          return of(file);
        }
      } catch (IOException e) {
        // What else is wrong with such a font is told by those who look at its glyphs.
        return NONE;
      }
    }
    return NONE;
  }

  private static OwnAdvances of(TrueTypeFont file) throws IOException {
    byte[] glyf = file.getTableBytes(file.getTableMap().get("glyf"));
    long[] starts = file.getIndexToLocation().getOffsets();
    int count = Math.min(file.getNumberOfGlyphs(), starts.length - 1);
    ByteBuffer[] outlines = new ByteBuffer[count];
    Map<ByteBuffer, Integer> least = new HashMap<>();
    for (int glyph = 0; glyph < count; glyph++) {
      if (starts[glyph] < 0
          || starts[glyph] >= starts[glyph + 1]
          || starts[glyph + 1] > glyf.length) {
        continue;
      }
      int start = (int) starts[glyph];
      outlines[glyph] = ByteBuffer.wrap(glyf, start, (int) starts[glyph + 1] - start);
      least.merge(outlines[glyph], file.getAdvanceWidth(glyph), Math::min);
    }
    double[] own = new double[count];
    Arrays.fill(own, Double.NaN);
    for (int glyph = 0; glyph < count; glyph++) {
      if (outlines[glyph] != null && least.get(outlines[glyph]) < file.getAdvanceWidth(glyph)) {
        // Whole thousandths, as the font's W array has them.
        own[glyph] = Math.round(least.get(outlines[glyph]) * (double) EM / file.getUnitsPerEm());
      }
    }
    return new OwnAdvances(own);
  }

  /** The part of a code's advance that is the glyph's own: 1, but where the rest is spacing. */
  double share(PDFont font, int code) throws IOException {
    if (byGlyph.length == 0 || !(font instanceof PDType0Font composite)) {
      return 1;
    }
    int glyph = composite.codeToGID(code);
    double width = font.getWidth(code);
    return glyph < 0 || glyph >= byGlyph.length || !(byGlyph[glyph] < width)
        ? 1
        : byGlyph[glyph] / width;
  }
}
