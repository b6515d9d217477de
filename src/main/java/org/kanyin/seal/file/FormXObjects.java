package org.kanyin.seal.file;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Looks into form XObjects and patterns: content streams of their own, which are left as they are.
 */
public final class FormXObjects {
  private FormXObjects() {}

  /** Whether any of them sets text, whose codes must then stay. */
  public static boolean useFonts(COSDictionary resources) {
    return anyUsesFonts(resources.getCOSDictionary(COSName.XOBJECT))
        || anyUsesFonts(resources.getCOSDictionary(COSName.PATTERN));
  }

  private static boolean anyUsesFonts(COSDictionary objects) {
    if (objects == null) {
      return false;
    }
    for (COSName name : objects.keySet()) {
      COSDictionary object = objects.getCOSDictionary(name);
      COSDictionary own =
          object instanceof COSStream ? object.getCOSDictionary(COSName.RESOURCES) : null;
      if (own != null && (own.containsKey(COSName.FONT) || useFonts(own))) {
        return true;
      }
    }
    return false;
  }
}
