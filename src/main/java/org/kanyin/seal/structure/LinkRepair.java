package org.kanyin.seal.structure;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** Completes what FOP leaves out of links. */
public final class LinkRepair {
  /** Prints with the page, is not hidden (ISO 19005-2 §6.3.2). */
  private static final int PRINT = 4;

  private LinkRepair() {}

  /** Every link says in words where it leads (ISO 14289-1 §7.18.5). */
  public static void repair(StructureElement document, StructureText words) {
    document
        .all()
        .filter(tag -> tag.is("Link"))
        .forEach(
            link ->
                link.children().stream()
                    .filter(StructureChild.LinkAnnotation.class::isInstance)
                    .map(child -> ((StructureChild.LinkAnnotation) child).dictionary())
                    .forEach(annotation -> repair(annotation, words.of(link))));
  }

  private static void repair(COSDictionary annotation, String text) {
    annotation.setInt(COSName.F, PRINT);
    String address = address(annotation);
    String said = address.isEmpty() || address.contains(text) ? text : text + " " + address;
    annotation.setItem(COSName.CONTENTS, new COSString(said.isEmpty() ? address : said));
    // Highlighting and colour are the viewer's defaults.
    annotation.removeItem(COSName.C);
    annotation.removeItem(COSName.H);
  }

  private static String address(COSDictionary annotation) {
    COSDictionary action = annotation.getCOSDictionary(COSName.A);
    return action == null ? "" : action.getString(COSName.URI, "");
  }
}
