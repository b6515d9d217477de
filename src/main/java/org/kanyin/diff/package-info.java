/**
 * Two rounds of an issue compared: as text that survives reflow, and as pictures.
 *
 * <p>In: two files, each a PDF or a manifest, and perhaps the table of corrections that were asked
 * for. Out: a {@link org.kanyin.diff.model.Comparison}: what was added, cut, changed and moved,
 * with both places; what became of each page; whether each correction was made. Knows no style and
 * draws nothing; it does not decide which round is right.
 *
 * <p>The way through: {@code DiffInput} opens a side; {@code PdfFlow} or {@code ManifestFlow} reads
 * it into a {@code Round}, flows of {@code Sign}s without heads, folios, line ends and blanks;
 * {@code Aligner} holds two flows against each other, clause by clause and then sign by sign;
 * {@code ChangeGrouper} puts what differs together into changes a proofreader can read; {@code
 * ParagraphBreaks} finds paragraphs split or run together; {@code PageStates} says what became of
 * the pages, {@code PageImageDiff} with their pictures; {@code CorrectionTable} reads the
 * corrections asked for and {@code CorrectionVerifier} says what became of each (核红); {@code
 * DiffSentences} makes findings of it all. The door is {@link org.kanyin.diff.Differ}.
 */
package org.kanyin.diff;
