package org.kanyin.render.model;

/**
 * A note on a place of a sheet, as a PDF annotation that viewers list and pop up.
 *
 * @param sheet from 1
 * @param left points from the sheet's top left corner
 * @param top at most {@code bottom}
 * @param right at least {@code left}
 * @param bottom points from the top
 * @param author who says it
 * @param text what is said
 */
public record SheetRemark(
    int sheet, double left, double top, double right, double bottom, String author, String text) {}
