package org.kanyin.check.rules;

import java.util.Optional;
import java.util.regex.Pattern;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.inspect.model.TextLine;

/**
 * A folio that was not taken for one because it stands elsewhere than the others: an outermost line
 * of its page that says its number with the dashes that other pages have around theirs.
 */
public final class UnrecognisedFolio {
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private UnrecognisedFolio() {}

  /** The line; empty for a page that has a folio, or none at all. */
  public static Optional<TextLine> on(CheckContext context, PageLayout layout) {
    if (layout.folio().isPresent() || layout.counted().isEmpty()) {
      return Optional.empty();
    }
    Optional<String> form =
        context.structure().body().stream()
            .flatMap(l -> l.folioLine().stream())
            .map(l -> DIGITS.matcher(PrintedText.solid(l)).replaceAll("#"))
            .findFirst();
    String number = String.valueOf(layout.counted().getAsInt());
    return form.map(f -> f.replace("#", number))
        .flatMap(
            wanted ->
                layout.text().stream()
                    .filter(l -> PrintedText.solid(l).equals(wanted))
                    .filter(l -> isOutermost(layout, l))
                    .findFirst());
  }

  private static boolean isOutermost(PageLayout layout, TextLine line) {
    return layout.text().stream().allMatch(l -> l.baseline() <= line.baseline())
        || layout.text().stream().allMatch(l -> l.baseline() >= line.baseline());
  }
}
