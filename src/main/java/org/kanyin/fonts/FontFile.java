package org.kanyin.fonts;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kanyin.fonts.marks.AssemblyBuilder;
import org.kanyin.fonts.marks.MarkAnchors;
import org.kanyin.fonts.marks.VariationGlyphs;
import org.kanyin.fonts.model.Assembly;
import org.kanyin.fonts.model.DrawnGlyph;

/**
 * One face of a font file. Thread-safe; what is asked often is read once and kept, and nothing is
 * read before it is asked for.
 *
 * <p>Advances and ink are in thousandths of an em, rounded to whole numbers as PDF's {@code W}
 * array holds them (PDF 32000 §9.7.4.3), so that what composition computes with is what a viewer
 * shows.
 */
public final class FontFile {
  private static final int BLOCK = 256;
  private static final int MILLE = 1000;
  private static final int LAST_CODE_POINT = Character.MAX_CODE_POINT;

  /** Not looked up yet: no font has as many glyphs (OpenType, maxp: numGlyphs). */
  private static final char UNKNOWN = 0xFFFF;

  /** OS/2, fsType: must be embedded whole or not at all. */
  private static final int NO_SUBSETTING = 0x0100;

  private final Path path;
  private final int index;
  private final GlyphTables tables;
  private final CharacterMap map;
  private final char[][] glyphs = new char[LAST_CODE_POINT / BLOCK + 1][];
  private final Map<Integer, Ink> inks = new ConcurrentHashMap<>();
  private final Facts facts;
  private final FontOutlines outlines;
  private final TrimmedFont trimmed;
  private final Map<String, Optional<Assembly>> assemblies = new ConcurrentHashMap<>();

  /** Read when a sequence is first asked for. */
  private VariationGlyphs variants;

  private AssemblyBuilder builder;

  /** The horizontal extent of a glyph's ink in thousandths of an em from its origin. */
  public record Ink(int left, int right) {
    static final Ink NONE = new Ink(0, 0);
  }

  /**
   * What a font file says of itself.
   *
   * @param postScriptName name table entry 6
   * @param fullName name table entry 4
   * @param family name table entry 1
   * @param version name table entry 5
   * @param weight OS/2 usWeightClass
   * @param embedding OS/2 fsType
   * @param capHeight thousandths of an em
   * @param xHeight thousandths of an em
   * @param boundingBox of the font: left, bottom, right, top, thousandths of an em
   * @param italicAngle degrees counter-clockwise
   * @param fixedPitch all glyphs of one width
   */
  public record Facts(
      String postScriptName,
      String fullName,
      String family,
      String version,
      int weight,
      int embedding,
      int capHeight,
      int xHeight,
      int[] boundingBox,
      int italicAngle,
      boolean fixedPitch) {
    /** What the maker allows of embedding. */
    public Embedding permission() {
      return Embedding.of(embedding);
    }

    /** Whether some of its glyphs may be embedded without the others. */
    public boolean mayBeSubset() {
      return (embedding & NO_SUBSETTING) == 0;
    }
  }

  private FontFile(Path path, int index) throws IOException {
    this.path = path;
    this.index = index;
    this.tables = GlyphTables.of(path, index);
    this.map = CharacterMap.of(tables);
    this.facts = FontFacts.read(tables);
    if (facts.postScriptName() == null) {
      throw new IOException("no name: " + path);
    }
    this.outlines = new FontOutlines(path, index, tables, this::glyph);
    this.trimmed = isPostScript() ? null : new TrimmedFont(tables);
  }

  /**
   * Opens the face.
   *
   * @param index of the face in a collection; 0 for a plain file
   * @throws IOException where the file is no OpenType font, has no Unicode cmap, or cannot be read
   */
  static FontFile read(Path path, int index) throws IOException {
    try {
      return new FontFile(path, index);
    } catch (RuntimeException e) {
      // Offsets, counts and lengths are the file's: where they lead outside, the buffer says so.
      throw new IOException("damaged font: " + path, e);
    }
  }

  /**
   * Reads through what is otherwise read as it is asked for: a font from elsewhere may be damaged
   * anywhere. The bundled ones are known by their sums.
   *
   * @throws IOException where an outline cannot be taken out of the file
   */
  void checkOutlines() throws IOException {
    try {
      outlines.check();
    } catch (RuntimeException e) {
      // As in read: the file leads the reader outside itself.
      throw new IOException("damaged font: " + path, e);
    }
  }

