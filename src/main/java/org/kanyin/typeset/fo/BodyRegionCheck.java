package org.kanyin.typeset.fo;

import java.util.Optional;
import org.kanyin.base.Length;
import org.xml.sax.Attributes;

/**
 * Whether a page master leaves room for a body: into a region without height FOP sets line after
 * line, each on a page of its own.
 */
final class BodyRegionCheck {
  private Length width = Length.ZERO;
  private Length height = Length.ZERO;

  /** Why a page master or its body region may not stand in a document, if it may not. */
  Optional<String> complaint(String local, Attributes attributes) {
    try {
      if (local.equals("simple-page-master")) {
        width = length(attributes, "page-width", "page-width");
        height = length(attributes, "page-height", "page-height");
      } else if (local.equals("region-body")) {
        return leaves(attributes, width, "margin-left", "margin-right")
                && leaves(attributes, height, "margin-top", "margin-bottom")
            ? Optional.empty()
            : Optional.of("版心没有宽度或高度");
      }
      return Optional.empty();
    } catch (IllegalArgumentException | ArithmeticException e) {
      return Optional.of(e.getMessage());
    }
  }

  private static boolean leaves(Attributes attributes, Length whole, String one, String other) {
    Length left =
        whole.minus(length(attributes, one, "margin")).minus(length(attributes, other, "margin"));
    return left.compareTo(Length.ZERO) > 0;
  }

  private static Length length(Attributes attributes, String name, String otherwise) {
    String own = attributes.getValue(name);
    String value = own == null ? attributes.getValue(otherwise) : own;
    return value == null ? Length.ZERO : Length.parse(value);
  }
}
