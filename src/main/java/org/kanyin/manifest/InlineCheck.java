package org.kanyin.manifest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the schema cannot say of text: links, nesting, page ends, items of text and blocks. */
final class InlineCheck {
  private static final Pattern LINK =
      Pattern.compile("\\s*([A-Za-z][A-Za-z0-9+.-]*):(\\S+)\\s*");
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

  /** Text in which no page begins, whatever stands in it. */
  private static final Set<String> LINES =
      Set.of("title", "kicker", "subtitle", "toc-title", "caption", "credit");

  private final Log log;

  private InlineCheck(Log log) {
    this.log = log;
  }

  static void run(Document document, Log log) {
    InlineCheck check = new InlineCheck(log);
    document.reading().forEach(check::look);
  }

  private void look(Raw.Element e) {
    switch (e.name()) {
      case "a" -> {
        nested(e);
        e.attribute("href").filter(h -> !h.value().isBlank()).ifPresent(h -> link(e, h));
      }
      case "footnote" -> {
        nested(e);
        inContents(e);
      }
      case "item" -> item(e);
      case "pb" -> pageEnd(e);
      default -> {}
    }
  }

  private void nested(Raw.Element e) {
    for (Raw.Element up = e.parent(); up != null; up = up.parent()) {
      if (up.is(e.name())) {
        log.report("M070", e.file(), e.offset(), "<" + e.name(), e.name());
        return;
      }
    }
  }

  /** Names that only the contents show have no foot of their page. */
  private void inContents(Raw.Element footnote) {
    for (Raw.Element up = footnote.parent(); up != null; up = up.parent()) {
      if (up.is("toc-title") || up.is("title") && up.parent().is("section")) {
        log.report("M122", footnote.file(), footnote.offset(), "<footnote", up.name());
      }
    }
  }

  /** What is never parted over pages cannot end one. Directly in a line the schema has none. */
  private void pageEnd(Raw.Element pb) {
    if (LINES.contains(pb.parent().name())) {
      return;
    }
    for (Raw.Element up = pb.parent(); up != null; up = up.parent()) {
      if (up.is("row")) {
        if (!up.parent().is("body") || !opens(up, pb)) {
          log.report("M124", pb.file(), pb.offset(), "<pb");
        }
        return;
      }
      if (LINES.contains(up.name()) || up.is("footnote")) {
        log.report("M120", pb.file(), pb.offset(), "<pb", up.name());
        return;
      }
    }
  }

  /** Whether no text stands before an element in the one around it: between rows a table parts. */
  private static boolean opens(Raw.Element around, Raw.Element inner) {
    for (Raw.Element at = inner; at != around; at = at.parent()) {
      for (Raw child : at.parent().children()) {
        if (child == at) {
          break;
        }
        if (child instanceof Raw.Text t && !t.chars().isBlank()
            || child instanceof Raw.Element e && e.hasText()) {
          return false;
        }
      }
    }
    return true;
  }

  private void link(Raw.Element e, Raw.Attribute href) {
    Matcher m = LINK.matcher(href.value());
    String value = href.value();
    if (!m.matches()) {
      String hint = value.strip().startsWith("www.") ? "您是不是想写 https://" + value.strip() + "？" : "";
      log.hinted(hint, "M069", e.file(), href.valueOffset(), value, value);
    } else if (!SCHEMES.contains(m.group(1).toLowerCase(Locale.ROOT))) {
      log.report("M079", e.file(), href.valueOffset(), value, m.group(1));
    }
  }

  private void item(Raw.Element item) {
    if (!Shape.isContainer(item)) {
      if (!item.hasText()) {
        log.report("M071", item.file(), item.offset(), "<item", "item");
      }
      return;
    }
    for (Raw child : item.children()) {
      if (child instanceof Raw.Text t && !t.chars().isBlank()) {
        Chars text = t.chars().strip();
        log.report("M073", item.file(), text.offsets()[0], text.value());
        return;
      } else if (child instanceof Raw.Element e && !Shape.BLOCKS.contains(e.name())) {
        log.report("M073", item.file(), e.offset(), "<" + e.name());
        return;
      }
    }
  }
}
