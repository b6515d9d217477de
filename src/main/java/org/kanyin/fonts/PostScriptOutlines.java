package org.kanyin.fonts;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadMemoryMappedFile;

/** The PostScript outlines (CFF) of OpenType files and of faces of collections. */
final class PostScriptOutlines {
  private PostScriptOutlines() {}

  /**
   * Reads the file.
   *
   * @param index of the face in a collection
   * @throws IOException where there are no such outlines
   */
  static CFFFont read(File file, int index, boolean collection) throws IOException {
    TrueTypeFont font =
        collection
            ? face(file, index)
            : new OTFParser().parse(new RandomAccessReadMemoryMappedFile(file));
    if (font instanceof OpenTypeFont open && open.getCFF() != null) {
      return open.getCFF().getFont();
    }
    throw new IOException("no outlines: " + file);
  }

  private static TrueTypeFont face(File file, int index) throws IOException {
    // The collection stays open with its face: the face reads its tables from it when asked.
    @SuppressWarnings("resource")
    TrueTypeCollection collection = new TrueTypeCollection(file);
    List<TrueTypeFont> faces = new ArrayList<>();
    collection.processAllFonts(faces::add);
    return faces.get(index);
  }
}
