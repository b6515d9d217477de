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

  /** Where all others end in a mark, so long with a comma in it is a sentence. */
  private static final int SHORT = 12;

  private static final int FEW = 4;

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (List<Passage> article : manuscript.articles()) {
      List<Passage> paragraphs = article.stream().filter(p -> p.is(BlockKind.P)).toList();
      boolean allEnd = paragraphs.stream().filter(p -> !isOpen(p)).count() >= paragraphs.size() - 1;
      for (Passage p : paragraphs) {
        String text = p.text().stripTrailing();
        if (isUnfinished(text, allEnd && paragraphs.size() >= FEW)) {
          remarks.add(
              TextFault.of("L083", p, text.offsetByCodePoints(text.length(), -1), text.length()));
        }
      }
    }
    return remarks;
  }

  /** Clauses of different lengths: a line of verse has equal ones, or one alone. */
  private static boolean isProse(String text) {
    String[] clauses = text.split("，", -1);
    return clauses.length > 2 && clauses[0].length() != clauses[1].length();
  }

  private static boolean isOpen(Passage p) {
    return NO_END.matcher(p.text()).find() || OPEN_END.matcher(p.text()).find();
  }

  /**
   * @param allEnd whether all the article's other paragraphs end in a mark: then it is no verse
   */
  private static boolean isUnfinished(String text, boolean allEnd) {
    if (OPEN_END.matcher(text).find()) {
      return text.length() >= LEAST || (text.endsWith("、") && text.length() > 4) || isProse(text);
    }
    boolean sentences = text.length() >= LEAST && SENTENCES.matcher(text).matches();
    boolean clauses = allEnd && text.length() >= SHORT && text.indexOf('，') > 0;
    return NO_END.matcher(text).find() && (sentences || clauses);
  }
}
