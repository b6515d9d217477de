package org.kanyin.lint.model;

/**
 * A replacement that is certain.
 *
 * @param file as findings name it
 * @param from UTF-16 index of the decoded source
 * @param to behind the last character replaced
 * @param text what stands there then
 */
public record TextCorrection(String file, int from, int to, String text) {}
