package org.kanyin.fonts;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadMemoryMappedFile;

/** A font file as fontbox reads it, whole: for outlines, which are asked for seldom. */
final class WholeFont {
  private WholeFont() {}

  /**
   * Opens the file.
   *
   * @param index of the face in a collection
   * @throws IOException where it cannot be read
   */
  static TrueTypeFont open(File file, int index, GlyphTables tables) throws IOException {
    if (tables.isCollection()) {
      return face(file, index);
    }
    TTFParser parser = tables.isPostScript() ? new OTFParser() : new TTFParser();
    return parser.parse(new RandomAccessReadMemoryMappedFile(file));
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
