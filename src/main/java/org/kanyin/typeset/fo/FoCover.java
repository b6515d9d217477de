package org.kanyin.typeset.fo;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.kanyin.base.Length;
import org.kanyin.base.PageSpec;
import org.xml.sax.Attributes;

/**
 * What the first page sequence sets at fixed places (XSL 1.1, 7.6.1): a cover's lines, known before
 * anything is laid out. Told of each element of the sequence as it is read.
 */
final class FoCover {
  private final List<PageSpec.Placed> placed = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Attributes container;
  private Attributes block;
  private int containers;
  private int blocks;
  private boolean first;

  List<PageSpec.Placed> placed() {
    return placed;
  }

  void start(String element, Attributes attributes) {
    if (element.equals("block-container")) {
      if (container == null && "fixed".equals(attributes.getValue("absolute-position"))) {
        container = attributes;
        containers = 0;
        first = true;
      }
      containers++;
    } else if (element.equals("block") && container != null) {
      if (blocks == 0) {
        block = attributes;
        text.setLength(0);
      }
      blocks++;
    }
  }

  void end(String element) {
    if (container == null) {
      return;
    }
    if (element.equals("block-container")) {
      containers--;
      container = containers == 0 ? null : container;
    } else if (element.equals("block")) {
      blocks--;
      if (blocks == 0 && !text.toString().isBlank()) {
        placed.add(new PageSpec.Placed(text.toString(), baseline()));
        first = false;
      }
    }
  }

  void characters(char[] characters, int start, int length) {
    if (blocks > 0) {
      text.append(characters, start, length);
    }
  }

  /** Only of a container's first block it is known what stands above it. */
  private OptionalDouble baseline() {
    String top = container.getValue("top");
    String size = block.getValue("font-size");
    String lineHeight = block.getValue("line-height");
    return first && top != null && size != null && lineHeight != null
        ? OptionalDouble.of(PageSpec.baseline(points(top), points(size), points(lineHeight)))
        : OptionalDouble.empty();
  }

  private static double points(String length) {
    return Length.parse(length).points();
  }
}
