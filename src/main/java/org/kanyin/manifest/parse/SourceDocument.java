package org.kanyin.manifest.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All files of an issue, parsed and not yet validated.
 *
 * @param issue the root of {@code issue.xml}
 * @param articles the root of the article file each {@code <article>} with {@code href} leads to
 * @param office the root of the office's file
 */
public record SourceDocument(
    SourceNode.Element issue,
    Map<SourceNode.Element, SourceNode.Element> articles,
    Optional<SourceNode.Element> office) {
  public SourceDocument {
    articles = new LinkedHashMap<>(articles);
  }

  /** The root elements: issue, article files in their order, office. */
  public List<SourceNode.Element> roots() {
    return Stream.of(Stream.of(issue), articles.values().stream(), office.stream())
        .flatMap(s -> s)
        .toList();
  }

  /** What really stands at an article's place. */
  public SourceNode.Element resolved(SourceNode.Element article) {
    return articles.getOrDefault(article, article);
  }

  /** Every element of the issue in reading order, article files in place, the office left out. */
  public Stream<SourceNode.Element> reading() {
    return below(issue);
  }

  private Stream<SourceNode.Element> below(SourceNode.Element e) {
    SourceNode.Element real = resolved(e);
    return Stream.concat(Stream.of(real), real.elements().flatMap(this::below));
  }
}
