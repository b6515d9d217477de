/**
 * What a page's content paints. In: an open page. Out: its glyphs, lines, paths and pictures as the
 * reader sees them. Tells no meaning: a head is a line like any other.
 */
package org.kanyin.inspect.page;
