package org.kanyin.measure;

import java.util.Random;

/**
 * A small issue made from a seed: paragraphs, lists and narrow cells of everything that meets at a
 * line's end: notes, em, sup, links, rare, combining and invisible characters, numbers, words,
 * addresses.
 */
final class RandomIssue {
  private static final String HAN = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈";
  private static final String[] MARKS = {"，", "。", "、", "；", "：", "？", "！", "——", "……", "？！"};
  private static final String[] PIECES = {
    "（天地）",
    "“玄黄”",
    "《宇宙（洪荒）》",
    "‘日’",
    "〈月〉",
    "2026年",
    "3月15日",
    "1,234.5元",
    "30%",
    "－5℃",
    "≥95%",
    "1∶50000",
    "3.5‰",
    "25μg/m³",
    "60km/h",
    "9:30",
    "010-12345678",
    "№5",
    "￥30",
    "2—3次",
    "5～6人",
    "Windows 11",
    "don’t",
    "well-known",
    "GDP",
    "“OK”",
    "ISSN 1234-5678",
    "https://www.example.org/a/long-path?q=1&amp;r=two",
    "someone@example.org",
    "𬭚",
    "𫖯",
    "㐀",
    "〇",
    "々",
    "é",
    "ǎ",
    "e&#x301;",
    "n&#x30C;",
    "&#x200B;",
    "&#x2060;",
    "&#xFEFF;",
    "&#xAD;",
    "&#x3000;",
    " ",
    "克里木·某",
    "――",
    "‥‥",
    "①",
    "／",
    "<br/>",
  };

  private final Random random;
  private final StringBuilder out = new StringBuilder();

  /** Width of the type area in ems, and the body's size in points, to go with it. */
  final int characters;

  final double size;

  RandomIssue(long seed) {
    random = new Random(seed);
    characters = random.nextInt(3) == 0 ? 6 + random.nextInt(10) : 12 + random.nextInt(49);
    size = Math.min(12, Math.floor(960.0 / characters) / 2);
  }

  String xml() {
    out.append("<issue xmlns='urn:kanyin:issue' year='2026' number='1' date='2026-01-05'>")
        .append("<masthead><name>试排</name><publisher>室</publisher></masthead>")
        .append("<section title='试'><article id='a' byline='none'><title>题</title>");
    for (int n = 3 + random.nextInt(4); n > 0; n--) {
      block();
    }
    return out.append("</article></section></issue>").toString();
  }

  private void block() {
    switch (random.nextInt(6)) {
      case 0 -> {
        out.append("<list kind='number'><item>");
        text(30, true);
        out.append("</item><item>");
        text(20, true);
        out.append("</item></list>");
      }
      case 1 -> table();
      default -> {
        out.append("<p>");
        text(20 + random.nextInt(120), true);
        out.append("</p>");
      }
    }
  }

  private void table() {
    // Fitted to their contents where the page is wide enough for that.
    out.append(characters < 24 ? "<table widths='25% 35% 40%'><body>" : "<table><body>");
    for (int r = 0; r < 2; r++) {
      out.append("<row>");
      for (int c = 0; c < 3; c++) {
        out.append("<cell>");
        text(4 + random.nextInt(12), false);
        out.append("</cell>");
      }
      out.append("</row>");
    }
    out.append("</body></table>");
  }

  /** Begins and ends with characters, so that no paragraph is empty to the reader. */
  private void text(int pieces, boolean inlines) {
    han(2);
    for (int n = 0; n < pieces; n++) {
      switch (random.nextInt(inlines ? 12 : 9)) {
        case 0, 1, 2, 3 -> han(1 + random.nextInt(6));
        case 4, 5 -> {
          han(1);
          out.append(MARKS[random.nextInt(MARKS.length)]);
        }
        case 6, 7, 8 -> piece();
        default -> inline();
      }
    }
    han(3);
    out.append("。");
  }

  private void inline() {
    switch (random.nextInt(5)) {
      case 0 -> wrapped("em");
      case 1 -> wrapped("strong");
      case 2 -> {
        out.append("<a href='https://www.example.org/'>");
        han(1 + random.nextInt(8));
        out.append("</a>");
      }
      case 3 -> {
        han(1);
        out.append(random.nextBoolean() ? "<sup>[1]</sup>" : "5m<sup>2</sup>");
        han(1);
      }
      default -> {
        han(1);
        out.append("<footnote>");
        text(3 + random.nextInt(12), false);
        out.append("</footnote>");
      }
    }
  }

  private void wrapped(String element) {
    out.append('<').append(element).append('>');
    han(1 + random.nextInt(4));
    piece();
    out.append("</").append(element).append('>');
  }

  /** Mostly between Chinese characters; else what joins with what stands before it. */
  private void piece() {
    if (random.nextInt(8) > 0) {
      han(1);
    }
    out.append(PIECES[random.nextInt(PIECES.length)]);
    if (random.nextInt(8) > 0) {
      han(1);
    }
  }

  private void han(int count) {
    for (int i = 0; i < count; i++) {
      out.append(HAN.charAt(random.nextInt(HAN.length())));
    }
  }
}
