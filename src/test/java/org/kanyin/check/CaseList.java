package org.kanyin.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kanyin.check.model.Profile;

/** Cases of one subject, and the short ways to write them down. */
abstract class CaseList {
  private final List<DamagedCase> cases = new ArrayList<>();

  /** All cases of all subjects. */
  static List<DamagedCase> all() {
    return Stream.of(new ContentsCases(), new TextCases(), new FileCases())
        .flatMap(subject -> subject.cases.stream())
        .toList();
  }

  final void add(DamagedCase damaged) {
    cases.add(damaged);
  }

  final void add(String code, String name, int page, String text, Consumer<Damage> damage) {
    add(new DamagedCase(code, name, page, text, false, Profile.PRINT, Set.of(), damage));
  }

  final void withIssue(String code, String name, int page, String text, Consumer<Damage> damage) {
    add(new DamagedCase(code, name, page, text, true, Profile.PRINT, Set.of(), damage));
  }

  static void word(Damage d, int page, String from, String to) {
    List<PlacedGlyph> glyphs = d.find(page, from);
    for (int i = 0; i < glyphs.size(); i++) {
      String character = to.substring(i, i + 1);
      if (!glyphs.get(i).text.equals(character)) {
        d.say(glyphs.get(i), character);
      }
    }
  }
}
