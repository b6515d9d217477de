package org.kanyin.picture.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.kanyin.picture.model.PictureFormat;

/**
 * JPEG (ITU-T T.81): its marker segments up to the end of the first picture. Kept of it: frame,
 * tables, scans, Adobe's word on its colours, the colour profile.
 */
public final class JpegFile {
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int ADOBE = 0xEE;
  private static final int COMMENT = 0xFE;
  private static final int SOS = 0xDA;
  private static final int EOI = 0xD9;
  private static final int JFIF_LENGTH = 16;
  private static final String ICC = "ICC_PROFILE\0";

  private final byte[] file;
  private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
  private final Map<Integer, byte[]> profileParts = new TreeMap<>();
  private int width;
  private int height;
  private int samples;
  private int orientation = PictureData.UPRIGHT;
  private boolean progressive;
  private boolean quantisation;
  private boolean huffman;

  /** Whether JFIF or Adobe say what the colours are. */
  private boolean coloursSaid;

  /** Whether the components are called R, G and B (libjpeg's convention). */
  private boolean namedRgb;

  private JpegFile(byte[] file) {
    this.file = file;
  }

  public static PictureData of(byte[] file) throws FaultyPictureException {
    return new JpegFile(file).read();
  }

  private PictureData read() throws FaultyPictureException {
    plain.write(0xFF);
    plain.write(0xD8);
    int at = 2;
    boolean scanned = false;
    int marker = 0;
    while (marker != EOI) {
      at = toMarker(at);
      if (at < 0) {
        // All of a baseline picture may be there but the end; the decoder will tell.
        if (!scanned || progressive) {
          throw FaultyPictureException.cut();
        }
        break;
      }
      marker = file[at + 1] & 0xFF;
      if (marker != EOI) {
        int end = segment(marker, at);
        scanned |= marker == SOS;
        at = marker == SOS ? scan(end) : end;
      }
    }
    if (!scanned) {
      throw FaultyPictureException.cut();
    }
    plain.write(0xFF);
    plain.write(EOI);
    byte[] profile = profile();
    boolean fits = ColourProfile.fits(profile, samples);
    byte[] whole = withColours(plain.toByteArray());
    return new PictureData(
        PictureFormat.JPEG,
        width,
        height,
        samples,
        8,
        orientation,
        fits ? withProfile(whole, profile) : whole,
        fits ? profile : ColourProfile.NONE,
        profile.length > 0 && !fits,
        true);
  }

