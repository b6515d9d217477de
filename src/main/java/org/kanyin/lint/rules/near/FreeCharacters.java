package org.kanyin.lint.rules.near;

/** Characters that come, go and change without a fault: small words, counts, ranks, directions. */
final class FreeCharacters {
  private static final String FREE =
      "的地得了着过和与及并且、，；：而也都就更再又还已将要会能可各全大新总副省市县区乡镇村上下左右前后中内外各一二三四五六七八九十百千万两第等之其这那不没有为是在到对于向从由给把被所以个位名次件条项点年月日时种类"
          + "0123456789甲乙丙丁男女东南西北党";

  private static final String COUNTED = "一二三四五六七八九十百千万两第省市县区乡镇村年月日、，；：上下左右前后";

  private FreeCharacters() {}

  /** What differs on purpose, however much round it agrees: counts, ranks, directions. */
  static boolean areCounted(String characters) {
    return COUNTED.contains(characters);
  }

  static boolean contains(char c) {
    return FREE.indexOf(c) >= 0;
  }
}
