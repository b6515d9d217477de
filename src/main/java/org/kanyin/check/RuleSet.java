package org.kanyin.check;

import static org.kanyin.check.RuleSet.Use.ALWAYS;
import static org.kanyin.check.RuleSet.Use.PERMIT;
import static org.kanyin.check.RuleSet.Use.PLATES;
import static org.kanyin.check.RuleSet.Use.PRINT;
import static org.kanyin.check.RuleSet.Use.PRINT_AND_PLATES;

import java.util.List;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.check.model.Profile;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.contents.BookmarkRule;
import org.kanyin.check.rules.contents.ContentsAuthorRule;
import org.kanyin.check.rules.contents.ContentsCompletenessRule;
import org.kanyin.check.rules.contents.ContentsEntryRule;
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
import org.kanyin.check.rules.line.HeadingPlaceRule;
import org.kanyin.check.rules.line.LineEdgeRule;
import org.kanyin.check.rules.line.LonelyCharacterRule;
import org.kanyin.check.rules.line.PagePoseRule;
import org.kanyin.check.rules.line.ParagraphShapeRule;
import org.kanyin.check.rules.line.RaggedLineRule;
import org.kanyin.check.rules.line.SpacingRule;
import org.kanyin.check.rules.line.TableRulesRule;
import org.kanyin.check.rules.line.TypeAreaRule;
import org.kanyin.check.rules.picture.ManuscriptPictureRule;
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
import org.kanyin.check.rules.text.ExtraBlankRule;
import org.kanyin.check.rules.text.FontEmbeddingRule;
import org.kanyin.check.rules.text.HiddenTextRule;
import org.kanyin.check.rules.text.LetterformRule;
import org.kanyin.check.rules.text.ListLabelRule;
import org.kanyin.check.rules.text.ManuscriptTextRule;
import org.kanyin.check.rules.text.MissingGlyphRule;
import org.kanyin.check.rules.text.NoteMarkRule;
import org.kanyin.check.rules.text.TextLayerRule;

/**
 * All rules, in the order in which they are asked: the only list of them. Of two faults at one
 * place the one whose rule stands first is told first.
 */
final class RuleSet {
  private static final List<Entry> ENTRIES =
      List.of(
          new Entry(ALWAYS, new FolioRule()),
          new Entry(ALWAYS, new RunningHeadRule()),
          new Entry(ALWAYS, new ContentsEntryRule()),
          new Entry(ALWAYS, new ContentsAuthorRule()),
          new Entry(ALWAYS, new ContentsCompletenessRule()),
          new Entry(ALWAYS, new IssueNumberRule()),
          new Entry(ALWAYS, new BookmarkRule()),
          new Entry(ALWAYS, new TextLayerRule()),
          new Entry(ALWAYS, new HiddenTextRule()),
          new Entry(ALWAYS, new DoubledPageRule()),
          new Entry(ALWAYS, new ManuscriptTextRule()),
          new Entry(ALWAYS, new ExtraBlankRule()),
          new Entry(ALWAYS, new ListLabelRule()),
          new Entry(ALWAYS, new NoteMarkRule()),
          new Entry(ALWAYS, new LetterformRule()),
          new Entry(ALWAYS, new ManuscriptPictureRule()),
          new Entry(ALWAYS, new CoverTextRule()),
          new Entry(ALWAYS, new PagePoseRule()),
          new Entry(ALWAYS, new TypeAreaRule()),
          new Entry(ALWAYS, new ParagraphShapeRule()),
          new Entry(ALWAYS, new HeadingPlaceRule()),
          new Entry(ALWAYS, new RaggedLineRule()),
          new Entry(ALWAYS, new GridLineRule()),
          new Entry(ALWAYS, new TableRulesRule()),
          new Entry(ALWAYS, new LineEdgeRule()),
          new Entry(ALWAYS, new BrokenUnitRule()),
          new Entry(ALWAYS, new LonelyCharacterRule()),
          new Entry(ALWAYS, new HeadingAtFootRule()),
          new Entry(ALWAYS, new SpacingRule()),
          new Entry(ALWAYS, new FontEmbeddingRule()),
          new Entry(ALWAYS, new MissingGlyphRule()),
          new Entry(ALWAYS, new HouseColourRule()),
          new Entry(ALWAYS, new PageSizeRule()),
          new Entry(ALWAYS, new AnnotationRule()),
          new Entry(ALWAYS, new AutomaticActionRule()),
          new Entry(PRINT_AND_PLATES, new PictureResolutionRule()),
          new Entry(PRINT, new PageCountRule()),
          new Entry(PRINT_AND_PLATES, new TransparencyRule()),
          new Entry(PRINT, new EncryptionRule()),
          new Entry(PRINT_AND_PLATES, new HairlineRule()),
          new Entry(PLATES, new TrimBoxRule()),
          new Entry(PLATES, new BleedRule()),
          new Entry(PLATES, new PlatesUsedRule()),
          new Entry(PLATES, new TotalInkRule()),
          new Entry(PLATES, new BlackTextRule()),
          new Entry(PLATES, new WhiteOverprintRule()),
          new Entry(PLATES, new RgbColourRule()),
          new Entry(PERMIT, new PermitItemRule()));

  /** When a rule is asked. */
  enum Use {
    /** Whatever the file is for. */
    ALWAYS,
    /** Of a file to be printed on whatever machine. */
    PRINT,
    /** The same; and a print shop asks it of a file that is our own in all else. */
    PRINT_AND_PLATES,
    /** Of a file to be printed from plates. */
    PLATES,
    /** Of an internal publication that needs a permit. */
    PERMIT;

    private boolean suits(Profile profile) {
      return switch (this) {
        case ALWAYS -> true;
        case PRINT, PRINT_AND_PLATES -> profile != Profile.SCREEN;
        case PLATES -> profile == Profile.PRESS;
        case PERMIT -> profile == Profile.PERMIT;
      };
    }

    private boolean concernsPlates() {
      return this == PLATES || this == PRINT_AND_PLATES;
    }
  }

  private record Entry(Use use, Rule rule) {}

  private RuleSet() {}

  static List<Rule> all() {
    return ENTRIES.stream().map(Entry::rule).toList();
  }

  /** Those that the request's profile and scope ask. */
  static List<Rule> of(CheckRequest request) {
    return ENTRIES.stream()
        .filter(e -> e.use().suits(request.profile()))
        .filter(e -> request.scope() == CheckRequest.Scope.EVERYTHING || e.use().concernsPlates())
        .map(Entry::rule)
        .toList();
  }
}
