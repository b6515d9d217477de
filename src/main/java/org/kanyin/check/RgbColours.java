package org.kanyin.check;

import java.util.List;
import java.util.Optional;
import org.kanyin.inspect.PdfPage;

/** Colours of the screen, which the print shop turns into four inks in its own way. */
final class RgbColours implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K081", "K082");
  }

  @Override
  public void check(Subject s, Faults faults) {
    for (PdfPage page : s.pdf().pages()) {
      List<Paint> rgb =
          Paint.of(page).stream()
              .filter(p -> Separation.isRgb(p.colour()) && p.laysInk())
              .toList();
      long pictures = rgb.stream().filter(p -> p.what().equals(Paint.PICTURE)).count();
      first(rgb, Paint.PICTURE)
          .ifPresent(p -> faults.add("K081", Spot.box(page.number(), p.box()), pictures));
      first(rgb, Paint.SHAPE)
          .ifPresent(p -> faults.add("K082", Spot.box(page.number(), p.box()), p.what()));
      // Black text in RGB is the rule's for black text.
      rgb.stream()
          .filter(p -> p.what().equals(Paint.TEXT) && p.colour().isChromatic())
          .findFirst()
          .ifPresent(p -> faults.add("K082", Spot.box(page.number(), p.box()), p.what()));
    }
  }

  private static Optional<Paint> first(List<Paint> paints, String what) {
    return paints.stream().filter(p -> p.what().equals(what)).findFirst();
  }
}
