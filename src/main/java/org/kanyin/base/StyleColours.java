package org.kanyin.base;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The colours that a publication's style prints with, black apart.
 *
 * @param inks names of the colours that are inks of their own, by RGB value, 0xRRGGBB
 * @param plates how a press prints such a colour
 */
public record StyleColours(Map<Integer, String> inks, InkSpec plates) {
  /** Of a style that names no ink. */
  public static final StyleColours UNKNOWN = new StyleColours(Map.of(), InkSpec.PLAIN);

  public StyleColours {
    inks = Collections.unmodifiableMap(new TreeMap<>(inks));
  }
}
