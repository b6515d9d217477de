package org.kanyin.seal.press;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.kanyin.base.InkSpec;
import org.kanyin.seal.content.Palette;
import org.kanyin.seal.content.PdfNumbers;
import org.kanyin.seal.file.StreamCodec;

/**
 * Pictures in RGB that show nothing but black, greys and the publication's own colour are put on
 * those plates; one pixel of another colour, and the picture stays as it is.
 */
final class PictureSeparator {
  private static final int RGB = 3;
  private static final int FULL = 255;

  private final InkSpec inkSpec;
  private final Palette palette;
  private final Duotone duotone;

  PictureSeparator(InkSpec inkSpec, Palette palette) {
    this.inkSpec = inkSpec;
    this.palette = palette;
    this.duotone = new Duotone(palette.first().map(Palette.Named::rgb));
  }

  /** Puts a picture on plates if it can be. */
  void separate(COSStream picture) throws IOException {
    COSBase space = picture.getDictionaryObject(COSName.COLORSPACE);
    if (space instanceof COSArray array
        && array.size() > RGB
        && COSName.INDEXED.equals(array.getObject(0))) {
      if (isRgb(array.getObject(1))) {
        indexed(picture, array);
      }
    } else if (isRgb(space)) {
      pixels(picture);
    }
  }

  static boolean isRgb(COSBase space) {
    return COSName.DEVICERGB.equals(space)
        || (space instanceof COSArray array
            && array.size() > 1
            && COSName.ICCBASED.equals(array.getObject(0))
            && array.getObject(1) instanceof COSStream profile
            && profile.getInt(COSName.N) == RGB);
  }

  /** The pixels stay: only the table of colours changes. */
  private void indexed(COSStream picture, COSArray space) throws IOException {
    COSBase table = space.getObject(RGB);
    byte[] colours =
        table instanceof COSStream stream
            ? StreamCodec.content(stream)
            : ((COSString) table).getBytes();
    int[] rgb = new int[colours.length / RGB];
    for (int i = 0; i < rgb.length; i++) {
      int at = RGB * i;
      rgb[i] =
          (colours[at] & FULL) << 16 | (colours[at + 1] & FULL) << 8 | (colours[at + 2] & FULL);
    }
    Optional<byte[]> inks = duotone.inks(rgb);
    if (inks.isPresent()) {
      COSArray indexed = new COSArray();
      indexed.add(COSName.INDEXED);
      indexed.add(space(inks.get()));
      indexed.add(space.getObject(2));
      indexed.add(new COSString(samples(inks.get())));
      picture.setItem(COSName.COLORSPACE, indexed);
    }
  }

  private void pixels(COSStream picture) throws IOException {
    BufferedImage image = new PDImageXObject(new PDStream(picture), null).getOpaqueImage();
    int width = image.getWidth();
    int height = image.getHeight();
    int[] row = new int[width];
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      Optional<byte[]> inks = duotone.inks(row);
      if (inks.isEmpty()) {
        return;
      }
      all.writeBytes(inks.get());
    }
    byte[] inks = all.toByteArray();
    StreamCodec.fill(picture, samples(inks));
    picture.setItem(COSName.COLORSPACE, space(inks));
    picture.setInt(COSName.BITS_PER_COMPONENT, 8);
    picture.removeItem(COSName.DECODE);
  }

  /** Whether any of the pairs of black and own ink has any of the latter. */
  private static boolean isGrey(byte[] inks) {
    for (int i = 1; i < inks.length; i += 2) {
      if (inks[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private COSBase space(byte[] inks) {
    if (isGrey(inks)) {
      return COSName.DEVICEGRAY;
    }
    return inkSpec.spot() ? twoInks() : COSName.DEVICECMYK;
  }

  /** Pairs of black and own ink as the space has them. */
  private byte[] samples(byte[] inks) {
    boolean grey = isGrey(inks);
    ByteArrayOutputStream out = new ByteArrayOutputStream(inks.length);
    for (int i = 0; i < inks.length; i += 2) {
      int black = inks[i] & FULL;
      int own = inks[i + 1] & FULL;
      if (grey) {
        out.write(FULL - black);
      } else if (inkSpec.spot()) {
        out.write(black);
        out.write(own);
      } else {
        List<Double> cmyk = inkSpec.cmyk();
        for (int plate = 0; plate < cmyk.size(); plate++) {
          double share = own * cmyk.get(plate) + (plate == cmyk.size() - 1 ? black : 0);
          out.write((int) Math.min(FULL, Math.round(share)));
        }
      }
    }
    return out.toByteArray();
  }

  /**
   * Black and the publication's own ink (PDF 32000 §8.6.6.5); beside them, what stands in for it.
   */
  private COSArray twoInks() {
    COSArray names = new COSArray();
    names.add(COSName.getPDFName("Black"));
    Palette.Named own = palette.first().orElseThrow();
    names.add(COSName.getPDFName(own.name()));
    COSDictionary colorants = new COSDictionary();
    colorants.setItem(COSName.getPDFName(own.name()), palette.separation(own.name(), own.rgb()));
    COSDictionary attributes = new COSDictionary();
    attributes.setItem(COSName.COLORANTS, colorants);
    COSArray space = new COSArray();
    space.add(COSName.DEVICEN);
    space.add(names);
    space.add(COSName.DEVICECMYK);
    space.add(mix());
    space.add(attributes);
    return space;
  }

  /** Takes black and own ink, gives the four process inks (PDF 32000 §7.10.5). */
  private COSStream mix() {
    String[] share =
        inkSpec.cmyk().stream().map(s -> PdfNumbers.format(s, 4)).toArray(String[]::new);
    String program =
        "{dup "
            + share[0]
            + " mul 1 index "
            + share[1]
            + " mul 2 index "
            + share[2]
            + " mul 5 -2 roll "
            + share[3]
            + " mul add}";
    COSStream function =
        StreamCodec.of(program.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    function.setItem(COSName.FUNCTION_TYPE, COSInteger.get(4));
    function.setItem(COSName.DOMAIN, Palette.numbers(0, 1, 0, 1));
    function.setItem(COSName.RANGE, Palette.numbers(0, 1, 0, 1, 0, 1, 0, 1));
    return function;
  }
}
