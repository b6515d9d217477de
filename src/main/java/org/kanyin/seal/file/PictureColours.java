package org.kanyin.seal.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Colour profiles of pictures. All of them have been through Java's colour management, which writes
 * into their header what each version of Java holds for right; and to a picture with opacity FOP
 * writes sRGB's. Sealed, the same picture has the same bytes everywhere.
 */
public final class PictureColours {
  /**
   * Fields of the header that say which program wrote it (ISO 15076-1, 7.2), from and to: preferred
   * module, platform, creator, checksum. Nought is "none" in each.
   */
  private static final int[][] WRITERS = {{4, 8}, {40, 44}, {80, 84}, {84, 100}};

  private static final int TAGS = 128;
  private static final int TAG = 12;

  /** What FOP's profile of sRGB calls itself, and what cameras and programs call theirs. */
  private static final Set<String> SRGB = Set.of("sRGB", "sRGB IEC61966-2.1");

  private PictureColours() {}

  /** Pictures that say sRGB are in device RGB after this, which is sRGB in a file of ours. */
  public static void settle(COSDictionary resources) throws IOException {
    COSDictionary objects = resources.getCOSDictionary(COSName.XOBJECT);
    for (COSName name : objects == null ? Set.<COSName>of() : objects.keySet()) {
      if (objects.getDictionaryObject(name) instanceof COSStream picture
          && COSName.IMAGE.equals(picture.getCOSName(COSName.SUBTYPE))) {
        settle(picture);
      }
    }
  }

  private static void settle(COSStream picture) throws IOException {
    COSBase space = picture.getDictionaryObject(COSName.COLORSPACE);
    COSArray of = space instanceof COSArray array ? array : new COSArray();
    boolean indexed = of.size() > 1 && COSName.INDEXED.equals(of.getObject(0));
    COSArray based = indexed && of.getObject(1) instanceof COSArray base ? base : of;
    if (based.size() < 2
        || !COSName.ICCBASED.equals(based.getObject(0))
        || !(based.getObject(1) instanceof COSStream stream)) {
      return;
    }
    byte[] profile = StreamCodec.content(stream);
    if (isSrgb(profile) && indexed) {
      of.set(1, COSName.DEVICERGB);
    } else if (isSrgb(profile)) {
      picture.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
    } else if (profile.length > TAGS) {
      for (int[] field : WRITERS) {
        Arrays.fill(profile, field[0], field[1], (byte) 0);
      }
      StreamCodec.fill(stream, profile);
    }
  }

  /** By the name in its description (ISO 15076-1, 9.2.41; in version 2, 6.4.32). */
  private static boolean isSrgb(byte[] profile) {
    String latin = new String(profile, StandardCharsets.ISO_8859_1);
    int table = TAGS + 4;
    while (table + TAG <= profile.length && !latin.startsWith("desc", table)) {
      table += TAG;
    }
    if (table + TAG > profile.length) {
      return false;
    }
    int at = java.nio.ByteBuffer.wrap(profile).getInt(table + 4);
    return at > 0
        && latin.startsWith("desc", at)
        && SRGB.stream().anyMatch(name -> latin.startsWith(name + "\0", at + TAG));
  }
}
