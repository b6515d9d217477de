package org.kanyin.lint.rules.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;
import org.kanyin.manifest.model.PartKind;

/**
 * What the contents say of a title in other words. Other marks are no other words: a title's line
 * break becomes a colon there.
 */
public final class ContentsTitleRule implements LintRule {
  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (List<Passage> article : manuscript.articles()) {
      Optional<Passage> title = first(article, PartKind.TITLE);
      Optional<Passage> shown = first(article, PartKind.TOC_TITLE);
      if (title.isPresent() && shown.isPresent() && !bare(title.get()).equals(bare(shown.get()))) {
        Passage p = shown.get();
        remarks.add(TextFault.of("L040", p, 0, p.text().length(), title.get().line()));
      }
    }
    return remarks;
  }

  private static Optional<Passage> first(List<Passage> article, PartKind kind) {
    return article.stream().filter(p -> p.is(kind)).findFirst();
  }

  private static String bare(Passage p) {
    return p.text().replaceAll("[\\s\\p{Z}\\p{P}]", "");
  }
}
