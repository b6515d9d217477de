package org.kanyin.inspect.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceN;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDShadingPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.kanyin.inspect.model.Colour;

/** PDFBox's colours as ours; each is computed once. */
public final class PaintConverter {
  private final Map<String, Colour> known = new HashMap<>();
  private PDColor last;
  private boolean lastOverprint;
  private Colour lastSaid;

  Colour fill(PDGraphicsState state) {
    return of(
        state.getNonStrokingColor(), state.isNonStrokingOverprint(), state.getOverprintMode());
  }

  Colour stroke(PDGraphicsState state) {
    return of(state.getStrokingColor(), state.isOverprint(), state.getOverprintMode());
  }

  private Colour of(PDColor colour, boolean set, int mode) {
    boolean overprint = set && (mode == 1 || !(colour.getColorSpace() instanceof PDDeviceCMYK));
    // One colour is usually set once for many glyphs.
    if (colour != last || overprint != lastOverprint) {
      lastSaid = say(colour, overprint);
      last = colour;
      lastOverprint = overprint;
    }
    return lastSaid;
  }

  /**
   * Of a shading or a picture: many colours in one space.
   *
   * @param most of each component, where that is known
   */
  Colour many(PDColorSpace space, List<Double> most) {
    return new Colour(space == null ? "Pattern" : name(space), most, -1, false);
  }

  private Colour say(PDColor colour, boolean overprint) {
    PDColorSpace space = colour.getColorSpace();
    if (space instanceof PDPattern pattern) {
      return many(shaded(pattern, colour), List.of());
    } else if (space == null) {
      return many(null, List.of());
    }
    List<Double> components = new ArrayList<>();
    for (float c : colour.getComponents()) {
      components.add((double) c);
    }
    String name = name(space);
    return known.computeIfAbsent(
        name + components + overprint, k -> new Colour(name, components, rgb(colour), overprint));
  }

  /** The colours of a pattern that is a shading; null of one made of drawings. */
  private static PDColorSpace shaded(PDPattern space, PDColor colour) {
    try {
      return space.getPattern(colour) instanceof PDShadingPattern pattern
          ? pattern.getShading().getColorSpace()
          : null;
    } catch (IOException | RuntimeException e) {
      // A pattern that is not there or broken paints nothing that could be named.
      return null;
    }
  }

  private static int rgb(PDColor colour) {
    float[] parts = colour.getComponents();
    if (colour.getColorSpace() instanceof PDDeviceCMYK
        && parts.length == 4
        && parts[0] + parts[1] + parts[2] == 0) {
      // The black plate alone is grey, whatever paper some profile has in mind.
      int grey = Math.round(255 * (1 - Math.max(0, Math.min(1, parts[3]))));
      return grey << 16 | grey << 8 | grey;
    }
    try {
      return colour.toRGB() & 0xFFFFFF;
    } catch (IOException e) {
      // A colour space whose profile or function is broken: no one colour can be named.
      return -1;
    }
  }

  /** Whether its four components are cyan, magenta, yellow and black. */
  static boolean isProcess(PDColorSpace space) {
    return space instanceof PDDeviceCMYK || name(space).equals("ICCBased-4");
  }

  static String name(PDColorSpace space) {
    if (space instanceof PDSeparation s) {
      return "Separation " + s.getColorantName();
    }
    if (space instanceof PDDeviceN n) {
      return "DeviceN " + String.join("+", n.getColorantNames());
    }
    if (space instanceof PDIndexed indexed) {
      return name(indexed.getBaseColorSpace());
    }
    return space.getName().equals("ICCBased")
        ? "ICCBased-" + space.getNumberOfComponents()
        : space.getName();
  }
}
