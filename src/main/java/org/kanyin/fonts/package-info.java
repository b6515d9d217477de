/**
 * Font roles, the files that serve them, which characters those have and how wide they are.
 *
 * <p>In: the folder of bundled fonts with its {@code roles.tsv}, and an office's own mappings. Out:
 * a {@link org.kanyin.fonts.FontBook}: roles to ordered lists of {@link org.kanyin.fonts.FontFile}.
 * Files are parsed once a process and shared. The only room that touches fontbox; it knows neither
 * FOP nor composition.
 */
package org.kanyin.fonts;
