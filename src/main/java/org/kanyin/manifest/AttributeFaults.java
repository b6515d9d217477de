package org.kanyin.manifest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the schema's judge says about attributes, in our words. */
final class AttributeFaults {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}._-]*");

  private final Vocabulary words;
  private final Edits edits;
  private final Log log;

  AttributeFaults(Vocabulary words, Edits edits, Log log) {
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

  private String name(Raw.Element e) {
    return edits.name(e);
  }

  private void unknown(Raw.Element e) {
    for (Raw.Attribute a : e.attributes()) {
      if (words.attribute(name(e), edits.name(a)).isPresent() || a.namespace().equals(Xml.XSI)) {
        continue;
      }
      Optional<String> meant = meant(e, a);
      String hint =
          meant.map(m -> "您是不是想写 " + m + "=\"…\"？").orElseGet(() -> allowed(name(e)));
      log.hinted(hint, "M037", e.file(), a.offset(), a.written(), name(e), a.written());
      meant.ifPresent(m -> edits.rename(a, m));
    }
  }

  private String allowed(String element) {
    List<String> names =
        words.type(element).attributes().stream().map(Vocabulary.AttributeDef::name).toList();
    return names.isEmpty()
        ? "<" + element + "> 没有属性，请删去。"
        : "这里可以写的属性有 " + Hints.words(names) + "。";
  }

  /** The attribute meant by an unknown one: near in name and not written yet. */
  private Optional<String> meant(Raw.Element e, Raw.Attribute unknown) {
    List<String> free =
        words.type(name(e)).attributes().stream()
            .map(Vocabulary.AttributeDef::name)
            .filter(n -> e.attributes().stream().noneMatch(a -> a.written().equals(n)))
            .toList();
    return Hints.nearest(unknown.name(), free);
  }

  private void missing(Raw.Element e) {
    for (Vocabulary.AttributeDef wanted : words.type(name(e)).attributes()) {
      boolean there =
          e.attributes().stream()
              .anyMatch(
                  a ->
                      edits.name(a).equals(wanted.name())
                          || words.attribute(name(e), a.written()).isEmpty()
                              && meant(e, a).equals(Optional.of(wanted.name())));
      if (wanted.required() && !there) {
        String phrase = words.values().get(wanted.type()).phrase();
        String hint = "请写上 " + wanted.name() + "=\"…\"：" + wanted.documentation();
        log.hinted(
            hint, "M038", e.file(), e.offset(), "<" + e.written(), name(e), wanted.name(), phrase);
      }
    }
  }

  private void value(SchemaPass.Complaint c) {
    Raw.Element e = c.element();
    for (Raw.Attribute a : e.attributes()) {
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

  private void value(Raw.Element e, Raw.Attribute a, Vocabulary.AttributeDef def) {
    String value = a.value();
    if (def.type().isEmpty()) {
      report("M039", e, a, "", def.name(), value, "语言代码，例如 zh-CN");
      return;
    }
    Vocabulary.ValueDef type = words.values().get(def.type());
    if (type.name().equals("id") && ID.matcher(value.strip()).matches()) {
      // The judge also complains of an id used twice; ArticleCheck does, over all files.
      return;
    }
    if (type.name().equals("date") && DATE.matcher(value.strip()).matches()) {
      report("M041", e, a, "", def.name(), value);
    } else if (type.choices().isEmpty()) {
      report(value.isBlank() ? "M045" : "M039", e, a, "", def.name(), value, type.phrase());
    } else {
      String hint =
          Hints.nearest(value.strip(), type.choices()).map(n -> "您是不是想写 " + n + "？").orElse("");
      report("M040", e, a, hint, def.name(), value, Hints.words(type.choices()));
    }
  }

  private void report(
      String code, Raw.Element e, Raw.Attribute a, String hint, Object... arguments) {
    log.hinted(hint, code, e.file(), a.valueOffset(), a.value(), arguments);
  }
}
