package org.kanyin.typeset.font;

import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
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
import org.kanyin.fonts.model.DrawnGlyph;

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

  /** Plane 15 is private (Unicode §23.5): what is asked for by it means a code with a gap. */
  private static final int FIRST_PRIVATE = 0xF0000;

  private final FontFile file;
  private final SequenceCodes sequences;
  private final GlyphCodes codes;
  private final Map<GlyphCode, Integer> privates = new HashMap<>();
  private final List<GlyphCode> privateCodes = new ArrayList<>();

  EmbeddedFont(FontFile file, SequenceCodes sequences) {
    super(null, EmbeddingMode.SUBSET);
    this.file = file;
    this.sequences = sequences;
    this.codes = new GlyphCodes(!file.isPostScript(), file::advanceOf);
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
    setEmbedURI(URI.create("urn:kanyin:font"));
  }

  /**
   * The character by which FOP is to be asked for another, or for a sequence, with a gap behind it.
   *
   * @param character of Unicode, or a code of {@link SequenceCodes}
   * @param gap thousandths of an em
   */
  public int withGap(int character, int gap) {
    return gap == 0
        ? character
        : privates.computeIfAbsent(codeOf(character).with(gap), this::newPrivate);
  }

  private int newPrivate(GlyphCode code) {
    privateCodes.add(code);
    return FIRST_PRIVATE + privateCodes.size() - 1;
  }

  /** Whether a character can have several codes here: a PostScript file is embedded as it is. */
  public boolean repeatsGlyphs() {
    return !file.isPostScript();
  }

  private GlyphCode codeOf(int character) {
    int index = character - FIRST_PRIVATE;
    if (index >= 0 && index < privateCodes.size()) {
      return privateCodes.get(index);
    }
    return sequences
        .of(character)
        .map(drawn -> new GlyphCode(assembly(drawn.sequence()), drawn.text(), 0))
        .orElseGet(
            () ->
                new GlyphCode(
                    Assembly.of(file.glyph(character)), Character.toString(character), 0));
  }

  private Assembly assembly(String sequence) {
    if (sequence.isEmpty()) {
      return file.isPostScript() ? Assembly.of(0) : Assembly.NOTHING;
    }
    return file.assembly(sequence).orElseThrow();
  }

  /** FOP asks this several times a character and walks the cmap's segments each time. */
  @Override
  public int findGlyphIndex(int character) {
    return codeOf(character).drawn().glyph();
  }

  @Override
  public char mapChar(char character) {
    return mapped(character);
  }

  @Override
  public int mapCodePoint(int character) {
    return mapped(character);
  }

  private char mapped(int character) {
    notifyMapOperation();
    GlyphCode code = codeOf(character);
    if (code.isMissing()) {
      for (char unit : Character.toChars(character)) {
        warnMissingGlyph(unit);
      }
      code = GlyphCode.MISSING;
    }
    return (char) codes.number(code);
  }

  @Override
  public int getWidth(int number, int size) {
    return size * codes.advance(number);
  }

  /** Asked for by drawings, whose text is placed glyph by glyph: the em box does for each. */
  @Override
  public Rectangle getBoundingBox(int number, int size) {
    return new Rectangle(
        0, size * DESCENDER, getWidth(number, size), size * (ASCENDER - DESCENDER));
  }

  @Override
  public Map<Integer, Integer> getUsedGlyphs() {
    return codes.getGlyphs();
  }

  /** Asked for when the document's widths and ToUnicode map are written. */
  @Override
  public CIDSet getCIDSet() {
    return codes;
  }

  /** FOP asks for the file at the end of the document, when all used glyphs are known. */
  @Override
  public InputStream getInputStream() {
    List<DrawnGlyph> drawings =
        codes.all().stream().map(c -> new DrawnGlyph(c.drawn(), c.added())).toList();
    return new ByteArrayInputStream(file.drawing(drawings));
  }
}
