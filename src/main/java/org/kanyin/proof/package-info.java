/**
 * Proof sheets and HTML reports.
 *
 * <p>In: an issue to be proofread ({@code ProofRun}), or findings, a verdict, a comparison with
 * pictures of pages ({@code FindingsReport}, {@code PageReport}, {@code DiffReport}). Out: a PDF of
 * proof sheets, or one self-contained page. The only room that touches the HTML templates; it has
 * no rule of its own.
 */
package org.kanyin.proof;
