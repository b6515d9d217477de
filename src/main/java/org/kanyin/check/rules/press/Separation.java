package org.kanyin.check.rules.press;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kanyin.inspect.model.Colour;

/** A colour taken apart into plates, as a platemaker would. */
final class Separation {
  static final String BLACK = "黑";
  static final List<String> PROCESS = List.of("青", "品红", "黄", BLACK);

  /** A pattern whose inks the file does not say in one word. */
  static final String UNKNOWN = "图案";

  /** Registration marks: on every plate there is, and no plate by itself (PDF 32000-1, 8.6.6.4). */
  private static final String ALL = "All";

  private static final Map<String, String> PROCESS_NAMES =
      Map.of("Cyan", "青", "Magenta", "品红", "Yellow", "黄", "Black", BLACK);

  private Separation() {}

  /**
   * Shares of ink by plate, 0 to 1; what lays no ink is left out. RGB becomes all four, unmeasured.
   */
  static Map<String, Double> of(Colour colour) {
    Map<String, Double> plates = new LinkedHashMap<>();
    List<String> names = names(colour);
    boolean light = isLight(colour.space());
    for (int i = 0; i < names.size(); i++) {
      boolean measured = names.size() == colour.components().size();
      double part = measured ? colour.components().get(i) : 1;
      double share = measured && light ? 1 - part : part;
      if (share > 0 && !(isRgb(colour) && colour.isWhite())) {
        plates.merge(names.get(i), Math.min(1, share), Math::max);
      }
    }
    plates.keySet().removeAll(Set.of(ALL, "None"));
    return plates;
  }

  /** So many full inks on one spot; nought where a colour's inks are the print shop's to choose. */
  static double total(Colour colour) {
    return isRgb(colour) || colour.components().isEmpty()
        ? 0
        : of(colour).values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Whether the platemaker makes the plates from what a screen shows. */
  static boolean isRgb(Colour colour) {
    return colour.isRgb() || colour.space().equals("Lab");
  }

  private static boolean isLight(String space) {
    return space.equals("DeviceGray") || space.equals("CalGray") || space.equals("ICCBased-1");
  }

  private static List<String> names(Colour colour) {
    String space = colour.space();
    if (isLight(space)) {
      return List.of(BLACK);
    } else if (space.startsWith("Separation ")) {
      return List.of(known(space.substring("Separation ".length())));
    } else if (space.startsWith("DeviceN ")) {
      return List.of(space.substring("DeviceN ".length()).split("\\+")).stream()
          .map(Separation::known)
          .collect(Collectors.toList());
    }
    return space.equals("Pattern") ? List.of(UNKNOWN) : PROCESS;
  }

  private static String known(String ink) {
    return PROCESS_NAMES.getOrDefault(ink, ink);
  }
}
