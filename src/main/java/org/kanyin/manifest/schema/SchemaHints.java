package org.kanyin.manifest.schema;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kanyin.base.SpellingSuggestion;

/** What the writer may have meant. */
final class SchemaHints {
  /** Habits from HTML and DocBook. */
  private static final Map<String, List<String>> HABITS =
      Map.ofEntries(
          Map.entry("para", List.of("p")),
          Map.entry("paragraph", List.of("p")),
          Map.entry("pp", List.of("p")),
          Map.entry("h1", List.of("heading")),
          Map.entry("h2", List.of("heading")),
          Map.entry("h3", List.of("heading")),
          Map.entry("h4", List.of("heading")),
          Map.entry("b", List.of("strong")),
          Map.entry("bold", List.of("strong")),
          Map.entry("i", List.of("em")),
          Map.entry("u", List.of("em")),
          Map.entry("div", List.of("p")),
          Map.entry("center", List.of("p")),
          Map.entry("strike", List.of("em")),
          Map.entry("emphasis", List.of("em")),
          Map.entry("link", List.of("a")),
          Map.entry("salutation", List.of("salute")),
          Map.entry("greeting", List.of("salute")),
          Map.entry("signature", List.of("closer", "signed")),
          Map.entry("sign", List.of("signed")),
          Map.entry("closing", List.of("closer")),
          Map.entry("attachment", List.of("attachments", "item")),
          Map.entry("appendix", List.of("attachments")),
          Map.entry("names", List.of("roster", "group")),
          Map.entry("namelist", List.of("roster")),
          Map.entry("person", List.of("name")),
          Map.entry("poem", List.of("verse")),
          Map.entry("lg", List.of("stanza")),
          Map.entry("l", List.of("line")),
          Map.entry("ul", List.of("list")),
          Map.entry("ol", List.of("list")),
          Map.entry("li", List.of("item")),
          Map.entry("img", List.of("figure")),
          Map.entry("image", List.of("figure")),
          Map.entry("picture", List.of("figure")),
          Map.entry("blockquote", List.of("quote")),
          Map.entry("tr", List.of("row")),
          Map.entry("td", List.of("cell")),
          Map.entry("th", List.of("cell")),
          Map.entry("thead", List.of("head")),
          Map.entry("tbody", List.of("body")),
          Map.entry("fn", List.of("footnote")),
          Map.entry("linebreak", List.of("br")),
          Map.entry("id", List.of("number")),
          Map.entry("no", List.of("number")),
          Map.entry("colspan", List.of("span")),
          Map.entry("rowspan", List.of("rows")),
          Map.entry("url", List.of("href", "src")));

  /** What other formats say of looks; {@code font} is ours too, in the office's file only. */
  private static final Set<String> LOOKS =
      Set.of("font", "span", "small", "big", "style", "color", "size");

  private SchemaHints() {}

  /** Whether a name says how something looks, which a manuscript does not. */
  static boolean isLook(String written) {
    return LOOKS.contains(written.toLowerCase(Locale.ROOT));
  }

  /** What to do with a tag that says how something looks. */
  static Optional<String> look(String written) {
    return isLook(written)
        ? Optional.of("请去掉 <" + written + "> 和 </" + written + ">，只留里面的文字；字体、字号由样式来定。")
        : Optional.empty();
  }

  /** The nearest of the candidates, if it is near enough to be what was meant. */
  static Optional<String> nearest(String written, Collection<String> candidates) {
    String word = written.toLowerCase(Locale.ROOT);
    Optional<String> habit =
        HABITS.getOrDefault(word, List.of()).stream().filter(candidates::contains).findFirst();
    if (habit.isPresent()) {
      return habit;
    }
    return SpellingSuggestion.nearest(word, candidates);
  }

  /** Names as tags, for a sentence. At most eight. */
  static String tags(Collection<String> names) {
    StringBuilder out = new StringBuilder();
    names.stream().limit(8).forEach(n -> out.append(out.isEmpty() ? "" : "、").append(tag(n)));
    return names.size() > 8 ? out + " 等元素" : out.toString();
  }

  static String tag(String name) {
    return "<" + name + ">";
  }

  static String words(Collection<String> words) {
    return String.join("、", words);
  }
}
