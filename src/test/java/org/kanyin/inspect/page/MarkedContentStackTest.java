package org.kanyin.inspect.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.junit.jupiter.api.Test;
import org.kanyin.inspect.TypedGlyphs;
import org.kanyin.inspect.model.Glyph;

/** What marked content says of the glyphs in it. */
final class MarkedContentStackTest {
  private static final COSName SPAN = COSName.getPDFName("Span");
  private static final COSName ARTIFACT = COSName.getPDFName("Artifact");
  private static final COSName LAYER = COSName.getPDFName("OC");

  private final MarkedContentStack marks = new MarkedContentStack(Set.of());

  private static COSDictionary saying(String text) {
    COSDictionary properties = new COSDictionary();
    properties.setItem(COSName.getPDFName("ActualText"), new COSString(text));
    return properties;
  }

  private static List<String> texts(List<Glyph> glyphs) {
    return glyphs.stream().map(Glyph::text).toList();
  }

  @Test
  void replacementTextIsSharedOutCharacterByCharacter() {
    List<Glyph> glyphs = new ArrayList<>(TypedGlyphs.glyphs("前口口", 0, 10, 10));
    marks.begin(SPAN, saying("刊印"), 1);
    marks.end(glyphs);
    assertThat(texts(glyphs)).containsExactly("前", "刊", "印");
  }

  @Test
  void whereTheNumbersDifferTheFirstGlyphSaysAll() {
    List<Glyph> glyphs = new ArrayList<>(TypedGlyphs.glyphs("口口", 0, 10, 10));
    marks.begin(SPAN, saying("一二三"), 0);
    marks.end(glyphs);
    assertThat(texts(glyphs)).containsExactly("一二三", "");
  }

  @Test
  void artifactsMayHoldOthers() {
    marks.begin(ARTIFACT, null, 0);
    marks.begin(SPAN, null, 0);
    assertThat(marks.inArtifact()).isTrue();
    marks.end(new ArrayList<>());
    assertThat(marks.inArtifact()).isTrue();
    marks.end(new ArrayList<>());
    assertThat(marks.inArtifact()).isFalse();
  }

  @Test
  void aLayerThatIsOffHidesWhatIsDrawn() {
    COSDictionary layer = new COSDictionary();
    MarkedContentStack hidden = new MarkedContentStack(Set.of(layer));
    hidden.begin(LAYER, layer, 0);
    assertThat(hidden.isHidden()).isTrue();
    hidden.end(new ArrayList<>());
    assertThat(hidden.isHidden()).isFalse();
  }

  @Test
  void anEndTooManyIsNoFault() {
    marks.end(new ArrayList<>());
    assertThat(marks.inArtifact()).isFalse();
  }
}
