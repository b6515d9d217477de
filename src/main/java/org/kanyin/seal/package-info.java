/**
 * The last steps on a finished PDF: pages and tags put right and written anew, Unicode maps, files
 * attached, dates and identity derived from the content. For a print shop also: colours on plates
 * ({@code ContentSeparator}, {@code PictureSeparator}), what ends at the page's edge drawn out
 * ({@code BleedExtender}), boxes and marks ({@code TrimMarks}).
 *
 * <p>In: the bytes FOP wrote. Out: the bytes that are published. Writes with PDFBox; knows no
 * manifest, no FO and no fonts.
 */
package org.kanyin.seal;
