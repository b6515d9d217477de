/**
 * The manuscript read as a proofreader reads it: one small class, or one row of a data table, for
 * each kind of fault.
 *
 * <p>In: an {@link org.kanyin.manifest.model.Issue} and the tables that the office keeps beside
 * {@code office.xml}. Out: a {@link org.kanyin.lint.model.LintReport}: findings with their places,
 * what each counts in the official error rate, and the replacement where there is only one. What
 * each code looks at and the clause it rests on stands in {@code rules.tsv}, what is right and what
 * is wrong by it in {@code examples.tsv}, which is also its test. This room knows no page: what is
 * wrong with a PDF is {@code check}'s to say.
 *
 * <p>The way through: {@link org.kanyin.lint.Linter} makes a {@code text.Manuscript}, lets every
 * rule of {@code LintRules} look at it, leaves out what the editors accept, and adds the weights. A
 * fault that {@code validate} names once a paragraph (half-width marks, straight quotes, blanks
 * between Chinese characters) is told here place by place, with its replacement.
 */
package org.kanyin.lint;
