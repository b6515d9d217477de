package org.kanyin.check.rules.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kanyin.check.align.BodyGlyphs;
import org.kanyin.check.align.ManuscriptAlignment;
import org.kanyin.check.align.ManuscriptBlock;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.manifest.model.PartKind;

/** A full blank within a sentence, where the manuscript has none: comparing leaves blanks out. */
public final class ExtraBlankRule implements Rule {
  private static final String FULL_BLANK = "\u3000";
  private static final int AROUND = 4;

  @Override
  public List<String> codes() {
    return List.of("K095");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    return context.alignment().map(ExtraBlankRule::blanks).orElse(Stream.empty());
  }

  private static Stream<Violation> blanks(ManuscriptAlignment alignment) {
    BodyGlyphs pages = alignment.pages();
    List<Violation> found = new ArrayList<>();
    for (int b = 0; b < alignment.blocks().size(); b++) {
      ManuscriptBlock block = alignment.blocks().get(b);
      List<Integer> place = alignment.place(b);
      // Names are spread out by their style.
      if (block.kind() == PartKind.AUTHOR || place.size() != block.text().length()) {
        continue;
      }
      for (int i = 1; i < place.size(); i++) {
        int from = place.get(i - 1);
        int to = place.get(i);
        if (pages.line(from) == pages.line(to)
            && to - from == 2
            && pages.glyph(from + 1).text().equals(FULL_BLANK)
            && !block.blanks().contains(i)) {
          found.add(blank(pages, from, block.text(), i));
        }
      }
    }
    return found.stream();
  }

  private static Violation blank(BodyGlyphs pages, int before, String text, int at) {
    String around =
        text.substring(Math.max(0, at - AROUND), at)
            + FULL_BLANK
            + text.substring(at, Math.min(text.length(), at + AROUND));
    return Violation.of("K095", FaultLocation.body(pages, List.of(before + 1), FULL_BLANK), around);
  }
}
