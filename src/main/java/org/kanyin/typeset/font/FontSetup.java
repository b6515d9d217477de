package org.kanyin.typeset.font;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.fop.fonts.Font;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.fonts.FontTriplet;
import org.kanyin.fonts.FontBook;
import org.kanyin.fonts.FontFile;
import org.kanyin.fonts.FontRole;

/**
 * Tells FOP of a document's fonts: each file under a name of its own, each role under the name that
 * styles use, standing for the role's first file.
 */
public final class FontSetup {
  private final FontBook book;
  private final Map<FontFile, FontTriplet> triplets = new LinkedHashMap<>();
  private final Map<FontFile, EmbeddedFont> fonts = new HashMap<>();
  private final SequenceCodes sequences = new SequenceCodes();

  public FontSetup(FontBook book) {
    this.book = book;
    int number = 1;
    for (FontFile file : book.files()) {
      triplets.put(file, new FontTriplet("K" + number++, Font.STYLE_NORMAL, Font.WEIGHT_NORMAL));
      fonts.put(file, new EmbeddedFont(file, sequences));
    }
  }

  public FontBook book() {
    return book;
  }

  /** The document's letters with marks. */
  public SequenceCodes sequences() {
    return sequences;
  }

  /** The name under which a file is drawn. */
  public FontTriplet triplet(FontFile file) {
    return triplets.get(file);
  }

  /** A file as this document uses it. */
  public EmbeddedFont font(FontFile file) {
    return fonts.get(file);
  }

  /** Fills a new document's font table. */
  public void addTo(FontInfo info) {
    Map<FontFile, String> keys = new LinkedHashMap<>();
    triplets.forEach(
        (file, triplet) -> {
          String key = "F" + triplet.getName().substring(1);
          keys.put(file, key);
          info.addMetrics(key, fonts.get(file));
          info.addFontProperties(key, triplet);
        });
    for (FontRole role : book.roles()) {
      String key = keys.get(role.files().get(0));
      info.addFontProperties(key, role.name(), Font.STYLE_NORMAL, role.weight());
    }
    lastResort(info, keys);
  }

  /**
   * What stands for every font that is not known: no style asks for one, but drawings do, by the
   * names of a machine's fonts. A Chinese font has letters too; a Latin one has no Chinese.
   */
  private void lastResort(FontInfo info, Map<FontFile, String> keys) {
    info.addFontProperties(keys.values().iterator().next(), Font.DEFAULT_FONT);
    String first = book.roles().iterator().next().name();
    for (FontRole role : book.roles()) {
      role.files().stream()
          .filter(file -> file.chinese() && role.name().equals(first))
          .findFirst()
          .ifPresent(f -> name(info, keys.get(f), Font.DEFAULT_FONT.getName(), role.weight()));
    }
    keys.forEach((f, key) -> name(info, key, f.facts().family(), f.facts().weight()));
  }

  private static void name(FontInfo info, String key, String family, int weight) {
    info.addFontProperties(key, family, Font.STYLE_NORMAL, weight);
  }
}
