package org.kanyin.inspect.model;

import java.util.List;

/**
 * All that is known of a PDF.
 *
 * @param file as the user named it
 * @param version {@code 1.4} … {@code 2.0}
 * @param encrypted whether it is encrypted, though it opens without a password
 * @param tagged whether it says it has a structure tree
 * @param title of the document's information or metadata, may be empty
 * @param producer the program that made it, may be empty
 * @param fonts that its pages use
 * @param outline its bookmarks, in order
 * @param outputIntents the printing conditions it was made for
 * @param attachments names of files inside it
 * @param actions what it makes a viewer do, plain links left out
 * @param pages in order
 */
public record Pdf(
    String file,
    String version,
    boolean encrypted,
    boolean tagged,
    String title,
    String producer,
    List<PdfFont> fonts,
    List<OutlineItem> outline,
    List<String> outputIntents,
    List<String> attachments,
    List<PdfAction> actions,
    List<PdfPage> pages) {
  public Pdf {
    fonts = List.copyOf(fonts);
    outline = List.copyOf(outline);
    outputIntents = List.copyOf(outputIntents);
    attachments = List.copyOf(attachments);
    actions = List.copyOf(actions);
    pages = List.copyOf(pages);
  }

  /**
   * A bookmark.
   *
   * @param level from 1
   * @param page it leads to, from 1; 0 where it leads nowhere
   */
  public record OutlineItem(String title, int level, int page) {}

  /** The same file with other pages. */
  public Pdf withPages(List<PdfPage> others) {
    return new Pdf(
        file,
        version,
        encrypted,
        tagged,
        title,
        producer,
        fonts,
        outline,
        outputIntents,
        attachments,
        actions,
        others);
  }

  /** The same file with other bookmarks. */
  public Pdf withOutline(List<OutlineItem> others) {
    return new Pdf(
        file,
        version,
        encrypted,
        tagged,
        title,
        producer,
        fonts,
        others,
        outputIntents,
        attachments,
        actions,
        pages);
  }

  /** The font of a glyph or line. */
  public PdfFont font(int index) {
    return fonts.get(index);
  }
}
