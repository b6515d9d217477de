package org.kanyin.intake.style;

import java.util.Optional;
import org.kanyin.intake.opc.XmlElement;

/**
 * The East Asian faces of a theme (ECMA-376 §20.1.4.1.16): the face itself, or, where it is empty,
 * the one for the script Hans.
 */
final class ThemeFonts {
  private static final String HANS = "Hans";

  private final String major;
  private final String minor;

  private ThemeFonts(String major, String minor) {
    this.major = major;
    this.minor = minor;
  }

  static ThemeFonts of(Optional<XmlElement> theme) {
    return new ThemeFonts(eastAsian(theme, "a:majorFont"), eastAsian(theme, "a:minorFont"));
  }

  private static String eastAsian(Optional<XmlElement> theme, String which) {
    Optional<XmlElement> fonts = theme.flatMap(t -> t.first(which));
    String named = fonts.flatMap(f -> f.child("a:ea")).map(e -> e.attribute("typeface")).orElse("");
    return named.isEmpty()
        ? fonts.stream()
            .flatMap(f -> f.elements("a:font").stream())
            .filter(f -> f.attribute("script").equals(HANS))
            .map(f -> f.attribute("typeface"))
            .findFirst()
            .orElse("")
        : named;
  }

  /** The face that a theme reference such as {@code minorEastAsia} names. */
  String face(String reference) {
    return reference.startsWith("major") ? major : minor;
  }
}
