package org.kanyin.manifest.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kanyin.base.RoomTable;
import org.kanyin.manifest.parse.SourceNode;

/** The words that a new issue holds in place of its own ({@code template-words.tsv}). */
final class TemplateWords {
  private static final String MORE = "…";

  private static final Map<String, List<String>> BY_ELEMENT =
      RoomTable.rowsUnderHeadings(TemplateWords.class, "template-words.tsv").stream()
          .collect(
              Collectors.groupingBy(
                  r -> r[0], Collectors.mapping(r -> r[1], Collectors.toUnmodifiableList())));

  private TemplateWords() {}

  /**
   * Whether an element still says what the template said.
   *
   * @param text without blanks and without brackets round the whole
   */
  static boolean contain(SourceNode.Element e, String text) {
    return BY_ELEMENT.getOrDefault(e.name(), List.of()).stream().anyMatch(t -> matches(t, text));
  }

  private static boolean matches(String row, String text) {
    String words = row.replace(" ", "");
    return words.endsWith(MORE)
        ? text.startsWith(words.substring(0, words.length() - 1))
        : text.equals(words);
  }
}
