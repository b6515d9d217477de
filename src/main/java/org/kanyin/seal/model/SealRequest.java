package org.kanyin.seal.model;

import java.util.List;
import java.util.Optional;
import org.kanyin.base.DotRow;
import org.kanyin.base.InkSpec;

/**
 * What is to be finished.
 *
 * @param pdf as FOP wrote it, tagged
 * @param dots leaders and 着重号 to be drawn
 * @param attachments files to travel with it
 * @param sheets the pages wanted, from 1; empty for all, and what is beyond the last is passed over
 * @param press how its colours are printed, where it is made for a print shop; empty for a file to
 *     be read, kept, and printed in an office
 * @param copies the numbers of the copies, in order; empty for one that is not to be numbered
 */
public record SealRequest(
    byte[] pdf,
    List<DotRow> dots,
    DocumentInfo info,
    List<Attachment> attachments,
    List<Integer> sheets,
    Optional<InkSpec> press,
    List<Integer> copies) {
  /** For reading. */
  public SealRequest(
      byte[] pdf,
      List<DotRow> dots,
      DocumentInfo info,
      List<Attachment> attachments,
      List<Integer> sheets) {
    this(pdf, dots, info, attachments, sheets, Optional.empty(), List.of());
  }

  /** Only these pages. */
  public SealRequest only(List<Integer> wanted) {
    return new SealRequest(pdf, dots, info, attachments, wanted, press, copies);
  }

  /** The same without a press. */
  public SealRequest toBeRead() {
    return new SealRequest(pdf, dots, info, attachments, sheets, Optional.empty(), copies);
  }

  public SealRequest {
    dots = List.copyOf(dots);
    attachments = List.copyOf(attachments);
    sheets = List.copyOf(sheets);
    copies = List.copyOf(copies);
  }
}
