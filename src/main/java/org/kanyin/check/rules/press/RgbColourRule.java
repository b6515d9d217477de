package org.kanyin.check.rules.press;

import java.util.List;
import java.util.Optional;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.PdfPage;

/** Colours of the screen, which the print shop turns into four inks in its own way. */
public final class RgbColourRule implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K081", "K082");
  }

  @Override
  public void check(CheckContext context, FaultCollector faults) {
    for (PdfPage page : context.pdf().pages()) {
      List<InkedObject> rgb =
          InkedObject.of(page).stream()
              .filter(p -> Separation.isRgb(p.colour()) && p.laysInk())
              .toList();
      long pictures = rgb.stream().filter(p -> p.what().equals(InkedObject.PICTURE)).count();
      first(rgb, InkedObject.PICTURE)
          .ifPresent(p -> faults.add("K081", FaultLocation.box(page.number(), p.box()), pictures));
      first(rgb, InkedObject.SHAPE)
          .ifPresent(p -> faults.add("K082", FaultLocation.box(page.number(), p.box()), p.what()));
      // Black text in RGB is the rule's for black text.
      rgb.stream()
          .filter(p -> p.what().equals(InkedObject.TEXT) && p.colour().isChromatic())
          .findFirst()
          .ifPresent(p -> faults.add("K082", FaultLocation.box(page.number(), p.box()), p.what()));
    }
  }

  private static Optional<InkedObject> first(List<InkedObject> paints, String what) {
    return paints.stream().filter(p -> p.what().equals(what)).findFirst();
  }
}
