/**
 * A finished PDF laid out on press sheets.
 *
 * <p>In: a PDF of pages of one size, and a {@link org.kanyin.impose.Job}: how the sheets are to be
 * folded, cut and bound, on what paper. Out: a PDF of sheet sides whose pages, once folded, read in
 * order; and pictures of the first sheets. This room knows no manifest and no style. The only one that
 * touches OpenPDF.
 *
 * <p>The way through: arithmetic first. {@code Folding} unfolds a section to learn which page meets
 * which cell, {@code PageOrder} makes a {@link org.kanyin.impose.Book} of sheets of them, {@code
 * Turning} turns the backs. Then places: {@code Plan} puts cells on paper, {@code Placing} pages into
 * cells, {@code Marks} what stands beside them. {@code SheetWriter} draws what is decided and decides
 * nothing. The door is {@link org.kanyin.impose.Imposer}.
 */
package org.kanyin.impose;
