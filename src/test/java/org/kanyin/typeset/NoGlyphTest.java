package org.kanyin.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A style's text may hold a chance to break and other format characters: none is a glyph. */
final class NoGlyphTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc%sdef",
        "%sabc",
        "abc%s",
        "中%s文",
        "中%sabc",
        "%s",
        "x%s中",
        "1%s2",
        "https://a.b/%sc"
      })
  void neitherTheTextNorTheFontsKnowOfThem(String pattern) throws IOException {
    for (String invisible : new String[] {"\u200B", "\u00AD", "\uFE0F", "\u2060\u200B", "\uFFF9"}) {
      String text = "甲" + pattern.replace("%s", invisible) + "乙";
      byte[] pdf = Galley.pdf(Galley.page(20, "<block>" + text + "</block>"), Galley.FONTS);
      assertThat(Galley.lines(pdf).stream().map(l -> l.text()).collect(Collectors.joining()))
          .isEqualTo(text.replace(invisible, ""));
      try (PDDocument document = Loader.loadPDF(pdf)) {
        PDResources resources = document.getPage(0).getResources();
        for (COSName name : resources.getFontNames()) {
          assertThat(resources.getFont(name).isEmbedded()).as(text).isTrue();
        }
      }
    }
  }
}
