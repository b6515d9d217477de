package org.kanyin.seal.content;

import java.awt.geom.AffineTransform;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSBase;

/** The graphics state while a content stream is read (PDF 32000 §8.4), as far as FOP uses it. */
final class DrawingState {
  static final String BLACK_FILL = "0 g";
  private static final String BLACK_STROKE = "0 G";

  /** What each parameter is at a page's start, so that it need not be said. */
  private static final Map<String, String> INITIAL =
      Map.of("stroke", BLACK_STROKE, "w", "1 w", "J", "0 J", "j", "0 j", "M", "10 M", "d", "[]0 d");

  private AffineTransform space = new AffineTransform();
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private PageItem.Clip clip;

  DrawingState copy() {
    DrawingState copy = new DrawingState();
    copy.space = new AffineTransform(space);
    copy.parameters.putAll(parameters);
    copy.clip = clip;
    return copy;
  }

  AffineTransform space() {
    return new AffineTransform(space);
  }

  PageItem.Clip clip() {
    return clip;
  }

  String fill() {
    return parameters.getOrDefault("fill", BLACK_FILL);
  }

  /** The operators that make this state out of a page's initial one, but for matrix and fill. */
  String setting() {
    StringBuilder out = new StringBuilder();
    new TreeMap<>(parameters)
        .forEach(
            (name, operator) -> {
              if (!name.equals("fill") && !operator.equals(INITIAL.get(name))) {
                out.append(operator).append('\n');
              }
            });
    return out.toString();
  }

  void concatenate(AffineTransform matrix) {
    space.concatenate(matrix);
  }

  void clip(String path) {
    clip = new PageItem.Clip(clip, space(), path);
  }

  /**
   * Takes in an operator that sets a parameter.
   *
   * @return whether it was one
   */
  boolean set(String operator, List<COSBase> operands, Palette palette) {
    switch (operator) {
      case "g", "rg", "k" -> parameters.put("fill", palette.operators(operator, operands));
      case "G", "RG", "K" -> parameters.put("stroke", palette.operators(operator, operands));
      case "cs" -> parameters.put("fill", TokenWriter.operation(operator, operands));
      case "CS" -> parameters.put("stroke", TokenWriter.operation(operator, operands));
      case "sc", "scn" ->
          parameters.merge("fill", TokenWriter.operation(operator, operands), DrawingState::then);
      case "SC", "SCN" ->
          parameters.merge("stroke", TokenWriter.operation(operator, operands), DrawingState::then);
      case "w", "J", "j", "M", "d", "i", "ri", "gs" ->
          parameters.put(operator, TokenWriter.operation(operator, operands));
      default -> {
        return false;
      }
    }
    return true;
  }

  /** A colour follows its colour space and replaces the colour before it. */
  private static String then(String before, String colour) {
    int space = before.toLowerCase(Locale.ROOT).indexOf(" cs");
    return space < 0 ? colour : before.substring(0, space + 3) + " " + colour;
  }
}
