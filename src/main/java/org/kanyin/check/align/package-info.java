/**
 * Which glyphs of the pages show which block of the manuscript.
 *
 * <p>In: the structure of the pages ({@code analysis}) and the issue ({@code manifest}). Out:
 * {@link org.kanyin.check.align.ManuscriptAlignment}: for each block its glyphs, for each glyph its
 * block, and the differences of the two texts. Knows no rule and no fault: it says what stands
 * where, not whether that is wrong.
 */
package org.kanyin.check.align;
