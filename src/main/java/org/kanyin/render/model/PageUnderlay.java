package org.kanyin.render.model;

import java.time.Instant;
import java.util.List;
import org.kanyin.base.FoDocument;

/**
 * Sheets with a finished PDF's pages under what is drawn on them.
 *
 * @param fo the sheets; the first ones take the pages, those after the last page stay by themselves
 * @param beneath the finished PDF
 * @param x of a page's left edge on its sheet, points
 * @param y of a page's top edge from its sheet's top, points
 * @param remarks annotations to be laid on the sheets
 * @param date stands for every date in the file
 */
public record PageUnderlay(
    FoDocument fo, byte[] beneath, double x, double y, List<SheetRemark> remarks, Instant date) {
  public PageUnderlay {
    remarks = List.copyOf(remarks);
  }
}
