package org.kanyin.lint.rules.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;
import org.kanyin.manifest.model.BlockKind;

/** A paragraph of sentences that ends in none: in a comma, or in a character. */
public final class UnfinishedRule implements LintRule {
  private static final Pattern OPEN_END = Pattern.compile("[，、]\\s*$");
  private static final Pattern NO_END = Pattern.compile("[\\p{IsHan}]\\s*$");
  private static final Pattern SENTENCES = Pattern.compile("(?s).*[。；].*");

  /** Shorter ones are lines: an address, a verse, a signature. */
  private static final int LEAST = 30;

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (Passage p : manuscript.passages()) {
      String text = p.text().stripTrailing();
      boolean unfinished =
          p.is(BlockKind.P)
              && text.length() >= LEAST
              && (OPEN_END.matcher(text).find()
                  || (NO_END.matcher(text).find() && SENTENCES.matcher(text).matches()));
      if (unfinished) {
        remarks.add(TextFault.of("L083", p, text.length() - 1, text.length()));
      }
    }
    return remarks;
  }
}
