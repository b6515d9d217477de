/**
 * Document layout analysis: what the glyphs of a page are.
 *
 * <p>In: a {@link org.kanyin.inspect.model.Pdf}, facts alone. Out: a {@link
 * org.kanyin.analysis.model.PageStructure} by {@link org.kanyin.analysis.LayoutAnalyzer}: type
 * area, columns, running heads, folios, and of each page its kind and the role of every line; and
 * what is read from it: entries of the contents, paragraphs, tables, notes, titles. One set of
 * constants for all who read pages, each beside the one rule that uses it: sizes in {@code
 * TypeArea}, edges of lines in {@code ParagraphRules}, contents in {@code ContentsMarks}. The one
 * longest common subsequence of the program is here too. This room knows no manifest and no style.
 *
 * <p>The way through: {@code page.TypeMeasurer} measures the body's type, {@code page.RunningHeads}
 * finds heads and folios, {@code LayoutAnalyzer} says of each page what it is. Each of the other
 * classes reads one thing from the result: {@code ContentsEntries}, {@code ParagraphLines}, {@code
 * ReadingOrder}, {@code FootnoteArea}, {@code BodyTitles}.
 */
package org.kanyin.analysis;
