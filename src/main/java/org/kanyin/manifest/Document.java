package org.kanyin.manifest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All files of an issue, parsed and not yet judged.
 *
 * @param issue the root of {@code issue.xml}
 * @param articles the root of the article file each {@code article} with {@code href} leads to
 * @param office the root of the office's file
 */
record Document(
    Raw.Element issue, Map<Raw.Element, Raw.Element> articles, Optional<Raw.Element> office) {
  Document {
    articles = new LinkedHashMap<>(articles);
  }

  /** The root elements: issue, article files in their order, office. */
  List<Raw.Element> roots() {
    return Stream.of(Stream.of(issue), articles.values().stream(), office.stream())
        .flatMap(s -> s)
        .toList();
  }

  /** What really stands at an article's place. */
  Raw.Element resolved(Raw.Element article) {
    return articles.getOrDefault(article, article);
  }

  /** Every element of the issue in reading order, article files in place, the office left out. */
  Stream<Raw.Element> reading() {
    return below(issue);
  }

  private Stream<Raw.Element> below(Raw.Element e) {
    Raw.Element real = resolved(e);
    return Stream.concat(Stream.of(real), real.elements().flatMap(this::below));
  }
}
