package org.kanyin.render.finish;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.fonts.FontBook;
import org.kanyin.render.model.PageUnderlay;
import org.kanyin.render.model.SheetRemark;
import org.kanyin.seal.Seal;
import org.kanyin.seal.UnderlayWriter;
import org.kanyin.seal.model.DocumentInfo;
import org.kanyin.seal.model.SealRequest;
import org.kanyin.typeset.Typesetter;
import org.kanyin.typeset.model.Typeset;

/** Sheets of a proof: typeset, with a finished PDF's pages put under them. */
public final class UnderlaidSheets {
  private UnderlaidSheets() {}

  public static Outcome<byte[]> of(Typesetter typesetter, FontBook fonts, PageUnderlay underlay) {
    var request =
        new Typesetter.Request(
            underlay.fo(), fonts, Map.of(), underlay.date(), (id, index) -> Place.NOWHERE);
    Outcome<Typeset> set = typesetter.set(request);
    return set.value().isEmpty()
        ? Outcome.failed(set.findings())
        : Outcome.of(drawn(set.value().get(), underlay), set.findings());
  }

  private static byte[] drawn(Typeset set, PageUnderlay underlay) {
    DocumentInfo about =
        new DocumentInfo(
            "校样", "", "", underlay.date(), Publication.LANGUAGE, set.pageLabels(), set.inks());
    var work = new SealRequest(set.pdf(), set.dots(), about, List.of(), List.of());
    try (UnderlayWriter sheets = new UnderlayWriter(Seal.seal(work).pdf())) {
      sheets.put(underlay.beneath(), underlay.x(), underlay.y());
      for (SheetRemark r : underlay.remarks()) {
        sheets.remark(r.sheet(), r.left(), r.top(), r.right(), r.bottom(), r.author(), r.text());
      }
      return sheets.finish();
    } catch (IOException e) {
      throw new IllegalStateException("a PDF of ours that PDFBox cannot read", e);
    }
  }
}
