package org.kanyin.proof;

/**
 * Lines that are not as in the older round: a bar stands beside them.
 *
 * @param page the sheet, from 1
 * @param top points from the page's top
 * @param bottom at least {@code top}
 */
public record ChangedLines(int page, double top, double bottom) {}
