package org.kanyin.intake.document;

/**
 * What Word puts before a paragraph of a list.
 *
 * @param text the number with its marks, or the bullet
 * @param list which list it belongs to
 * @param level from 0
 */
public record ListLabel(String text, boolean bullet, int list, int level) {}
