/**
 * Any PDF as facts and pictures.
 *
 * <p>In: a file or bytes that may be anybody's, hostile until read. Out: a {@link
 * org.kanyin.inspect.model.Pdf}: pages with their glyphs, lines, pictures, rules, links; fonts,
 * bookmarks, scripts. All measures are points from the top left of the page as the reader sees it.
 * What cannot be read is a finding that says in a sentence why. Reads with PDFBox; knows no
 * manifest and no style.
 *
 * <p>The way through: {@code SafePdfOpener} opens the file on a thread with a {@code Deadline},
 * after {@code StreamSizes} has measured what it unpacks to; {@code FactsReader} runs each page's
 * content through {@code ContentInterpreter} ({@code FontRegister}, {@code PaintConverter}, {@code
 * PathReader}, {@code TransparencyDetector}, {@code OcclusionDetector} keep what it meets); {@code
 * LineBuilder} puts glyphs together into lines, {@code PageAssembler} the page into its record;
 * {@code DocumentFacts} reads the rest. The doors are {@link org.kanyin.inspect.PdfReader}, {@link
 * org.kanyin.inspect.PageRasterizer} for pictures and {@link org.kanyin.inspect.SourceExtractor}
 * for a manuscript that travels in a PDF.
 */
package org.kanyin.inspect;
