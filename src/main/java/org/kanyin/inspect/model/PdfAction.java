package org.kanyin.inspect.model;

/**
 * Something the file makes a viewer do.
 *
 * @param kind {@code JavaScript}, {@code Launch}, {@code SubmitForm}, {@code URI} …
 * @param page the sheet it belongs to, from 1; 0 for the document
 * @param detail a script's beginning, an address, a file; may be empty
 */
public record PdfAction(String kind, int page, String detail) {}
