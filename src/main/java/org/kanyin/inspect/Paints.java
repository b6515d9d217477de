package org.kanyin.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceN;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;

/** PDFBox's colours as ours; each is reckoned once. */
final class Paints {
  private final Map<String, Colour> known = new HashMap<>();
  private PDColor last;
  private Colour lastSaid;

  Colour of(PDColor colour) {
    // One colour is usually set once for many glyphs.
    if (colour != last) {
      lastSaid = say(colour);
      last = colour;
    }
    return lastSaid;
  }

  private Colour say(PDColor colour) {
    PDColorSpace space = colour.getColorSpace();
    if (space == null || space instanceof PDPattern) {
      return new Colour("Pattern", List.of(), -1);
    }
    List<Double> components = new ArrayList<>();
    for (float c : colour.getComponents()) {
      components.add((double) c);
    }
    String name = name(space);
    return known.computeIfAbsent(
        name + components, k -> new Colour(name, components, rgb(colour)));
  }

  private static int rgb(PDColor colour) {
    try {
      return colour.toRGB() & 0xFFFFFF;
    } catch (IOException e) {
      // A colour space whose profile or function is broken: no one colour can be named.
      return -1;
    }
  }

  static String name(PDColorSpace space) {
    if (space instanceof PDSeparation s) {
      return "Separation " + s.getColorantName();
    }
    if (space instanceof PDDeviceN n) {
      return "DeviceN " + String.join("+", n.getColorantNames());
    }
    return space.getName().equals("ICCBased")
        ? "ICCBased-" + space.getNumberOfComponents()
        : space.getName();
  }
}
