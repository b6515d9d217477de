package org.kanyin.check.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;

/**
 * A piece of the manuscript that the pages must show: a paragraph, a title, a cell, a name.
 *
 * @param id of its element
 * @param kind the element's name
 * @param text without blanks, its footnotes left out
 * @param plain the same without raised and lowered characters
 * @param noted whether footnotes hang on it
 */
public record ManuscriptBlock(String id, String kind, String text, String plain, boolean noted) {
  private static final Set<String> CONTAINERS =
      Set.of(
          "issue",
          "section",
          "plate",
          "article",
          "quote",
          "note",
          "list",
          "table",
          "head",
          "body",
          "row",
          "figure",
          "colophon");

  /** Shown on the cover and in the contents only, or nowhere. */
  private static final Set<String> ELSEWHERE = Set.of("masthead", "toc-title");

  private static final Set<String> BLOCKS =
      Set.of("p", "heading", "quote", "note", "list", "table", "figure");

  /** Kinds that stand one after another as the manuscript has them; others float. */
  private static final Set<String> FLOW = Set.of("title", "p", "heading", "item");

  /** All blocks of an issue's body, in order. */
  static List<ManuscriptBlock> of(Issue issue) {
    List<ManuscriptBlock> blocks = new ArrayList<>();
    collect(issue.root(), blocks);
    return blocks;
  }

  private static void collect(Node.Element e, List<ManuscriptBlock> blocks) {
    if (ELSEWHERE.contains(e.name())) {
      return;
    }
    if (isContainer(e)) {
      children(e).forEach(c -> collect(c, blocks));
      return;
    }
    e.attribute("affiliation")
        .filter(a -> !a.isBlank())
        .filter(a -> blocks.stream().noneMatch(b -> b.id().equals(e.id())))
        .ifPresent(a -> add(e.id(), "affiliation", a, a, false, blocks));
    StringBuilder text = new StringBuilder();
    StringBuilder plain = new StringBuilder();
    List<Node.Element> notes = new ArrayList<>();
    flatten(e, text, plain, notes);
    add(e.id(), e.name(), text.toString(), plain.toString(), !notes.isEmpty(), blocks);
    notes.forEach(n -> collect(n, blocks));
  }

  /** As they are printed: authors where the byline stands, section titles in the contents only. */
  private static List<Node.Element> children(Node.Element e) {
    List<Node.Element> children = new ArrayList<>();
    List<Node.Element> authors = new ArrayList<>();
    String byline = e.attribute("byline").orElse("");
    for (Node.Element c : e.elements().toList()) {
      if (c.name().equals("author")) {
        (byline.startsWith("tail") ? authors : children).add(c);
      } else if (!(e.name().equals("section") && c.name().equals("title"))) {
        children.add(c);
      }
    }
    children.addAll(authors);
    children.removeIf(c -> byline.equals("none") && c.name().equals("author"));
    return children;
  }

  private static void add(
      String id,
      String kind,
      String text,
      String plain,
      boolean noted,
      List<ManuscriptBlock> blocks) {
    String solid = PrintedText.solid(text);
    if (!solid.isEmpty()) {
      blocks.add(new ManuscriptBlock(id, kind, solid, PrintedText.solid(plain), noted));
    }
  }

  private static boolean isContainer(Node.Element e) {
    return CONTAINERS.contains(e.name())
        || (e.name().equals("item") && e.elements().anyMatch(c -> BLOCKS.contains(c.name())));
  }

  private static void flatten(
      Node.Element e, StringBuilder text, StringBuilder plain, List<Node.Element> notes) {
    for (Node child : e.children()) {
      if (child instanceof Node.Text t) {
        text.append(t.value());
        plain.append(t.value());
      } else if (child instanceof Node.Element inner) {
        switch (inner.name()) {
          case "footnote" -> notes.add(inner);
          case "sup", "sub" -> flatten(inner, text, new StringBuilder(), notes);
          default -> flatten(inner, text, plain, notes);
        }
      }
    }
  }

  boolean isOfByline() {
    return kind.equals("author") || kind.equals("affiliation");
  }

  public boolean flows() {
    return FLOW.contains(kind);
  }
}
