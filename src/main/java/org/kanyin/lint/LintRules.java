package org.kanyin.lint;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.lint.model.OfficeWords;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.PatternRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.rules.issue.BodyNameRule;
import org.kanyin.lint.rules.issue.BylineRule;
import org.kanyin.lint.rules.issue.ContentsTitleRule;
import org.kanyin.lint.rules.issue.CountedDayRule;
import org.kanyin.lint.rules.issue.DateRule;
import org.kanyin.lint.rules.issue.DistributionRule;
import org.kanyin.lint.rules.issue.ImprintRule;
import org.kanyin.lint.rules.issue.MixedOrdinalsRule;
import org.kanyin.lint.rules.issue.NameRule;
import org.kanyin.lint.rules.issue.PercentRule;
import org.kanyin.lint.rules.issue.PlaceNameRule;
import org.kanyin.lint.rules.issue.PostRule;
import org.kanyin.lint.rules.issue.QuotationRule;
import org.kanyin.lint.rules.issue.SequenceRule;
import org.kanyin.lint.rules.issue.ShortNameRule;
import org.kanyin.lint.rules.issue.SumRule;
import org.kanyin.lint.rules.issue.VariantRule;
import org.kanyin.lint.rules.marks.DashRule;
import org.kanyin.lint.rules.marks.EllipsisRule;
import org.kanyin.lint.rules.marks.FullWidthLetterRule;
import org.kanyin.lint.rules.marks.HalfWidthBracketRule;
import org.kanyin.lint.rules.marks.HalfWidthMarkRule;
import org.kanyin.lint.rules.marks.InnerBlankRule;
import org.kanyin.lint.rules.marks.LevelRule;
import org.kanyin.lint.rules.marks.PairRule;
import org.kanyin.lint.rules.marks.StraightQuoteRule;
import org.kanyin.lint.rules.marks.TwoNumeralsRule;
import org.kanyin.lint.rules.near.LearntPhraseRule;
import org.kanyin.lint.rules.near.NearPhraseRule;
import org.kanyin.lint.rules.near.SwappedWordsRule;
import org.kanyin.lint.rules.table.ColumnTotalRule;
import org.kanyin.lint.rules.table.TableTotalRule;
import org.kanyin.lint.rules.words.DoubledRule;
import org.kanyin.lint.rules.words.HeldPostRule;
import org.kanyin.lint.rules.words.LeaderRule;
import org.kanyin.lint.rules.words.QuotedNameRule;
import org.kanyin.lint.rules.words.RenamedBodyRule;
import org.kanyin.lint.rules.words.SetPhraseRule;
import org.kanyin.lint.rules.words.TraditionalRule;
import org.kanyin.lint.rules.words.UnfinishedRule;
import org.kanyin.lint.rules.words.WrongWordRule;
import org.kanyin.lint.text.Manuscript;

/**
 * All rules, in the order in which they are asked: of two remarks on the same characters the first
 * one stands.
 */
final class LintRules {
  private final List<LintRule> rules = new ArrayList<>();

  LintRules(OfficeWords words) {
    rules.addAll(
        List.of(
            new PairRule(),
            new EllipsisRule(),
            new DashRule(),
            new FullWidthLetterRule(),
            new StraightQuoteRule(),
            new HalfWidthBracketRule()));
    rules.addAll(PatternRule.all());
    rules.add(new WrongWordRule(words.wrong()));
    rules.add(new SetPhraseRule(words.phrases()));
    rules.add(new HeldPostRule(words.posts()));
    rules.add(new LeaderRule(words.posts()));
    rules.add(new RenamedBodyRule(words.renamed()));
    rules.add(new HalfWidthMarkRule());
    rules.add(new TwoNumeralsRule());
    rules.add(new TraditionalRule());
    rules.add(new InnerBlankRule());
    rules.addAll(
        List.of(
            new ContentsTitleRule(),
            new PostRule(),
            new NameRule(),
            new PlaceNameRule(),
            new VariantRule(),
            new QuotationRule(),
            new BodyNameRule(),
            new ShortNameRule(),
            new ImprintRule(),
            new CountedDayRule(),
            new TableTotalRule(),
            new ColumnTotalRule(),
            new SumRule(),
            new PercentRule(),
            new DistributionRule(),
            new DateRule(),
            new BylineRule(),
            new SequenceRule(),
            new MixedOrdinalsRule(),
            new LevelRule(),
            new DoubledRule(),
            new UnfinishedRule(),
            new QuotedNameRule(),
            new NearPhraseRule(),
            new SwappedWordsRule(),
            new LearntPhraseRule(words.learnt())));
  }

  /**
   * Every remark, one at a place. Rules know nothing of each other and keep nothing: they are asked
   * side by side, and answer in their order.
   */
  List<TextFault> look(Manuscript manuscript) {
    List<List<TextFault>> answers =
        rules.parallelStream().map(rule -> rule.look(manuscript)).toList();
    OverlapFilter filter = new OverlapFilter();
    return answers.stream().flatMap(List::stream).filter(filter::admits).toList();
  }
}
