package org.kanyin.intake.structure;

import java.util.List;
import java.util.Optional;
import org.kanyin.intake.document.WordInline;
import org.kanyin.intake.draft.DraftAuthor;

/**
 * What stands above the text.
 *
 * @param titleLine the first line of the title; empty where the manuscript has none
 * @param dateline lines that belong to the head and have no place in it: they open the text
 * @param affiliation of authors that are named elsewhere
 * @param end the first piece of the text
 */
record ArticleHead(
    Optional<ParagraphFacts> titleLine,
    List<WordInline> kicker,
    List<WordInline> title,
    List<WordInline> subtitle,
    List<DraftAuthor> authors,
    String affiliation,
    List<ParagraphFacts> dateline,
    int end) {}
