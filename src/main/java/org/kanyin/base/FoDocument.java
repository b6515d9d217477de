package org.kanyin.base;

/**
 * A document in XSL-FO 1.1 with Kanyin's own attributes in {@code urn:kanyin:fo}: what a style
 * makes and the typesetter sets.
 *
 * @param xml the whole document
 */
public record FoDocument(String xml) {}
