package org.kanyin.render.pages;

/**
 * Where a page of the body begins.
 *
 * @param folio its number, from 2: the first page begins by itself
 * @param block id of the manuscript block that its first line shows; empty for a generated line
 * @param index of the line's first character in the block's text
 * @param before id of the block that ended the page before, for a generated first line
 */
public record PageStart(int folio, String block, int index, String before) {}
