package org.kanyin.desk.edit;

/**
 * What the browser wants: other characters in an element's text.
 *
 * @param block the element's id
 * @param from index into its text, UTF-16
 * @param to one past the last that goes; {@code from} where something is only put in
 * @param text what stands there then
 */
public record TextChange(String block, int from, int to, String text) {}
