/**
 * Two rounds of an issue compared: as text that survives reflow, and as pictures.
 *
 * <p>In: two files, each a PDF or a manifest, and perhaps the table of corrections that were asked
 * for. Out: a {@link org.kanyin.diff.model.Comparison}: what was added, cut, changed and moved,
 * with both places; what became of each page; whether each correction was made. Knows no style and
 * draws nothing; it does not decide which round is right.
 *
 * <p>The way through: {@code PdfFlow} and {@code ManifestFlow} read a side into a {@code Round},
 * flows of {@code Sign}s without heads, folios, line ends and blanks; {@code Aligner} holds two
 * flows against each other, clause by clause and then sign by sign; {@code ChangeGrouper} puts the
 * leftovers together into changes a proofreader can read; {@code ParagraphBreaks} tells paragraphs
 * parted or run together; {@code PageStates} says what became of the pages, {@code PageImageDiff}
 * with their pictures; {@code CorrectionTable} and {@code CorrectionOutcome} are 核红. The door is
 * {@link org.kanyin.diff.Differ}.
 */
package org.kanyin.diff;
