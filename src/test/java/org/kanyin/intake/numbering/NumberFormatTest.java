package org.kanyin.intake.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as Word shows them (ECMA-376 §17.18.59). */
class NumberFormatTest {
  @ParameterizedTest
  @CsvSource({
    "chineseCounting,1,一",
    "chineseCounting,10,十",
    "chineseCounting,11,十一",
    "chineseCounting,20,二十",
    "chineseCounting,99,九十九",
    "chineseCounting,101,一○一",
    "chineseCountingThousand,12,十二",
    "chineseCountingThousand,100,一百",
    "chineseCountingThousand,101,一百零一",
    "chineseCountingThousand,110,一百一十",
    "chineseCountingThousand,120,一百二十",
    "chineseLegalSimplified,11,壹拾壹",
    "ideographDigital,120,一二〇",
    "japaneseCounting,11,十一",
    "japaneseCounting,120,百二十",
    "ideographTraditional,10,癸",
    "ideographZodiac,12,亥",
    "ideographZodiacTraditional,11,甲戌",
    "decimalEnclosedCircleChinese,20,⑳",
    "decimalEnclosedCircle,21,㉑",
    "decimalEnclosedParen,3,⑶",
    "decimalEnclosedFullstop,4,⒋",
    "ideographEnclosedCircle,10,㊉",
    "decimalFullWidth,12,１２",
    "decimalZero,9,09",
    "upperRoman,49,XLIX",
    "lowerLetter,28,bb",
    "ordinal,112,112th"
  })
  void asWordShowsThem(String format, int number, String shown) {
    assertThat(NumberFormat.format(format, number)).contains(shown);
  }

  /** To 120 every number of a format that counts on is another text, and none is empty. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "chineseCounting",
        "chineseCountingThousand",
        "chineseLegalSimplified",
        "taiwaneseCounting",
        "taiwaneseCountingThousand",
        "taiwaneseDigital",
        "ideographLegalTraditional",
        "ideographDigital",
        "japaneseCounting",
        "decimal",
        "decimalFullWidth",
        "upperRoman",
        "lowerLetter",
        "ordinal"
      })
  void eachNumberIsAnother(String format) {
    Set<String> seen = new HashSet<>();
    for (int n = 1; n <= 120; n++) {
      String shown = NumberFormat.format(format, n).orElseThrow();
      assertThat(shown).as(format + " " + n).isNotEmpty();
      assertThat(seen.add(shown)).as(format + " " + n + " " + shown).isTrue();
    }
  }

  @Test
  void whatIsNotKnownIsToldByNothing() {
    assertThat(List.of("aiueo", "hebrew1", "thaiLetters"))
        .allSatisfy(f -> assertThat(NumberFormat.format(f, 1)).isEmpty());
  }
}
