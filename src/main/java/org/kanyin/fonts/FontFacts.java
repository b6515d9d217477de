package org.kanyin.fonts;

import java.io.IOException;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.NameRecord;
import org.apache.fontbox.ttf.NamingTable;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TrueTypeFont;

/** What a font file says of itself, from its tables name, OS/2, head and post. */
final class FontFacts {
  private FontFacts() {}

  static FontFile.Facts read(TrueTypeFont font) throws IOException {
    NamingTable names = font.getNaming();
    OS2WindowsMetricsTable os2 = font.getOS2Windows();
    HeaderTable head = font.getHeader();
    return new FontFile.Facts(
        names.getPostScriptName(),
        name(names, NameRecord.NAME_FULL_FONT_NAME, names.getPostScriptName()),
        name(names, NameRecord.NAME_FONT_FAMILY_NAME, names.getPostScriptName()),
        name(names, NameRecord.NAME_VERSION, ""),
        os2 == null ? OS2WindowsMetricsTable.WEIGHT_CLASS_NORMAL : os2.getWeightClass(),
        os2 == null ? 0 : os2.getFsType(),
        os2 == null ? 700 : perMille(font, os2.getCapHeight()),
        os2 == null ? 500 : perMille(font, os2.getHeight()),
        new int[] {
          perMille(font, head.getXMin()), perMille(font, head.getYMin()),
          perMille(font, head.getXMax()), perMille(font, head.getYMax())
        },
        Math.round(font.getPostScript() == null ? 0 : font.getPostScript().getItalicAngle()),
        font.getPostScript() != null && font.getPostScript().getIsFixedPitch() != 0);
  }

  /** The English entry of the Windows platform: the one that names files and PDF fonts. */
  private static String name(NamingTable names, int id, String otherwise) {
    String name =
        names.getName(
            id,
            NameRecord.PLATFORM_WINDOWS,
            NameRecord.ENCODING_WINDOWS_UNICODE_BMP,
            NameRecord.LANGUAGE_WINDOWS_EN_US);
    return name == null ? otherwise : name.strip();
  }

  private static int perMille(TrueTypeFont font, float units) throws IOException {
    return Math.round(units * 1000 / font.getUnitsPerEm());
  }
}
