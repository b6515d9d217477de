package org.kanyin.manifest;

import java.nio.charset.Charset;
import java.util.Random;

/** Issues of ordinary prose, seeded: some sections, articles of several full paragraphs, notes. */
public final class ProseManifest {
  /** GB 2312 has its usual characters from row 16 on, 94 to a row, in the order of pinyin. */
  private static final int ROWS = 16;

  private static final int CELLS = 94;
  private static final Charset GB = Charset.forName("GB2312");

  private final Random random;

  public ProseManifest(long seed) {
    random = new Random(seed);
  }

  /** The text of an {@code issue.xml}. */
  public String issue() {
    StringBuilder out = new StringBuilder("<issue xmlns='urn:kanyin:issue' year='2026'");
    out.append(" number='").append(1 + random.nextInt(12)).append("' date='2026-03-15'>\n");
    out.append("<masthead><name>河畔文汇</name><publisher>白石县文印研究室</publisher></masthead>\n");
    int articles = 0;
    for (int s = 0; s < 2 + random.nextInt(3); s++) {
      out.append("<section title='").append(han(4)).append("'>\n");
      for (int a = 0; a < 1 + random.nextInt(3); a++) {
        out.append(article(++articles));
      }
      out.append("</section>\n");
    }
    out.append("<colophon><print-run>500 册</print-run><printer>白石印刷厂</printer>");
    return out.append("</colophon></issue>\n").toString();
  }

  private String article(int number) {
    StringBuilder out = new StringBuilder("<article id='a").append(number).append("' byline='");
    out.append(random.nextBoolean() ? "head" : "tail").append("'><title>");
    out.append(han(6 + random.nextInt(9))).append("</title><author>").append(han(3));
    out.append("</author>\n");
    for (int p = 0; p < 4 + random.nextInt(8); p++) {
      if (p > 0 && random.nextInt(4) == 0) {
        out.append("<heading>").append(han(8)).append("</heading>\n");
      }
      out.append("<p>").append(sentences(3 + random.nextInt(8))).append("</p>\n");
    }
    return out.append("</article>\n").toString();
  }

  private String sentences(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(han(5 + random.nextInt(9))).append('，').append(han(6 + random.nextInt(12)));
      if (random.nextInt(12) == 0) {
        out.append("<footnote>").append(han(12)).append("。</footnote>");
      }
      out.append('。');
    }
    return out.toString();
  }

  private String han(int length) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      byte row = (byte) (0xA0 + ROWS + random.nextInt(ROWS));
      byte cell = (byte) (0xA1 + random.nextInt(CELLS));
      out.append(new String(new byte[] {row, cell}, GB));
    }
    return out.toString();
  }
}
