/**
 * A finished PDF laid out on press sheets.
 *
 * <p>In: a PDF of pages of one size, and a {@link org.kanyin.impose.model.ImposeRequest}: how the
 * sheets are to be folded, cut and bound, on what paper. Out: a PDF of sheet sides whose pages,
 * once folded, read in order; and pictures of the first sheets. This room knows no manifest and no
 * style. The only one that touches OpenPDF.
 *
 * <p>The way through: arithmetic first. {@code SheetFolding} unfolds a section to learn which page
 * meets which cell, {@code PageOrder} makes a {@link org.kanyin.impose.model.Book} of sheets of
 * them, {@code DuplexFlip} turns the backs. Then places: {@code CellLayout} puts cells on paper,
 * {@code PagePlacement} pages into cells, {@code PressMarks} what stands beside them. {@code
 * SheetWriter} draws what is decided and decides nothing. The door is {@link
 * org.kanyin.impose.Imposer}.
 */
package org.kanyin.impose;
