/**
 * The measuring tool: how well a PDF sets an issue's text, read from the PDF's own glyph positions.
 *
 * <p>In: an issue's manifest and any PDF of it, ours or another program's. Out: one table of the
 * figures that {@code composition.md} is judged by. It knows neither our composer's classes nor our
 * fonts' names, and of our trace only which partings of number and unit it admits: it is a witness,
 * not a mirror. That is why it stands beside the rooms and not in one of them, and reads its PDFs
 * with PDFBox and poppler itself instead of asking {@code inspect} or {@code analysis}. {@link
 * org.kanyin.measure.Measure} runs it from a command line.
 */
package org.kanyin.measure;
