/**
 * Drawings (SVG) of the manuscript. In: a file's bytes. Out: a {@link
 * org.kanyin.manifest.svg.Drawing}, the document written anew from what {@code svg.tsv} allows,
 * with its size; or findings. What the typesetter's SVG library is handed is never the file itself.
 *
 * <p>The way through: {@code SvgReader} takes over what is allowed, {@code SvgStyles} resolves
 * style sheets, {@code SvgWork} reckons what drawing it would cost, {@code SvgWriter} writes.
 */
package org.kanyin.manifest.svg;
