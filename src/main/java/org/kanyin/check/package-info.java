/**
 * Whether a PDF is fit to print: one small class for each kind of fault.
 *
 * <p>In: the facts and anatomy of any PDF ({@code inspect}) and, if given, its issue ({@code
 * manifest}). Out: a {@link org.kanyin.check.model.Verdict}: faults with their places, their weight
 * in the official error rate, and the rate. What each code looks at, and the clause it rests on,
 * stands in {@code rules.tsv}; the weights in {@link org.kanyin.base.ErrorWeights}. Which marks may
 * not begin or end a line is asked of {@code compose}: composer and checker read one table, and
 * nothing else of the composer is used here. This room knows no style, no trace and no library.
 *
 * <p>The way through: {@link org.kanyin.check.Checker} reads, makes a {@code CheckContext}, and
 * lets every {@code Rule} look at it. {@code ParagraphLines} finds the turned lines, {@code
 * ContentsEntries} the entries of the contents, {@code ManuscriptAlignment} the manuscript's blocks
 * on the pages.
 */
package org.kanyin.check;
