package org.kanyin.fonts.model;

/**
 * A glyph as an embedded file is to have it.
 *
 * @param drawn what it draws
 * @param added to its advance, thousandths of an em
 */
public record DrawnGlyph(Assembly drawn, int added) {}
