package org.kanyin.fonts;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessReadMemoryMappedFile;

/** Opens plain TrueType files and the faces of TrueType collections. */
final class TrueTypeFiles {
  private static final byte[] COLLECTION = {'t', 't', 'c', 'f'};

  private TrueTypeFiles() {}

  /**
   * @param index of the face in a collection; 0 for a plain file
   * @throws IOException where the file is no TrueType font or has no such face
   */
  static TrueTypeFont open(File file, int index) throws IOException {
    if (isCollection(file)) {
      return face(file, index);
    }
    if (index != 0) {
      throw new IOException("no collection: " + file);
    }
    // Mapped, not read: the bundled fonts are 80 MB, of which a run touches little.
    return new TTFParser().parse(new RandomAccessReadMemoryMappedFile(file));
  }

  private static boolean isCollection(File file) throws IOException {
    try (RandomAccessRead in = new RandomAccessReadBufferedFile(file)) {
      byte[] tag = new byte[COLLECTION.length];
      return in.read(tag) == tag.length && java.util.Arrays.equals(tag, COLLECTION);
    }
  }

  private static TrueTypeFont face(File file, int index) throws IOException {
    // The collection stays open with its face: the face reads its tables from it when asked.
    @SuppressWarnings("resource")
    TrueTypeCollection collection = new TrueTypeCollection(file);
    List<TrueTypeFont> faces = new ArrayList<>();
    collection.processAllFonts(faces::add);
    if (index < 0 || index >= faces.size()) {
      collection.close();
      throw new IOException("face " + index + " of " + faces.size() + ": " + file);
    }
    return faces.get(index);
  }
}
