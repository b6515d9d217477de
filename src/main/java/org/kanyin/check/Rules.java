package org.kanyin.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All rules, in the order in which they are asked. */
final class Rules {
  private static final List<Rule> ALWAYS =
      List.of(
          new Folios(),
          new Heads(),
          new ContentsPages(),
          new IssueNumber(),
          new TextLayerRule(),
          new HiddenText(),
          new DoubledPages(),
          new ManuscriptText(),
          new CoverText(),
          new LineEdges(),
          new Parted(),
          new RaggedLines(),
          new LonelyCharacter(),
          new HeadingAtFoot(),
          new TypeAreaRule(),
          new Grid(),
          new Spacing(),
          new FontsRule(),
          new MissingGlyphs(),
          new HouseColours(),
          new PageSizes(),
          new Annotations(),
          new Scripts());

  private static final List<Rule> PRINT =
      List.of(
          new PictureResolution(),
          new PageCount(),
          new TransparencyRule(),
          new Encryption(),
          new Hairlines());

  private static final List<Rule> PLATES =
      List.of(
          new TrimBoxes(),
          new BleedRule(),
          new PlatesUsed(),
          new TotalInk(),
          new BlackText(),
          new VanishingWhite(),
          new RgbColours());

  private static final List<Rule> LEGAL = List.of(new Permit());

  private Rules() {}

  /** The codes of what a print shop asks of pictures, rules and colours. */
  static Set<String> platesCodes() {
    Set<String> codes = new TreeSet<>();
    List<Rule> others = List.of(new PictureResolution(), new TransparencyRule(), new Hairlines());
    others.forEach(rule -> codes.addAll(rule.codes()));
    PLATES.forEach(rule -> codes.addAll(rule.codes()));
    return codes;
  }

  static List<Rule> of(Profile profile) {
    List<Rule> rules = new ArrayList<>(ALWAYS);
    if (profile != Profile.SCREEN) {
      rules.addAll(PRINT);
    }
    if (profile == Profile.PRESS) {
      rules.addAll(PLATES);
    }
    if (profile == Profile.PERMIT) {
      rules.addAll(LEGAL);
    }
    return rules;
  }
}
