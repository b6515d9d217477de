package org.kanyin.check.rules.press;

import java.util.List;
import java.util.stream.Stream;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.PdfPage;

/** Colours of the screen, which the print shop turns into four inks in its own way. */
public final class RgbColourRule implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K081", "K082");
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    return context.pdf().pages().stream().flatMap(RgbColourRule::onPage);
  }

  private static Stream<Violation> onPage(PdfPage page) {
    List<InkedObject> rgb =
        InkedObject.of(page).stream()
            .filter(o -> Separation.isRgb(o.colour()) && o.laysInk())
            .toList();
    List<InkedObject> pictures = of(rgb, InkedObject.PICTURE);
    List<InkedObject> shapes = of(rgb, InkedObject.SHAPE);
    // Black text in RGB is the rule's for black text.
    List<InkedObject> texts =
        of(rgb, InkedObject.TEXT).stream().filter(o -> o.colour().isChromatic()).toList();
    return Stream.concat(
        pictures.stream()
            .limit(1)
            .map(o -> Violation.of("K081", location(page, o), pictures.size())),
        Stream.of(shapes, texts)
            .flatMap(objects -> objects.stream().limit(1))
            .map(o -> Violation.of("K082", location(page, o), o.what())));
  }

  private static List<InkedObject> of(List<InkedObject> objects, String what) {
    return objects.stream().filter(o -> o.what().equals(what)).toList();
  }

  private static FaultLocation location(PdfPage page, InkedObject object) {
    return FaultLocation.box(page.number(), object.box());
  }
}
