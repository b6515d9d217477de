package org.kanyin.seal.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.kanyin.seal.content.PageItem;
import org.kanyin.seal.file.StreamCodec;
import org.kanyin.seal.font.SubsetFont;

/** Western words are set apart from the Chinese around them. */
final class LanguageSpansTest {
  private static final double SIZE = 10;

  /** A font whose codes are the text's characters in order, each an em wide. */
  private static Map<String, SubsetFont> font(String text) throws IOException {
    StringBuilder map = new StringBuilder("1 beginbfchar\n");
    for (int i = 0; i < text.length(); i++) {
      map.append(String.format("<%04x> <%04x>%n", i, (int) text.charAt(i)));
    }
    map.append("endbfchar\n");
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.FONT_DESC, new COSDictionary());
    descendant.setItem(COSName.DW, COSInteger.get(1000));
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    font.setItem(
        COSName.TO_UNICODE, StreamCodec.of(map.toString().getBytes(StandardCharsets.US_ASCII)));
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName("F1"), font);
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.FONT, fonts);
    return SubsetFont.of(resources);
  }

  private static LanguageSpans.Split split(String text) throws IOException {
    int[] codes = java.util.stream.IntStream.range(0, text.length()).toArray();
    PageItem run =
        new PageItem.Glyphs(
            new PageItem.Mark(5, ""),
            null,
            "0 g",
            "F1",
            SIZE,
            new AffineTransform(),
            100,
            700,
            codes,
            new double[codes.length]);
    return LanguageSpans.split(0, List.of(run), font(text));
  }

  /** {@code 中[word]文}: what is a span of the other language stands in brackets. */
  private static String picture(String text) throws IOException {
    LanguageSpans.Split split = split(text);
    Map<String, SubsetFont> fonts = font(text);
    StructureText words = new StructureText(List.of(split.page()), fonts);
    return split.children().get(5).stream()
        .map(
            child ->
                child instanceof StructureElement span
                    ? "[" + words.of(span) + "]"
                    : words.of(new StructureElement("P", List.of(child))))
        .collect(Collectors.joining());
  }

  @Test
  void wordsAreSpans() throws IOException {
    assertThat(picture("用Kanyin排版")).isEqualTo("用[Kanyin]排版");
    assertThat(picture("见XSL Formatting Objects一书")).isEqualTo("见[XSL Formatting Objects]一书");
  }

  @Test
  void unitsAndShortNamesAreNot() throws IOException {
    assertThat(picture("A4纸宽210mm")).isEqualTo("A4纸宽210mm");
    assertThat(picture("2023年IT部")).isEqualTo("2023年IT部");
  }

  @Test
  void partsStandWhereTheirGlyphsStood() throws IOException {
    assertThat(split("用Kanyin排").page())
        .extracting(item -> ((PageItem.Glyphs) item).x())
        .containsExactly(100.0, 100 + SIZE, 100 + 7 * SIZE);
  }
}
