/**
 * What a rule is, what it is given and what it gives back.
 *
 * <p>In: a {@link org.kanyin.check.rules.CheckContext}, the facts of one PDF. Out: {@link
 * org.kanyin.check.rules.Violation}s, in order. A rule does not know which codes were asked for,
 * what the editors accept, what a fault weighs, or any other rule: what several rules want is a
 * fact of {@code check.facts}, asked of the context. Each sub-package holds the rules of one
 * subject; in them a class whose name ends in {@code Rule} is a rule, any other helps its
 * neighbours.
 *
 * <p>A new rule, in this order:
 *
 * <ol>
 *   <li>{@code resources/org/kanyin/check/findings.tsv}: its code, severity, sentence and hint;
 *   <li>{@code resources/org/kanyin/check/rules.tsv}: what it looks at, the clause it rests on, its
 *       row of {@code weights.tsv}, its traits ({@link org.kanyin.check.model.RuleTable.Trait});
 *   <li>{@code rules/SUBJECT/NameRule.java}: the class;
 *   <li>{@code RuleSet}: one line, at the place where its faults should be told;
 *   <li>a {@code CaseList}, {@code PressDamagedTest} or {@code ForeignPdfTest}: a file that has the
 *       fault.
 * </ol>
 *
 * Whatever of these is forgotten fails {@code RuleSetTest} or {@code DamagedTest}.
 */
package org.kanyin.check.rules;
