package org.kanyin.typeset.font;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fop.fonts.CIDFontType;
import org.apache.fop.fonts.CIDSet;
import org.apache.fop.fonts.EmbeddingMode;
import org.apache.fop.fonts.MultiByteFont;
import org.kanyin.fonts.FontFile;
import org.kanyin.fonts.model.Assembly;

/**
 * A font file as one document of FOP uses it: its own record of used glyphs over metrics that all
 * documents share. FOP would parse the whole file anew for each.
 */
public final class EmbeddedFont extends MultiByteFont {
  /**
   * The em box of Chinese type, in thousandths above and below the baseline. All fonts get it, so
   * that a line's height and baseline do not depend on which font its characters come from; what
   * the files say differs and describes other scripts.
   */
  public static final int ASCENDER = 880;

  static final int DESCENDER = -120;

  private static final int NONSYMBOLIC_SERIF = 32 | 2;
  private static final int FIXED_PITCH = 1;

  private final FontFile file;
  private final SequenceCodes sequences;

  /** Letters with marks that this document needs, in the order of their glyph numbers. */
  private final List<Assembly> made = new ArrayList<>();

  private final Map<SequenceCodes.Drawn, Integer> madeGlyphs = new HashMap<>();

  /** By glyph number, those of the letters with marks last. */
  private int[] advances;

  EmbeddedFont(FontFile file, int[] advances, SequenceCodes sequences) {
    super(null, EmbeddingMode.SUBSET);
    this.file = file;
    this.sequences = sequences;
    this.advances = advances;
    FontFile.Facts facts = file.facts();
    setFontURI(file.path().toUri());
    setFontName(facts.postScriptName());
    setFullName(facts.fullName());
    setFamilyNames(Set.of(facts.family()));
    setWeight(facts.weight());
    setCapHeight(facts.capHeight());
    setXHeight(facts.xHeight());
    setAscender(ASCENDER);
    setDescender(DESCENDER);
    setFontBBox(facts.boundingBox().clone());
    setFlags(NONSYMBOLIC_SERIF | (facts.fixedPitch() ? FIXED_PITCH : 0));
    setStemV(0);
    setItalicAngle(facts.italicAngle());
    setMissingWidth(0);
    setUnderlinePosition(DESCENDER);
    setUnderlineThickness(50);
    setStrikeoutPosition(300);
    setStrikeoutThickness(50);
    setCIDType(CIDFontType.CIDTYPE2);
    setIsOTFFile(file.isPostScript());
    setWidthArray(advances);
    setEmbedURI(URI.create("urn:kanyin:font"));
  }

  /** FOP asks this several times a character and walks the cmap's segments each time. */
  @Override
  public int findGlyphIndex(int codePoint) {
    return sequences.of(codePoint).map(this::glyph).orElseGet(() -> file.glyph(codePoint));
  }

  /**
   * The glyph of a letter with its marks. It has a number of its own even where the font has it
   * composed, because what is copied from it is another text: letter and marks as they were typed.
   */
  private int glyph(SequenceCodes.Drawn drawn) {
    String sequence = drawn.sequence();
    if (file.isPostScript()) {
      return sequence.isEmpty() ? 0 : file.assembly(sequence).orElseThrow().glyph();
    }
    return madeGlyphs.computeIfAbsent(
        drawn,
        d -> {
          made.add(sequence.isEmpty() ? Assembly.NOTHING : file.assembly(sequence).orElseThrow());
          advances = Arrays.copyOf(advances, advances.length + 1);
          advances[advances.length - 1] = sequence.isEmpty() ? 0 : file.advance(sequence);
          setWidthArray(advances);
          return advances.length - 1;
        });
  }

  /** Asked for when the document's ToUnicode map is written. */
  @Override
  public CIDSet getCIDSet() {
    return new UnitwiseCidSet(super.getCIDSet(), sequences);
  }

  /** FOP asks for the file at the end of the document, when all used glyphs are known. */
  @Override
  public InputStream getInputStream() {
    return new ByteArrayInputStream(file.trimmedTo(getUsedGlyphs().keySet(), made));
  }
}
