package org.kanyin.lint.rules.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.base.RoomTable;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;

/**
 * A traditional character among simplified ones. Where several stand together, or one between
 * quotation marks, it is quoted as it was written.
 */
public final class TraditionalRule implements LintRule {
  private static final int NEAR = 12;

  private final Map<Character, String> simplified = new HashMap<>();

  public TraditionalRule() {
    RoomTable.rowsUnderHeadings(TraditionalRule.class, "traditional.tsv")
        .forEach(r -> simplified.put(r[0].charAt(0), r[1]));
  }

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (Passage p : manuscript.passages()) {
      for (int i = 0; p.isRead() && i < p.text().length(); i++) {
        String right = simplified.get(p.text().charAt(i));
        if (right != null && !isQuoted(p.text(), i)) {
          String said = p.text().substring(i, i + 1);
          remarks.add(new TextFault("L115", p, i, i + 1, List.of(said, right), Optional.of(right)));
        }
      }
    }
    return remarks;
  }

  private boolean isQuoted(String text, int at) {
    boolean quoted = text.lastIndexOf('“', at) > text.lastIndexOf('”', at);
    boolean titled = text.lastIndexOf('《', at) > text.lastIndexOf('》', at);
    int others = 0;
    for (int i = Math.max(0, at - NEAR); i < Math.min(text.length(), at + NEAR); i++) {
      others += i != at && simplified.containsKey(text.charAt(i)) ? 1 : 0;
    }
    return quoted || titled || others > 1;
  }
}
