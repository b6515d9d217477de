package org.kanyin.impose.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Content before and after; {@code ~} stands for a line end. */
class MarkedContentStripperTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q /P <</MCID 0>> BDC BT (a) Tj ET EMC Q      | q~ BT (a) Tj ET~ Q",
        "/P<</MCID 12>>BDC (b) ' EMC /P<</MCID 13>>BDC EMC | ~ (b) '~~~",
        "/Span <</ActualText (x) /MCID 3>> BDC EMC    | /Span <</ActualText (x) >> BDC EMC",
        "/Artifact BMC 0 0 m S EMC                    | /Artifact BMC 0 0 m S EMC",
        "/OC /Layer BDC /P <</MCID 1>> BDC EMC EMC    | /OC /Layer BDC~~ EMC",
        // What only looks like it: in a string, in one that nests, in a remark.
        "(/P <</MCID 0>> BDC) Tj (a(EMC)\\) EMC) Tj   | (/P <</MCID 0>> BDC) Tj (a(EMC)\\) EMC) Tj",
        "% EMC~<414A> Tj                              | % EMC~<414A> Tj",
        "/Span <</ActualText (> EMC)>> BDC EMC /P <</MCID 1>> BDC EMC | /Span <</ActualText (>"
            + " EMC)>> BDC EMC~~",
        // Pictures in the line may hold anything: such a page is left alone. So is a broken one.
        "/P <</MCID 0>> BDC BI /W 1 ID x EI EMC       | /P <</MCID 0>> BDC BI /W 1 ID x EI EMC",
        "/P <</MCID 0>> BDC                           | /P <</MCID 0>> BDC",
        "EMC                                          | EMC"
      })
  void content(String before, String after) {
    assertThat(untagged(before)).isEqualTo(after);
  }

  private static String untagged(String content) {
    byte[] bytes = content.replace('~', '\n').getBytes(StandardCharsets.ISO_8859_1);
    return new String(MarkedContentStripper.of(bytes), StandardCharsets.ISO_8859_1)
        .replace('\n', '~');
  }
}
