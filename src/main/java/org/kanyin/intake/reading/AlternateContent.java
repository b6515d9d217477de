package org.kanyin.intake.reading;

import java.util.Optional;
import org.kanyin.intake.opc.XmlElement;

/**
 * Content in two ways, a new one and one for older programs (ECMA-376 part 3 §9): both say the
 * same, so one is taken. The new one, unless only the old one has a picture.
 */
final class AlternateContent {
  private AlternateContent() {}

  static Optional<XmlElement> chosen(XmlElement alternatives) {
    Optional<XmlElement> choice = alternatives.child("mc:Choice");
    Optional<XmlElement> fallback = alternatives.child("mc:Fallback");
    boolean bare = choice.isPresent() && !shows(choice.get());
    boolean old = bare && fallback.filter(AlternateContent::hasPicture).isPresent();
    return old || choice.isEmpty() ? fallback : choice;
  }

  private static boolean shows(XmlElement e) {
    return hasPicture(e) || e.first("w:t").isPresent();
  }

  private static boolean hasPicture(XmlElement e) {
    return e.first("a:blip").isPresent() || e.first("v:imagedata").isPresent();
  }
}
