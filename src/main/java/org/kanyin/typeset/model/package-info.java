/**
 * What crosses the door: a typeset document, what its paragraphs could be, wishes for their lines.
 * Knows nothing of FOP.
 */
package org.kanyin.typeset.model;
