/**
 * Word manuscripts as articles, every guess told.
 *
 * <p>In: a {@code .docx} or {@code .doc} file. Out: articles in the manifest's vocabulary, their
 * pictures, and remarks: what was guessed and why, what was left out, what was changed. Each
 * character of the manuscript stands in an article or in a remark, once.
 *
 * <p>One way: {@code opc} opens the package, {@code reading} walks its XML with {@code style} and
 * {@code numbering} and gives a {@code document}, which knows no Word any more; {@code marks} sets
 * right what is certain, {@code structure} finds out what each paragraph is, {@code article} writes
 * it down. The room must not know: how an issue is set, who prints the remarks.
 */
package org.kanyin.intake;
