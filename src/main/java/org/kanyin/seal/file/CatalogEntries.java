package org.kanyin.seal.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.kanyin.base.InkSpec;
import org.kanyin.base.RoomResource;
import org.kanyin.seal.model.DocumentInfo;

/** The entries of a PDF's catalogue that archives (PDF/A) and readers ask for. */
public final class CatalogEntries {
  private static final String CONDITION = "sRGB IEC61966-2.1";
  private static final String REGISTRY = "http://www.color.org";
  private static final COSName DISPLAY_DOC_TITLE = COSName.getPDFName("DisplayDocTitle");

  private CatalogEntries() {}

  /**
   * @param inkSpec how a press prints the file, where it is made for one
   */
  public static void write(COSDictionary catalogue, DocumentInfo info, Optional<InkSpec> inkSpec)
      throws IOException {
    catalogue.setItem(COSName.LANG, new COSString(info.language()));
    COSDictionary preferences = new COSDictionary();
    // ISO 14289-1 §7.1: viewers show the title, not the file's name.
    preferences.setBoolean(DISPLAY_DOC_TITLE, true);
    catalogue.setItem(COSName.VIEWER_PREFERENCES, preferences);
    catalogue.setItem(COSName.PAGE_LABELS, labels(info.pageLabels()));
    COSArray intents = new COSArray();
    intents.add(inkSpec.isPresent() ? condition(inkSpec.get()) : intent());
    catalogue.setItem(COSName.OUTPUT_INTENTS, intents);
  }

  /**
   * What device colours mean (ISO 19005-2 §6.2.3). The profile is our own, of 500 bytes: sRGB by
   * its definition, not a table of it.
   */
  private static COSDictionary intent() throws IOException {
    COSDictionary intent = new COSDictionary();
    intent.setName(COSName.TYPE, "OutputIntent");
    intent.setName(COSName.S, "GTS_PDFA1");
    intent.setItem(COSName.OUTPUT_CONDITION_IDENTIFIER, new COSString(CONDITION));
    intent.setItem(COSName.INFO, new COSString(CONDITION));
    intent.setItem(COSName.DEST_OUTPUT_PROFILE, srgb());
    return intent;
  }

  public static COSStream srgb() throws IOException {
    try (InputStream in = RoomResource.open(CatalogEntries.class, "srgb.icc")) {
      COSStream profile = StreamCodec.of(in.readAllBytes());
      profile.setInt(COSName.N, 3);
      return profile;
    }
  }

  /**
   * The press and paper, by the name under which the ICC's registry knows them (PDF 32000
   * §14.11.5): the profile itself is half a megabyte, and the print shop has its own.
   */
  private static COSDictionary condition(InkSpec inkSpec) {
    COSDictionary intent = new COSDictionary();
    intent.setName(COSName.TYPE, "OutputIntent");
    intent.setName(COSName.S, "GTS_PDFX");
    intent.setItem(COSName.OUTPUT_CONDITION_IDENTIFIER, new COSString(inkSpec.condition()));
    intent.setItem(COSName.REGISTRY_NAME, new COSString(REGISTRY));
    intent.setItem(COSName.INFO, new COSString(inkSpec.condition()));
    return intent;
  }

  /** PDF 32000 §12.4.2: ranges of pages counted together. */
  private static COSDictionary labels(List<String> labels) {
    COSArray numbers = new COSArray();
    String before = null;
    for (int page = 0; page < labels.size(); page++) {
      String label = labels.get(page);
      boolean counted = label.matches("[1-9][0-9]{0,5}");
      boolean goesOn =
          counted
              ? before != null
                  && before.matches("[0-9]+")
                  && Integer.parseInt(before) + 1 == Integer.parseInt(label)
              : label.equals(before);
      if (!goesOn) {
        COSDictionary range = new COSDictionary();
        if (counted) {
          range.setName(COSName.S, "D");
          range.setInt("St", Integer.parseInt(label));
        } else {
          range.setItem(COSName.P, new COSString(label));
        }
        numbers.add(COSInteger.get(page));
        numbers.add(range);
      }
      before = label;
    }
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NUMS, numbers);
    return tree;
  }
}
