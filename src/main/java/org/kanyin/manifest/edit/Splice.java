package org.kanyin.manifest.edit;

/**
 * Other characters of a file's text.
 *
 * @param from UTF-16 index
 * @param to one past the last that goes; {@code from} where something is only put in
 * @param xml what stands there then, as markup
 */
public record Splice(int from, int to, String xml) {}
