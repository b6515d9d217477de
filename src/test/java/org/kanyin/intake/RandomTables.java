package org.kanyin.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Manuscripts with tables merged at random, and notes in text and cells. */
final class RandomTables {
  private static final String WORDS = "年份户数东组西组合计备注去年今年新建改建完成未完";

  private final Random random;
  private final StringBuilder notes = new StringBuilder();
  private int count;

  RandomTables(long seed) {
    random = new Random(seed);
  }

  byte[] docx() {
    StringBuilder body = new StringBuilder(paragraph("关于各村户数的调查", "center", 44));
    body.append(paragraph("调查用了两个月，走了十一个村，下面的表是汇总，数字以入户登记为准。" + call(), "both", 32));
    for (int i = 0; i <= random.nextInt(2); i++) {
      body.append(table());
      body.append(paragraph("以上各数都经村委会核对，有出入的另行说明，" + call() + "不再逐一列出。", "both", 32));
    }
    return new WordFileBuilder().body(body.toString()).part("footnotes", notes.toString()).build();
  }

  private String table() {
    int columns = 2 + random.nextInt(5);
    int rows = 2 + random.nextInt(6);
    int headed = random.nextInt(2);
    StringBuilder xml = new StringBuilder("<w:tbl><w:tblGrid>");
    xml.append("<w:gridCol w:w=\"1500\"/>".repeat(columns)).append("</w:tblGrid>");
    // For each column how wide the cell is that a merge may go on from.
    int[] above = new int[columns];
    for (int r = 0; r < rows; r++) {
      int[] next = new int[columns];
      xml.append("<w:tr>").append(r < headed ? "<w:trPr><w:tblHeader/></w:trPr>" : "");
      List<String> cells = new ArrayList<>();
      boolean own = false;
      for (int c = 0; c < columns; ) {
        boolean last = c + Math.max(above[c], 1) >= columns;
        boolean goesOn = r > headed && above[c] > 0 && random.nextInt(4) == 0 && (own || !last);
        int span = goesOn ? above[c] : span(columns - c);
        own |= !goesOn;
        cells.add(cell(span, goesOn ? "" : " w:val=\"restart\"", goesOn ? "" : words()));
        next[c] = span;
        c += span;
      }
      cells.forEach(xml::append);
      xml.append("</w:tr>");
      above = next;
    }
    return xml.append("</w:tbl>").toString();
  }

  private int span(int most) {
    return random.nextInt(4) == 0 ? 1 + random.nextInt(Math.min(3, most)) : 1;
  }

  private static String cell(int span, String merge, String content) {
    return "<w:tc><w:tcPr><w:gridSpan w:val=\""
        + span
        + "\"/><w:vMerge"
        + merge
        + "/></w:tcPr>"
        + (content.isEmpty() ? "<w:p/>" : content)
        + "</w:tc>";
  }

  private String words() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i <= random.nextInt(3) / 2; i++) {
      int at = random.nextInt(WORDS.length() - 4);
      String note = random.nextInt(8) == 0 ? call() : "";
      all.append(paragraph(WORDS.substring(at, at + 4) + random.nextInt(1000) + note, "left", 21));
    }
    return all.toString();
  }

  /** A note, called here; some have two paragraphs. */
  private String call() {
    int id = 2 + count++;
    notes
        .append("<w:footnote w:id=\"" + id + "\"><w:p><w:r><w:footnoteRef/></w:r>")
        .append("<w:r><w:t>见登记册第" + id + "页。</w:t></w:r></w:p>")
        .append(random.nextInt(3) == 0 ? "<w:p><w:r><w:t>另有补登。</w:t></w:r></w:p>" : "")
        .append("</w:footnote>");
    return "</w:t></w:r><w:r><w:footnoteReference w:id=\"" + id + "\"/></w:r><w:r><w:t>";
  }

  private static String paragraph(String text, String alignment, int halfPoints) {
    return "<w:p><w:pPr><w:jc w:val=\""
        + alignment
        + "\"/></w:pPr><w:r><w:rPr><w:sz w:val=\""
        + halfPoints
        + "\"/></w:rPr><w:t>"
        + text
        + "</w:t></w:r></w:p>";
  }
}
