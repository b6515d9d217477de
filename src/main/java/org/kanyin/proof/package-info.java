/**
 * Proof sheets and HTML reports.
 *
 * <p>In: an issue to be proofread ({@code ProofRun}), or findings, a verdict, a comparison with
 * pictures of pages ({@code FindingsReport}, {@code PageReport}, {@code DiffReport}). Out: a PDF of
 * proof sheets, or one self-contained page. The only room that touches the HTML templates; it has
 * no rule of its own.
 *
 * <p>The way through: {@code ProofMaker} sets the sheets: {@code TraceLocator} finds where
 * a finding's words stand, {@code NoteColumn} places the notes, {@code ProofSheetWriter} fills the
 * template of the sheets. The page reports share {@code MarkedSheet} and {@code ErrorCount}.
 */
package org.kanyin.proof;
