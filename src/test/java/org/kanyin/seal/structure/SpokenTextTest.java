package org.kanyin.seal.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.seal.ArchiveIssues;

/** What a screen reader finds in a small issue, from the cover to the last line. */
class SpokenTextTest {
  @TempDir Path folder;

  @Test
  void theTreeIsReadInTheOrderOfThePage() throws IOException {
    Path issue =
        ArchiveIssues.issue(
            folder,
            "<p>见<a href='https://example.cn/'>网页</a>，或写信到 a@example.cn。"
                + "<footnote>注文。</footnote></p>"
                + "<heading level='1'>一、小题</heading><heading level='3'>1.细题</heading>"
                + "<heading level='3'>2.细题</heading>"
                + "<list kind='number'><item>甲</item></list>"
                + "<table><caption>表</caption><head><row><cell>头</cell></row></head>"
                + "<body><row><cell>格</cell></row></body></table>");
    try (PDDocument document = Loader.loadPDF(ArchiveIssues.pdf(issue))) {
      assertThat(String.join("\n", SpokenText.lines(document)))
          .isEqualTo(
              """
              Document
                Part
                  P “试刊”
                  P “试印室”
                  P “第3期”
                  P “2026年”
                Part
                  H1 “目录”
                  P “2026年3月15日出版2026年第3期”
                  TOC
                    TOCI
                      P “栏目”
                      TOC
                        TOCI
                          Reference
                            Link
                              “题目（1）”
                              -> p3 (题目（1）)
                Part
                  Art
                    H1 “题目”
                    P
                      “见”
                      Link
                        “网页”
                        -> https://example.cn/ (网页 https://example.cn/)
                      “，或写信到 ”
                      Link
                        Span lang=en “a@example.cn”
                        -> mailto:a@example.cn (a@example.cn)
                      “。”
                      Reference “①”
                      Note id=note1
                        P
                          Lbl “① ”
                          “注文。”
                    H2 “一、小题”
                    H3 “1.细题”
                    H3 “2.细题”
                    L numbering=Decimal
                      LI
                        Lbl “1.”
                        LBody
                          P “甲”
                    Table
                      Caption “表”
                      THead
                        TR
                          TH scope=Column “头”
                      TBody
                        TR
                          TD “格”
                    P
                      “网址：”
                      Link
                        Span lang=en “https://www.example.cn/”
                        -> https://www.example.cn/ (https://www.example.cn/)
                    P “编辑：王静”\
              """);
    }
  }
}
