/**
 * Whether a PDF is fit to print: one small class for each kind of fault.
 *
 * <p>In: the facts and structure of any PDF ({@code inspect}, {@code analysis}) and, if given, its
 * issue ({@code manifest}). Out: a {@link org.kanyin.check.model.Verdict}: faults with their
 * places, their weight in the official error rate, and the rate. What each code looks at, and the
 * clause it rests on, stands in {@code rules.tsv}; the weights in {@link
 * org.kanyin.base.ErrorWeights}. Which marks may not begin or end a line is asked of {@code
 * compose}: composer and checker read one table, and nothing else of the composer is used here.
 * This room knows no style, no trace and no library.
 *
 * <p>The way through: {@link org.kanyin.check.Checker} makes a {@code rules.CheckContext} of what
 * was read, lets every rule of {@code RuleSet} look at it, lets {@code FaultSelector} choose of
 * their violations what is reported ({@code AcceptedFaults} knows what the editors accept), and
 * adds the score ({@code ScoreCalculator}). {@code facts} and {@code align} compute what several
 * rules need; {@code rules} says how to add a rule.
 */
package org.kanyin.check;
