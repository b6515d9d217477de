package org.kanyin.manifest.schema;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.SourceNode;
import org.kanyin.manifest.parse.XmlCharacters;

/** What the schema's validator says about attributes, in our words. */
final class AttributeFaults {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}._-]*");

  private final SchemaVocabulary words;
  private final AssumedEdits edits;
  private final FindingLog log;

  AttributeFaults(SchemaVocabulary words, AssumedEdits edits, FindingLog log) {
    this.words = words;
    this.edits = edits;
    this.log = log;
  }

  /** Whether the complaint was about an attribute. */
  boolean hear(SchemaPass.Complaint c) {
    switch (c.key()) {
      case "cvc-complex-type.3.2.2", "cvc-type.3.1.1" -> unknown(c.element());
      case "cvc-complex-type.4" -> missing(c.element());
      case "cvc-attribute.3" -> value(c);
      default -> {
        return false;
      }
    }
    return true;
  }

  private String name(SourceNode.Element e) {
    return edits.name(e);
  }

  private void unknown(SourceNode.Element e) {
    for (SourceNode.Attribute a : e.attributes()) {
      if (words.attribute(name(e), edits.name(a)).isPresent()
          || a.namespace().equals(XmlCharacters.XSI)) {
        continue;
      }
      Optional<String> meant = meant(e, a);
      String hint = meant.map(m -> "您是不是想写 " + m + "=\"…\"？").orElseGet(() -> allowed(name(e)));
      log.hinted(hint, "M037", e.file(), a.offset(), a.written(), name(e), a.written());
      meant.ifPresent(m -> edits.rename(a, m));
    }
  }

  private String allowed(String element) {
    List<String> names =
        words.type(element).attributes().stream().map(SchemaVocabulary.AttributeDef::name).toList();
    return names.isEmpty()
        ? "<" + element + "> 没有属性，请删去。"
        : "这里可以写的属性有 " + SchemaHints.words(names) + "。";
  }

  /** The attribute meant by an unknown one: near in name and not written yet. */
  private Optional<String> meant(SourceNode.Element e, SourceNode.Attribute unknown) {
    List<String> free =
        words.type(name(e)).attributes().stream()
            .map(SchemaVocabulary.AttributeDef::name)
            .filter(n -> e.attributes().stream().noneMatch(a -> a.written().equals(n)))
            .toList();
    return SchemaHints.nearest(unknown.name(), free);
  }

  private void missing(SourceNode.Element e) {
    for (SchemaVocabulary.AttributeDef wanted : words.type(name(e)).attributes()) {
      boolean there =
          e.attributes().stream()
              .anyMatch(
                  a ->
                      edits.name(a).equals(wanted.name())
                          || (words.attribute(name(e), a.written()).isEmpty()
                              && meant(e, a).equals(Optional.of(wanted.name()))));
      if (wanted.required() && !there) {
        String phrase = words.values().get(wanted.type()).phrase();
        String hint = "请写上 " + wanted.name() + "=\"…\"：" + wanted.documentation();
        log.hinted(
            hint, "M038", e.file(), e.offset(), "<" + e.written(), name(e), wanted.name(), phrase);
      }
    }
  }

  private void value(SchemaPass.Complaint c) {
    SourceNode.Element e = c.element();
    for (SourceNode.Attribute a : e.attributes()) {
      String name = edits.name(a);
      String collapsed = a.value().strip().replaceAll("\\s+", " ");
      boolean named = c.words().contains("'" + name + "'");
      boolean quoted =
          c.words().contains("'" + collapsed + "'") || c.words().contains("'" + a.value() + "'");
      if (named && quoted) {
        words.attribute(name(e), name).ifPresent(d -> value(e, a, d));
      }
    }
  }

  private void value(
      SourceNode.Element e, SourceNode.Attribute a, SchemaVocabulary.AttributeDef def) {
    String value = a.value();
    if (def.type().isEmpty()) {
      report("M039", e, a, "", def.name(), value, "语言代码，例如 zh-CN");
      return;
    }
    SchemaVocabulary.ValueDef type = words.values().get(def.type());
    if (type.name().equals("id") && ID.matcher(value.strip()).matches()) {
      // The validator also complains of an id used twice; ArticleCheck does, over all files.
      return;
    }
    if (type.name().equals("date") && DATE.matcher(value.strip()).matches()) {
      report("M041", e, a, "", def.name(), value);
    } else if (type.choices().isEmpty()) {
      report(value.isBlank() ? "M045" : "M039", e, a, "", def.name(), value, type.phrase());
    } else {
      String hint =
          SchemaHints.nearest(value.strip(), type.choices())
              .map(n -> "您是不是想写 " + n + "？")
              .orElse("");
      report("M040", e, a, hint, def.name(), value, SchemaHints.words(type.choices()));
    }
  }

  private void report(
      String code, SourceNode.Element e, SourceNode.Attribute a, String hint, Object... arguments) {
    log.hinted(hint, code, e.file(), a.valueOffset(), a.value(), arguments);
  }
}
