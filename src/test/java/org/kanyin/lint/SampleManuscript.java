package org.kanyin.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.ElementKind;
import org.kanyin.manifest.model.PartKind;

/** Manuscripts written as examples are: paragraphs parted by ¶, articles by ※. */
final class SampleManuscript {
  private SampleManuscript() {}

  static Manuscript of(String text) {
    List<Passage> passages = new ArrayList<>();
    String[] articles = text.split("※", -1);
    for (int a = 0; a < articles.length; a++) {
      for (String line : articles[a].split("¶", -1)) {
        passages.add(passage("a" + a, line, passages.size()));
      }
    }
    return new Manuscript(2026, 7, LocalDate.of(2026, 7, 10), passages);
  }

  private static Passage passage(String article, String line, int number) {
    ElementKind kind = BlockKind.P;
    String around = article;
    String text = line;
    for (Mark m : Mark.values()) {
      if (line.startsWith(m.sign)) {
        kind = m.kind;
        text = line.substring(m.sign.length());
        around = m == Mark.PUBLISHER || m == Mark.DISTRIBUTION ? "" : article;
        break;
      }
    }
    Passage.Head head = new Passage.Head("p" + number, kind, around, "example", "");
    return new Passage(head, text, IntStream.range(0, text.length()).toArray());
  }

  private enum Mark {
    HEADING("##", BlockKind.HEADING),
    TITLE("#", PartKind.TITLE),
    CONTENTS_TITLE("=", PartKind.TOC_TITLE),
    AUTHOR("@", PartKind.AUTHOR),
    CELL("|", PartKind.CELL),
    PUBLISHER("主办：", PartKind.PUBLISHER),
    DISTRIBUTION("送：", PartKind.DISTRIBUTION);

    private final String sign;
    private final ElementKind kind;

    Mark(String sign, ElementKind kind) {
      this.sign = sign;
      this.kind = kind;
    }
  }
}
