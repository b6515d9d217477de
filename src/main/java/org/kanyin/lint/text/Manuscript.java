package org.kanyin.lint.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.manifest.model.ElementKind;

/**
 * An issue as rules see it.
 *
 * @param year of the number
 * @param number within the year
 * @param cumulative number from the first issue on (总第…期); 0 where the manifest has none
 * @param date of publication
 * @param passages all text in reading order
 * @param tables whose cells are among the passages
 */
public record Manuscript(
    int year,
    int number,
    int cumulative,
    LocalDate date,
    List<Passage> passages,
    List<TextTable> tables) {
  public Manuscript {
    passages = List.copyOf(passages);
    tables = List.copyOf(tables);
  }

  /** The passages of each article, in order. */
  public List<List<Passage>> articles() {
    Map<String, List<Passage>> articles = new LinkedHashMap<>();
    for (Passage p : passages) {
      if (!p.article().isEmpty()) {
        articles.computeIfAbsent(p.article(), k -> new ArrayList<>()).add(p);
      }
    }
    return List.copyOf(articles.values());
  }

  /** Running text and headings of all articles. */
  public List<Passage> read() {
    return passages.stream().filter(Passage::isRead).toList();
  }

  /** The first passage of that kind. */
  public Optional<Passage> first(ElementKind kind) {
    return passages.stream().filter(p -> p.is(kind)).findFirst();
  }

  /** How many characters it has, blanks left out. */
  public long characters() {
    return passages.stream()
        .mapToLong(p -> p.text().codePoints().filter(c -> !Character.isWhitespace(c)).count())
        .sum();
  }
}
