package org.kanyin.seal.model;

/**
 * A font that a file names but does not hold.
 *
 * @param name of the font
 * @param sheet the first page that uses it, from 1
 * @param inPicture whether a picture on that page uses it, not the page's own text
 */
public record LooseFont(String name, int sheet, boolean inPicture) {}
