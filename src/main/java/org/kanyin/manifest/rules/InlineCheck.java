package org.kanyin.manifest.rules;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.manifest.parse.ContentModel;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.MappedText;
import org.kanyin.manifest.parse.SourceDocument;
import org.kanyin.manifest.parse.SourceNode;

/** What the schema cannot say of text: links, nesting, page ends, items of text and blocks. */
public final class InlineCheck {
  private static final Pattern LINK = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9+.-]*):(\\S+)\\s*");
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

  /** Text in which no page begins, whatever stands in it. */
  private static final Set<String> LINES =
      Set.of("title", "kicker", "subtitle", "toc-title", "caption", "credit");

  private final FindingLog log;

  private InlineCheck(FindingLog log) {
    this.log = log;
  }

  public static void run(SourceDocument document, FindingLog log) {
    InlineCheck check = new InlineCheck(log);
    document.reading().forEach(check::look);
  }

  private void look(SourceNode.Element e) {
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

  private void nested(SourceNode.Element e) {
    for (SourceNode.Element up = e.parent(); up != null; up = up.parent()) {
      if (up.is(e.name())) {
        log.report("M070", e.file(), e.offset(), "<" + e.name(), e.name());
        return;
      }
    }
  }

  /** Names that only the contents show have no foot of their page. */
  private void inContents(SourceNode.Element footnote) {
    for (SourceNode.Element up = footnote.parent(); up != null; up = up.parent()) {
      if (up.is("toc-title") || (up.is("title") && up.parent().is("section"))) {
        log.report("M122", footnote.file(), footnote.offset(), "<footnote", up.name());
      }
    }
  }

  /** What is never parted over pages cannot end one. Directly in a line the schema has none. */
  private void pageEnd(SourceNode.Element pb) {
    if (LINES.contains(pb.parent().name())) {
      return;
    }
    for (SourceNode.Element up = pb.parent(); up != null; up = up.parent()) {
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
  private static boolean opens(SourceNode.Element around, SourceNode.Element inner) {
    for (SourceNode.Element at = inner; at != around; at = at.parent()) {
      for (SourceNode child : at.parent().children()) {
        if (child == at) {
          break;
        }
        if ((child instanceof SourceNode.Text t && !t.chars().isBlank())
            || (child instanceof SourceNode.Element e && e.hasText())) {
          return false;
        }
      }
    }
    return true;
  }

  private void link(SourceNode.Element e, SourceNode.Attribute href) {
    Matcher m = LINK.matcher(href.value());
    String value = href.value();
    if (!m.matches()) {
      String hint = value.strip().startsWith("www.") ? "您是不是想写 https://" + value.strip() + "？" : "";
      log.hinted(hint, "M069", e.file(), href.valueOffset(), value, value);
    } else if (!SCHEMES.contains(m.group(1).toLowerCase(Locale.ROOT))) {
      log.report("M079", e.file(), href.valueOffset(), value, m.group(1));
    }
  }

  private void item(SourceNode.Element item) {
    if (!ContentModel.isContainer(item)) {
      if (!item.hasText()) {
        log.report("M071", item.file(), item.offset(), "<item", "item");
      }
      return;
    }
    for (SourceNode child : item.children()) {
      if (child instanceof SourceNode.Text t && !t.chars().isBlank()) {
        MappedText text = t.chars().strip();
        log.report("M073", item.file(), text.offsets()[0], text.value());
        return;
      } else if (child instanceof SourceNode.Element e && !ContentModel.BLOCKS.contains(e.name())) {
        log.report("M073", item.file(), e.offset(), "<" + e.name());
        return;
      }
    }
  }
}
