/**
 * Document layout analysis: what the glyphs of a page are.
 *
 * <p>In: a {@link org.kanyin.inspect.model.Pdf}, facts alone. Out: a {@link
 * org.kanyin.analysis.PageStructure}: type area, columns, running heads, folios, and of each page
 * its kind and the role of every line; and what stands on the pages, read from it: entries of the
 * contents, paragraphs, tables, notes. One set of constants for all who read pages. This room knows
 * no manifest, no style and no library.
 */
package org.kanyin.analysis;
