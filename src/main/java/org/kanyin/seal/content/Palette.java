package org.kanyin.seal.content;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.kanyin.base.InkSpec;

/**
 * The colours of a publication: black and its greys as plain K (DeviceGray prints on the black
 * plate alone), each colour that has a name as a Separation of that name, so that a printer can run
 * it as one ink; on the screen its alternate shows (PDF 32000 §8.6.6.4).
 */
public final class Palette {
  /** FOP writes colours with four decimals. */
  private static final double SAME = 0.003;

  private static final int RED = 16;
  private static final int GREEN = 8;
  private static final int MASK = 0xFF;

  /** Colours this near to a named one in each of R, G, B are meant to be it. */
  private static final double NEAR = 40 / 255.0;

  /**
   * So much of a named colour.
   *
   * @param space its resource name
   * @param share from 0 to 1
   */
  public record Tint(COSName space, double share) {}

  /** A colour that has a name, by its RGB value. */
  public record Named(int rgb, String name) {}

  private final Optional<InkSpec> inkSpec;
  private final Map<Integer, String> names = new TreeMap<>();
  private final Map<Integer, String> resources = new TreeMap<>();

  /**
   * @param names by RGB value
   */
  public Palette(Map<Integer, String> names) {
    this(names, Optional.empty());
  }

  /**
   * @param names by RGB value
   * @param inkSpec how a press prints them, where the file is made for one
   */
  public Palette(Map<Integer, String> names, Optional<InkSpec> inkSpec) {
    this.inkSpec = inkSpec;
    new TreeMap<>(names)
        .forEach(
            (rgb, name) -> {
              this.names.put(rgb, name);
              resources.put(rgb, "K" + (resources.size() + 1));
            });
  }

  /** The operators that set a device colour, with the colour's name where it has one. */
  String operators(String operator, List<COSBase> operands) {
    boolean stroke = Character.isUpperCase(operator.charAt(0));
    double[] parts = PdfOperands.values(operands);
    if (operator.equalsIgnoreCase("rg")) {
      if (Math.abs(parts[0] - parts[1]) < SAME && Math.abs(parts[1] - parts[2]) < SAME) {
        return PdfNumbers.format(parts[0], 4) + (stroke ? " G" : " g");
      }
      for (Map.Entry<Integer, String> named : resources.entrySet()) {
        if (isSame(parts, named.getKey())) {
          return "/" + named.getValue() + (stroke ? " CS 1 SCN" : " cs 1 scn");
        }
      }
    }
    return TokenWriter.operation(operator, operands);
  }

  /** The operators that set the fill or stroke to an RGB value. */
  String operators(int rgb, boolean stroke) {
    List<COSBase> parts =
        List.of(new COSFloat(part(rgb, 0)), new COSFloat(part(rgb, 1)), new COSFloat(part(rgb, 2)));
    return operators(stroke ? "RG" : "rg", parts);
  }

  private static boolean isSame(double[] parts, int rgb) {
    for (int i = 0; i < parts.length; i++) {
      if (Math.abs(parts[i] - part(rgb, i)) >= SAME) {
        return false;
      }
    }
    return true;
  }

  private static float part(int rgb, int index) {
    int shift = index == 0 ? RED : index == 1 ? GREEN : 0;
    return (rgb >> shift & MASK) / (float) MASK;
  }

  /** Whether this is the resource name of one of the named colours. */
  public boolean has(COSName space) {
    return resources.containsValue(space.getName());
  }

  public Optional<COSName> firstSpace() {
    return resources.values().stream().findFirst().map(COSName::getPDFName);
  }

  public Optional<Named> first() {
    return names.entrySet().stream().findFirst().map(e -> new Named(e.getKey(), e.getValue()));
  }

  /** A colour that is a named one, nearly, or a tint of it: on the way from white paper to it. */
  public Optional<Tint> tint(double[] colour) {
    for (Map.Entry<Integer, String> named : resources.entrySet()) {
      double along = 0;
      double length = 0;
      for (int i = 0; i < colour.length; i++) {
        double full = 1 - part(named.getKey(), i);
        along += (1 - colour[i]) * full;
        length += full * full;
      }
      double share = length == 0 ? 0 : Math.max(0, Math.min(1, along / length));
      COSName space = COSName.getPDFName(named.getValue());
      if (isNear(colour, named.getKey(), 1, NEAR)) {
        return Optional.of(new Tint(space, 1));
      } else if (isNear(colour, named.getKey(), share, NEAR * share)) {
        return Optional.of(new Tint(space, share));
      }
    }
    return Optional.empty();
  }

  private static boolean isNear(double[] colour, int rgb, double share, double near) {
    for (int i = 0; i < colour.length; i++) {
      double part = 1 - share * (1 - part(rgb, i));
      if (Math.abs(colour[i] - part) > near + SAME) {
        return false;
      }
    }
    return true;
  }

  /** Makes the named colours known to pages. */
  public void addTo(COSDictionary pageResources) throws IOException {
    if (names.isEmpty() || (inkSpec.isPresent() && !inkSpec.get().spot())) {
      return;
    }
    COSDictionary spaces = new COSDictionary();
    names.forEach(
        (rgb, name) ->
            spaces.setItem(COSName.getPDFName(resources.get(rgb)), separation(name, rgb)));
    pageResources.setItem(COSName.COLORSPACE, spaces);
  }

  /** Beside it stands what shows or prints where its ink is not at hand. */
  public COSArray separation(String name, int rgb) {
    COSArray space = new COSArray();
    space.add(COSName.SEPARATION);
    space.add(COSName.getPDFName(name));
    space.add(inkSpec.isPresent() ? COSName.DEVICECMYK : COSName.DEVICERGB);
    space.add(
        inkSpec.isPresent()
            ? tint(numbers(0, 0, 0, 0), cmyk(inkSpec.get()))
            : tint(numbers(1, 1, 1), numbers(part(rgb, 0), part(rgb, 1), part(rgb, 2))));
    return space;
  }

  private static COSArray cmyk(InkSpec inkSpec) {
    float[] shares = new float[inkSpec.cmyk().size()];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = inkSpec.cmyk().get(i).floatValue();
    }
    return numbers(shares);
  }

  /** From white at no ink to the colour at full ink. */
  private static COSDictionary tint(COSArray paper, COSArray full) {
    COSDictionary function = new COSDictionary();
    function.setInt(COSName.FUNCTION_TYPE, 2);
    function.setItem(COSName.DOMAIN, numbers(0, 1));
    function.setItem(COSName.C0, paper);
    function.setItem(COSName.C1, full);
    function.setItem(COSName.N, COSInteger.ONE);
    return function;
  }

  public static COSArray numbers(float... values) {
    COSArray array = new COSArray();
    for (float value : values) {
      array.add(value == (int) value ? COSInteger.get((int) value) : new COSFloat(value));
    }
    return array;
  }
}
