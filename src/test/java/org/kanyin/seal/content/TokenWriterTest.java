package org.kanyin.seal.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.junit.jupiter.api.Test;

/** Tokens with a blank only where they would run together, read back as they were. */
final class TokenWriterTest {
  @Test
  void aBlankStandsOnlyBetweenWords() {
    TokenWriter out = new TokenWriter();
    out.word("1").word("0").word("Td").raw("[").word("2").raw("]").word("TJ").line().word("ET");
    assertThat(out.text()).isEqualTo("1 0 Td[2]TJ\nET");
  }

  @Test
  void anOperatorFollowsItsOperands() {
    assertThat(TokenWriter.operation("w", List.of(new COSFloat(0.25f)))).isEqualTo(".25 w");
    assertThat(TokenWriter.operation("gs", List.of(COSName.getPDFName("G1")))).isEqualTo("/G1 gs");
  }

  @Test
  void namesEscapeWhatIsNotRegular() {
    TokenWriter out = new TokenWriter().write(COSName.getPDFName("红 a#(b"));
    assertThat(out.text()).isEqualTo("/#E7#BA#A2#20a#23#28b");
  }

  @Test
  void dictionariesAreSorted() {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.getPDFName("B"), COSInteger.get(2));
    dictionary.setItem(COSName.getPDFName("A"), COSBoolean.TRUE);
    dictionary.setItem(COSName.getPDFName("C"), COSNull.NULL);
    assertThat(new TokenWriter().write(dictionary).text()).isEqualTo("<</A true/B 2/C null>>");
  }

  @Test
  void anyStringIsReadBack() throws IOException {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    COSArray array = new COSArray();
    array.add(new COSString(all));
    array.add(COSInteger.get(-120));
    array.add(new COSString("()\\\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    Object read = new PDFStreamParser(new TokenWriter().write(array).bytes()).parse().get(0);
    assertThat(read).isInstanceOf(COSArray.class);
    List<? extends COSBase> elements = ((COSArray) read).toList();
    assertThat(((COSString) elements.get(0)).getBytes()).isEqualTo(all);
    assertThat(elements.get(1)).isEqualTo(COSInteger.get(-120));
    assertThat(((COSString) elements.get(2)).getASCII()).isEqualTo("()\\\r\n");
  }
}
