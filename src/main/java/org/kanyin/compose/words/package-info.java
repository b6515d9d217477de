/**
 * Which characters of a line's text make a word, and how well a line of a title may end between
 * two: by a word list, by the text of the document, by the words that belong to their neighbours.
 * Knows no widths and no lines.
 */
package org.kanyin.compose.words;
