package org.kanyin.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kanyin.check.model.Profile;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.contents.ContentsPages;
import org.kanyin.check.rules.contents.CoverText;
import org.kanyin.check.rules.contents.Folios;
import org.kanyin.check.rules.contents.HeadTexts;
import org.kanyin.check.rules.contents.IssueNumber;
import org.kanyin.check.rules.contents.PermitItems;
import org.kanyin.check.rules.file.Annotations;
import org.kanyin.check.rules.file.Encryption;
import org.kanyin.check.rules.file.PageCount;
import org.kanyin.check.rules.file.PageSizes;
import org.kanyin.check.rules.file.PictureResolution;
import org.kanyin.check.rules.file.Scripts;
import org.kanyin.check.rules.line.BrokenUnits;
import org.kanyin.check.rules.line.GridLines;
import org.kanyin.check.rules.line.HeadingAtFoot;
import org.kanyin.check.rules.line.LineEdges;
import org.kanyin.check.rules.line.LonelyCharacter;
import org.kanyin.check.rules.line.RaggedLines;
import org.kanyin.check.rules.line.Spacing;
import org.kanyin.check.rules.line.TypeAreaRule;
import org.kanyin.check.rules.press.BlackText;
import org.kanyin.check.rules.press.BleedRule;
import org.kanyin.check.rules.press.Hairlines;
import org.kanyin.check.rules.press.HouseColours;
import org.kanyin.check.rules.press.PlatesUsed;
import org.kanyin.check.rules.press.RgbColours;
import org.kanyin.check.rules.press.TotalInk;
import org.kanyin.check.rules.press.TransparencyRule;
import org.kanyin.check.rules.press.TrimBoxes;
import org.kanyin.check.rules.press.VanishingWhite;
import org.kanyin.check.rules.text.DoubledPages;
import org.kanyin.check.rules.text.FontsRule;
import org.kanyin.check.rules.text.HiddenText;
import org.kanyin.check.rules.text.ManuscriptText;
import org.kanyin.check.rules.text.MissingGlyphs;
import org.kanyin.check.rules.text.TextLayerRule;

/** All rules, in the order in which they are asked. */
public final class RuleSet {
  private static final List<Rule> ALWAYS =
      List.of(
          new Folios(),
          new HeadTexts(),
          new ContentsPages(),
          new IssueNumber(),
          new TextLayerRule(),
          new HiddenText(),
          new DoubledPages(),
          new ManuscriptText(),
          new CoverText(),
          new LineEdges(),
          new BrokenUnits(),
          new RaggedLines(),
          new LonelyCharacter(),
          new HeadingAtFoot(),
          new TypeAreaRule(),
          new GridLines(),
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

  private static final List<Rule> LEGAL = List.of(new PermitItems());

  private RuleSet() {}

  /** The codes of what a print shop asks of pictures, rules and colours. */
  public static Set<String> platesCodes() {
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
