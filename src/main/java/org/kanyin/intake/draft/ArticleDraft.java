package org.kanyin.intake.draft;

import java.util.List;
import java.util.Optional;
import org.kanyin.intake.document.WordInline;

/**
 * An article.
 *
 * @param kicker 引题; empty where there is none
 * @param title soft line ends are designed ones
 * @param subtitle empty where there is none
 * @param byline where the manuscript has the names
 */
public record ArticleDraft(
    List<WordInline> kicker,
    List<WordInline> title,
    List<WordInline> subtitle,
    List<DraftAuthor> authors,
    Optional<String> byline,
    List<DraftBlock> blocks) {
  public ArticleDraft {
    kicker = List.copyOf(kicker);
    title = List.copyOf(title);
    subtitle = List.copyOf(subtitle);
    authors = List.copyOf(authors);
    blocks = List.copyOf(blocks);
  }
}
