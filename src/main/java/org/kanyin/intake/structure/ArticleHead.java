package org.kanyin.intake.structure;

import java.util.List;
import org.kanyin.intake.document.WordInline;
import org.kanyin.intake.draft.DraftAuthor;

/**
 * What stands above the text.
 *
 * @param dateline lines that belong to the head and have no place in it: they open the text
 * @param affiliation of authors that are named elsewhere
 * @param end the first piece of the text
 */
record ArticleHead(
    List<WordInline> kicker,
    List<WordInline> title,
    List<WordInline> subtitle,
    List<DraftAuthor> authors,
    String affiliation,
    List<ParagraphFacts> dateline,
    int end) {}