  /**
   * Telephones write neither JFIF's marker nor Adobe's, only EXIF's, by which decoders know that
   * the colours are YCbCr (EXIF 2.32, 4.5.2). As that goes, Adobe's marker says it.
   */
  private byte[] withColours(byte[] jpeg) {
    if (samples != 3 || coloursSaid) {
      return jpeg;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length + 16);
    out.write(jpeg, 0, 2);
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) ADOBE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100});
    out.writeBytes(new byte[] {0, 0, 0, 0, (byte) (namedRgb ? 0 : 1)});
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  /** The next marker at or after a place, fill bytes skipped (B.1.1.2); -1 at the end. */
  private int toMarker(int from) {
    for (int i = from; i + 1 < file.length; i++) {
      int next = file[i + 1] & 0xFF;
      if ((file[i] & 0xFF) == 0xFF && next != 0 && next != 0xFF) {
        return i;
      }
    }
    return -1;
  }

  /** Takes a segment over, or not; where it ends. */
  private int segment(int marker, int at) throws FaultyPictureException {
    boolean alone = marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
    if (alone) {
      return at + 2;
    }
    if (at + 4 > file.length) {
      throw FaultyPictureException.cut();
    }
    int length = u16(at + 2);
    int end = at + 2 + length;
    if (length < 2) {
      throw FaultyPictureException.broken("有一段没有长度");
    } else if (end > file.length) {
      throw FaultyPictureException.cut();
    }
    boolean kept = (marker < 0xE0 && marker != COMMENT) || marker == ADOBE;
    if (marker == APP0 && text(at + 4, "JFIF\0") && length >= 16) {
      header(at);
      coloursSaid = true;
    }
    coloursSaid |= marker == ADOBE && text(at + 4, "Adobe") && length >= 14;
    if (isFrame(marker)) {
      frame(marker, at, length);
    } else if (marker == APP1 && text(at + 4, "Exif\0\0")) {
      orientation =
          new TiffTags(Arrays.copyOfRange(file, Math.min(end, at + 10), end)).orientation();
    } else if (marker == APP2 && text(at + 4, ICC) && length > 16) {
      profileParts.put(file[at + 16] & 0xFF, Arrays.copyOfRange(file, at + 18, end));
    }
    quantisation |= marker == 0xDB;
    huffman |= marker == 0xC4;
    if (marker == SOS && (width == 0 || !quantisation || !huffman)) {
      throw FaultyPictureException.broken(width == 0 ? "没有文件头" : "缺解码用的表");
    }
    if (kept) {
      plain.write(file, at, end - at);
    }
    return end;
  }

  /** JFIF's word that the colours are YCbCr, without its thumbnail. */
  private void header(int at) {
    plain.write(0xFF);
    plain.write(APP0);
    plain.write(0);
    plain.write(JFIF_LENGTH);
    plain.write(file, at + 4, JFIF_LENGTH - 4);
    plain.write(0);
    plain.write(0);
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private void frame(int marker, int at, int length) throws FaultyPictureException {
    if (width > 0) {
      throw FaultyPictureException.broken("有两个文件头");
    } else if (marker > 0xC2) {
      throw FaultyPictureException.broken("用了" + (marker >= 0xC9 ? "算术编码" : "无损或分层的编码"));
    } else if (length < 11) {
      throw FaultyPictureException.cut();
    } else if (file[at + 4] != 8) {
      throw FaultyPictureException.broken("每色 " + (file[at + 4] & 0xFF) + " 位，只能是 8 位");
    }
    height = u16(at + 5);
    width = u16(at + 7);
    samples = file[at + 9] & 0xFF;
    progressive = marker == 0xC2;
    if (width == 0 || height == 0) {
      throw FaultyPictureException.broken("大小是 " + width + "×" + height);
    } else if (samples != 1 && samples != 3 && samples != 4) {
      throw FaultyPictureException.broken("每点 " + samples + " 个分量");
    } else if (length != 8 + 3 * samples) {
      throw FaultyPictureException.broken("文件头不对");
    }
    namedRgb = samples == 3 && file[at + 10] == 'R' && file[at + 13] == 'G' && file[at + 16] == 'B';
    PixelLimit.check(width, height);
  }

  /** Entropy-coded data up to the next marker that is no restart; where that is. */
  private int scan(int from) {
    int at = from;
    while (at + 1 < file.length) {
      int next = file[at + 1] & 0xFF;
      boolean marker =
          (file[at] & 0xFF) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7);
      if (marker) {
        break;
      }
      at++;
    }
    int end = at + 1 < file.length ? at : file.length;
    plain.write(file, from, end - from);
    return end;
  }

  /** The parts in their order (ICC.1, B.4). */
  private byte[] profile() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    profileParts.values().forEach(all::writeBytes);
    return all.toByteArray();
  }

  /** A JPEG with a profile after its first marker. */
  public static byte[] withProfile(byte[] jpeg, byte[] profile) {
    int most = 0xFFFF - 16;
    int parts = (profile.length + most - 1) / most;
    ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length + profile.length + 64);
    out.write(jpeg, 0, 2);
    for (int i = 0; i < parts; i++) {
      int from = i * most;
      int length = Math.min(most, profile.length - from);
      out.write(0xFF);
      out.write(APP2);
      out.write((length + 16) >> 8);
      out.write(length + 16);
      out.writeBytes(ICC.getBytes(StandardCharsets.ISO_8859_1));
      out.write(i + 1);
      out.write(parts);
      out.write(profile, from, length);
    }
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  private boolean text(int at, String wanted) {
    return at + wanted.length() <= file.length
        && new String(file, at, wanted.length(), StandardCharsets.ISO_8859_1).equals(wanted);
  }

  private int u16(int at) {
    return (file[at] & 0xFF) << 8 | (file[at + 1] & 0xFF);
  }
}
