package org.kanyin.manifest.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The manual page of the manifest, made from the schema: {@code docs/manifest.md}. */
final class SchemaManual {
  private static final String MANY = "（任意个，可混用）";

  private final SchemaVocabulary words;
  private final StringBuilder out = new StringBuilder();

  private SchemaManual(SchemaVocabulary words) {
    this.words = words;
  }

  static String markdown() {
    SchemaManual manual = new SchemaManual(SchemaVocabularyReader.read());
    manual.write();
    return manual.out.toString();
  }

  private void write() {
    line("<!-- 由 src/main/resources/org/kanyin/manifest/issue.xsd 生成，请改那里。 -->");
    line("# 稿件格式手册");
    line("");
    line(escape(words.introduction()));
    line("");
    line("| 元素 | 用途 |");
    line("|---|---|");
    for (SchemaVocabulary.ElementDef e : words.elements().values()) {
      String use =
          explanations(e).keySet().stream()
              .map(SchemaManual::firstSentence)
              .distinct()
              .collect(Collectors.joining());
      line("| [`" + e.name() + "`](#" + e.name() + ") | " + use + " |");
    }
    for (SchemaVocabulary.ElementDef e : words.elements().values()) {
      element(e);
    }
  }

  private void element(SchemaVocabulary.ElementDef e) {
    SchemaVocabulary.TypeDef type = words.type(e.name());
    line("");
    line("## " + e.name());
    line("");
    Map<String, List<String>> explanations = explanations(e);
    for (Map.Entry<String, List<String>> x : explanations.entrySet()) {
      String where = explanations.size() > 1 ? "在 " + tags(x.getValue()) + " 里：" : "";
      line(where + escape(x.getKey()));
      line("");
    }
    List<String> parents = words.parents(e.name());
    line("- 写在：" + (parents.isEmpty() ? "文件的最外层" : tags(parents)));
    line("- 内容：" + content(e.name(), type));
    attributes(type);
    for (SchemaVocabulary.Use use : e.uses().values()) {
      if (!use.example().isEmpty()) {
        line("");
        line("```xml");
        line(use.example());
        line("```");
        break;
      }
    }
  }

  /** What is said of an element, with the elements it is said in; most have one explanation. */
  private Map<String, List<String>> explanations(SchemaVocabulary.ElementDef e) {
    Map<String, List<String>> out = new LinkedHashMap<>();
    e.uses()
        .forEach(
            (type, use) ->
                out.computeIfAbsent(use.documentation(), d -> new ArrayList<>())
                    .addAll(elementsOf(type)));
    return out;
  }

  private List<String> elementsOf(String type) {
    return words.elements().values().stream()
        .filter(e -> e.type().equals(type))
        .map(SchemaVocabulary.ElementDef::name)
        .toList();
  }

  private String content(String name, SchemaVocabulary.TypeDef type) {
    if (words.isEmpty(name)) {
      return "没有";
    } else if (type.simple()) {
      return "文字";
    }
    List<String> parts = new ArrayList<>();
    int turn = -1;
    for (SchemaVocabulary.ChildDef c : type.children()) {
      boolean alternative = c.turn() == turn;
      String part = "`" + c.name() + "`" + (alternative ? "" : count(type, c));
      if (alternative) {
        int last = parts.size() - 1;
        parts.set(last, parts.get(last).replace(MANY, "") + " / " + part + MANY);
      } else {
        parts.add(part);
      }
      turn = c.turn();
    }
    return (type.mixed() ? "文字，其中可以有 " : "依次是 ") + String.join("，", parts);
  }

  private static String count(SchemaVocabulary.TypeDef type, SchemaVocabulary.ChildDef c) {
    boolean choice = type.children().stream().filter(o -> o.turn() == c.turn()).count() > 1;
    if (choice) {
      return "";
    } else if (c.repeated()) {
      return c.required() ? "（一个以上）" : "（可以没有，可以多个）";
    }
    return c.required() ? "" : "（可以没有）";
  }

  private void attributes(SchemaVocabulary.TypeDef type) {
    if (type.attributes().isEmpty()) {
      return;
    }
    line("");
    line("| 属性 | 必写 | 值 | 说明 |");
    line("|---|---|---|---|");
    for (SchemaVocabulary.AttributeDef a : type.attributes()) {
      String must = a.required() ? "是" : "";
      String said = escape(a.documentation());
      line("| `" + a.name() + "` | " + must + " | " + value(a) + " | " + said + " |");
    }
  }

  private String value(SchemaVocabulary.AttributeDef a) {
    SchemaVocabulary.ValueDef value = words.values().get(a.type());
    if (value == null) {
      return "语言代码，例如 zh-CN";
    }
    return value.choices().isEmpty()
        ? value.phrase()
        : "`" + String.join("`、`", value.choices()) + "`";
  }

  private static String tags(List<String> names) {
    return "`" + String.join("`、`", names) + "`";
  }

  private static String firstSentence(String text) {
    int stop = text.indexOf('。');
    return escape(stop < 0 ? text : text.substring(0, stop + 1));
  }

  private static String escape(String text) {
    return text.replace("<", "&lt;").replace("|", "\\|");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
