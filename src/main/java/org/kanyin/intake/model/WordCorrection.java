package org.kanyin.intake.model;

/**
 * A correction that a Word file asks for, in the words of a table of corrections: {@code ¶} is the
 * beginning of a paragraph.
 *
 * @param paragraph of the Word file, from 1
 * @param context the words around the place, as they were
 * @param wrong what stands there
 * @param right what is to stand there; empty where the words are to go
 */
public record WordCorrection(int paragraph, String context, String wrong, String right) {}
