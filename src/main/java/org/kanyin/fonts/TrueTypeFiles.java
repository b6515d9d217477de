package org.kanyin.fonts;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessReadMemoryMappedFile;

/** Opens plain TrueType files and the faces of TrueType collections. */
final class TrueTypeFiles {
  private static final byte[] COLLECTION = {'t', 't', 'c', 'f'};

  /** An OpenType file with PostScript outlines (CFF), as many of the free Chinese fonts are. */
  private static final byte[] POSTSCRIPT = {'O', 'T', 'T', 'O'};

  private TrueTypeFiles() {}

  /**
   * @param index of the face in a collection; 0 for a plain file
   * @throws IOException where the file is no TrueType font or has no such face
   */
  static TrueTypeFont open(File file, int index) throws IOException {
    byte[] tag = tag(file);
    if (Arrays.equals(tag, COLLECTION)) {
      return face(file, index);
    }
    if (index != 0) {
      throw new IOException("no collection: " + file);
    }
    // Mapped, not read: the bundled fonts are 80 MB, of which a run touches little.
    TTFParser parser = Arrays.equals(tag, POSTSCRIPT) ? new OTFParser() : new TTFParser();
    return parser.parse(new RandomAccessReadMemoryMappedFile(file));
  }

  private static byte[] tag(File file) throws IOException {
    try (RandomAccessRead in = new RandomAccessReadBufferedFile(file)) {
      byte[] tag = new byte[COLLECTION.length];
      int read = in.read(tag);
      return Arrays.copyOf(tag, Math.max(0, read));
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
