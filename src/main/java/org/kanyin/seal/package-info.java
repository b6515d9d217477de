/**
 * The last steps on a finished PDF: pages and tags put right and written anew, Unicode maps, files
 * attached, dates and identity derived from the content.
 *
 * <p>In: the bytes FOP wrote. Out: the bytes that are published. Writes with PDFBox; knows no
 * manifest, no FO and no fonts.
 */
package org.kanyin.seal;