  public Path path() {
    return path;
  }

  /** The face's number in a collection, 0 for a plain file. */
  public int index() {
    return index;
  }

  public Facts facts() {
    return facts;
  }

  /** The glyph of that character, 0 where the font has none. */
  public int glyph(int codePoint) {
    char[] block = glyphs[codePoint / BLOCK];
    if (block == null) {
      block = new char[BLOCK];
      Arrays.fill(block, UNKNOWN);
      glyphs[codePoint / BLOCK] = block;
    }
    // Two threads may both look a character up: they find the same.
    char glyph = block[codePoint % BLOCK];
    if (glyph == UNKNOWN) {
      glyph = (char) map.glyph(codePoint);
      block[codePoint % BLOCK] = glyph;
    }
    return glyph;
  }

  public boolean has(int codePoint) {
    return glyph(codePoint) != 0;
  }

  /** Whether this is a Chinese font: one that has 国. */
  public boolean chinese() {
    return has('国');
  }

  /** Advance of a character in thousandths of an em; that of the missing glyph if it has none. */
  public int advance(int codePoint) {
    return advanceOf(glyph(codePoint));
  }

  /** Advance of a letter with its marks, which have none: that of the letter. */
  public int advance(String sequence) {
    return advanceOf(
        assembly(sequence).map(Assembly::glyph).orElse(glyph(sequence.codePointAt(0))));
  }

  /** Advance of a glyph in thousandths of an em. */
  public int advanceOf(int glyph) {
    return tables.perMille(tables.advance(glyph));
  }

  /** Where the ink of a character's glyph begins and ends. */
  public Ink ink(int codePoint) {
    return inks.computeIfAbsent(codePoint, this::readInk);
  }

  /**
   * What is drawn for a letter with its marks, or for a character in a variant.
   *
   * @param sequence the letter, then marks and variation selectors
   * @return empty where the font lacks a part of it, or cannot have marks put on a letter
   */
  public Optional<Assembly> assembly(String sequence) {
    return assemblies.computeIfAbsent(
        sequence, s -> builder().of(s).filter(a -> !a.isMade() || !isPostScript()));
  }

  /** Whether the font knows that variant of the character. */
  public boolean hasVariant(int codePoint, int selector) {
    builder();
    return has(codePoint) && variants.has(codePoint, selector);
  }

  private synchronized AssemblyBuilder builder() {
    if (builder == null) {
      variants = new VariationGlyphs(outlines.table("cmap"));
      builder = new AssemblyBuilder(outlines, new MarkAnchors(outlines.table("GPOS")), variants);
    }
    return builder;
  }

  /**
   * A font file for embedding whose glyphs are these, numbered in this order; what they are
   * composed of comes after them. A PostScript file stays as it is.
   */
  public byte[] drawing(List<DrawnGlyph> drawings) {
    if (trimmed != null) {
      return trimmed.with(drawings);
    }
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name by which a {@link FontBook} is asked for outlines of this file. */
  public String face() {
    return path + "#" + index;
  }

  /**
   * The outline of what is drawn, as path data of SVG (SVG 1.1 §8.3) in thousandths of an em from
   * its origin, y down.
   */
  String outline(Assembly drawn) {
    return OutlineWriter.data(shape(drawn, MILLE));
  }

  /**
   * The outline of what is drawn, from its origin, y down.
   *
   * @param em of that size
   */
  Path2D shape(Assembly drawn, double em) {
    try {
      double scale = em / tables.unitsPerEm();
      Path2D all = new Path2D.Double();
      add(all, drawn.glyph(), 0, 0);
      for (Assembly.Mark mark : drawn.marks()) {
        add(all, mark.glyph(), mark.x(), mark.y());
      }
      all.transform(AffineTransform.getScaleInstance(scale, -scale));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(Path2D all, int glyph, int x, int y) throws IOException {
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    all.append(outlines.path(glyph).getPathIterator(place), false);
  }

  /** Whether its outlines are PostScript's (CFF): such a file is not trimmed. */
  public boolean isPostScript() {
    return tables.isPostScript();
  }

  private Ink readInk(int codePoint) {
    return outlines
        .box(glyph(codePoint))
        .map(box -> new Ink(tables.perMille(box.left()), tables.perMille(box.right())))
        .orElse(Ink.NONE);
  }

  @Override
  public String toString() {
    return new File(path.toString()).getName() + (index == 0 ? "" : "#" + index);
  }
}
