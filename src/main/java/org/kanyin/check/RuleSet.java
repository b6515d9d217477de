package org.kanyin.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kanyin.check.model.Profile;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.contents.ContentsRule;
import org.kanyin.check.rules.contents.CoverTextRule;
import org.kanyin.check.rules.contents.FolioRule;
import org.kanyin.check.rules.contents.IssueNumberRule;
import org.kanyin.check.rules.contents.PermitItemRule;
import org.kanyin.check.rules.contents.RunningHeadRule;
import org.kanyin.check.rules.file.AnnotationRule;
import org.kanyin.check.rules.file.AutomaticActionRule;
import org.kanyin.check.rules.file.EncryptionRule;
import org.kanyin.check.rules.file.PageCountRule;
import org.kanyin.check.rules.file.PageSizeRule;
import org.kanyin.check.rules.file.PictureResolutionRule;
import org.kanyin.check.rules.line.BrokenUnitRule;
import org.kanyin.check.rules.line.GridLineRule;
import org.kanyin.check.rules.line.HeadingAtFootRule;
import org.kanyin.check.rules.line.LineEdgeRule;
import org.kanyin.check.rules.line.LonelyCharacterRule;
import org.kanyin.check.rules.line.RaggedLineRule;
import org.kanyin.check.rules.line.SpacingRule;
import org.kanyin.check.rules.line.TypeAreaRule;
import org.kanyin.check.rules.press.BlackTextRule;
import org.kanyin.check.rules.press.BleedRule;
import org.kanyin.check.rules.press.HairlineRule;
import org.kanyin.check.rules.press.HouseColourRule;
import org.kanyin.check.rules.press.PlatesUsedRule;
import org.kanyin.check.rules.press.RgbColourRule;
import org.kanyin.check.rules.press.TotalInkRule;
import org.kanyin.check.rules.press.TransparencyRule;
import org.kanyin.check.rules.press.TrimBoxRule;
import org.kanyin.check.rules.press.WhiteOverprintRule;
import org.kanyin.check.rules.text.DoubledPageRule;
import org.kanyin.check.rules.text.FontEmbeddingRule;
import org.kanyin.check.rules.text.HiddenTextRule;
import org.kanyin.check.rules.text.ManuscriptTextRule;
import org.kanyin.check.rules.text.MissingGlyphRule;
import org.kanyin.check.rules.text.TextLayerRule;

/** All rules, in the order in which they are asked. */
public final class RuleSet {
  private static final List<Rule> ALWAYS =
      List.of(
          new FolioRule(),
          new RunningHeadRule(),
          new ContentsRule(),
          new IssueNumberRule(),
          new TextLayerRule(),
          new HiddenTextRule(),
          new DoubledPageRule(),
          new ManuscriptTextRule(),
          new CoverTextRule(),
          new LineEdgeRule(),
          new BrokenUnitRule(),
          new RaggedLineRule(),
          new LonelyCharacterRule(),
          new HeadingAtFootRule(),
          new TypeAreaRule(),
          new GridLineRule(),
          new SpacingRule(),
          new FontEmbeddingRule(),
          new MissingGlyphRule(),
          new HouseColourRule(),
          new PageSizeRule(),
          new AnnotationRule(),
          new AutomaticActionRule());

  private static final List<Rule> PRINT =
      List.of(
          new PictureResolutionRule(),
          new PageCountRule(),
          new TransparencyRule(),
          new EncryptionRule(),
          new HairlineRule());

  private static final List<Rule> PLATES =
      List.of(
          new TrimBoxRule(),
          new BleedRule(),
          new PlatesUsedRule(),
          new TotalInkRule(),
          new BlackTextRule(),
          new WhiteOverprintRule(),
          new RgbColourRule());

  private static final List<Rule> LEGAL = List.of(new PermitItemRule());

  private RuleSet() {}

  /** The codes of what a print shop asks of pictures, rules and colours. */
  public static Set<String> platesCodes() {
    Set<String> codes = new TreeSet<>();
    List<Rule> others =
        List.of(new PictureResolutionRule(), new TransparencyRule(), new HairlineRule());
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
