package org.kanyin.check;

import java.util.ArrayList;
import java.util.List;

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
          new Colours(),
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

  private static final List<Rule> LEGAL = List.of(new Permit());

  private Rules() {}

  static List<Rule> of(Profile profile) {
    List<Rule> rules = new ArrayList<>(ALWAYS);
    if (profile != Profile.SCREEN) {
      rules.addAll(PRINT);
    }
    if (profile == Profile.PERMIT) {
      rules.addAll(LEGAL);
    }
    return rules;
  }
}
