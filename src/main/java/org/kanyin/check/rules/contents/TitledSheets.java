package org.kanyin.check.rules.contents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.align.ManuscriptAlignment;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/** On which sheets what bookmarks lead to stands: articles, sections with any, contents. */
final class TitledSheets {
  private final ManuscriptAlignment alignment;
  private final Map<String, Integer> blocks = new HashMap<>();
  private final Map<String, List<Integer>> sheets = new HashMap<>();

  private TitledSheets(ManuscriptAlignment alignment) {
    this.alignment = alignment;
    for (int b = 0; b < alignment.blocks().size(); b++) {
      blocks.putIfAbsent(alignment.blocks().get(b).id(), b);
    }
  }

  /** By what a bookmark says, without blanks. */
  static Map<String, List<Integer>> of(CheckContext context, ManuscriptAlignment alignment) {
    TitledSheets titles = new TitledSheets(alignment);
    Node.Element root = context.issue().orElseThrow().root();
    root.all(PartKind.ARTICLE).forEach(a -> titles.sheet(a).ifPresent(s -> titles.article(a, s)));
    // Which articles are a section's the contents say, and K092 where they say it wrongly.
    List<Integer> articles =
        titles.sheets.values().stream().flatMap(List::stream).distinct().toList();
    root.all(PartKind.SECTION)
        .flatMap(section -> section.element(PartKind.TITLE).stream())
        .map(t -> PrintedText.solid(t.text()))
        .forEach(t -> articles.forEach(s -> titles.add(t, s)));
    context.structure().of(PageLayout.Kind.CONTENTS).stream()
        .filter(l -> !context.doubledPages().containsKey(l.number()))
        .findFirst()
        .ifPresent(l -> titles.add("目录", l.number()));
    return titles.sheets;
  }

  private void article(Node.Element article, int sheet) {
    add(article.element(PartKind.TITLE), sheet);
    add(article.element(PartKind.TOC_TITLE), sheet);
  }

  private void add(Optional<Node.Element> title, int sheet) {
    title.ifPresent(t -> add(PrintedText.solid(t.text()), sheet));
  }

  private void add(String title, int sheet) {
    sheets.computeIfAbsent(title, k -> new ArrayList<>()).add(sheet);
  }

  private Optional<Integer> sheet(Node.Element article) {
    return article
        .element(PartKind.TITLE)
        .flatMap(t -> Optional.ofNullable(blocks.get(t.id())))
        .filter(alignment::isPlaced)
        .map(b -> alignment.pages().sheet(alignment.place(b).get(0)));
  }
}
