package org.kanyin.manifest.rules;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.ElementKind;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.MappedText;
import org.kanyin.manifest.parse.SourceDocument;
import org.kanyin.manifest.parse.SourceNode;

/** What the schema cannot say of text: links, nesting, page ends, items of text and blocks. */
public final class InlineCheck {
  private static final Pattern LINK = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9+.-]*):(\\S+)\\s*");
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

  private final FindingLog log;

  private InlineCheck(FindingLog log) {
    this.log = log;
  }

  public static void run(SourceDocument document, FindingLog log) {
    InlineCheck check = new InlineCheck(log);
    document.reading().forEach(check::look);
  }

  private void look(SourceNode.Element e) {
    if (e.is(PartKind.ITEM)) {
      item(e);
    } else if (e.is(BlockKind.QRCODE)) {
      address(e);
    } else if (e.kind().orElse(null) instanceof InlineKind inline) {
      inline(e, inline);
    }
  }

  private void inline(SourceNode.Element e, InlineKind kind) {
    switch (kind) {
      case A -> {
        nested(e);
        address(e);
      }
      case FOOTNOTE -> {
        nested(e);
        inContents(e);
      }
      case PB -> pageEnd(e);
      case STRONG, EM, SUP, SUB, BR -> {}
    }
  }

  private void nested(SourceNode.Element e) {
    for (SourceNode.Element up = e.parent(); up != null; up = up.parent()) {
      if (up.name().equals(e.name())) {
        log.report("M070", e.file(), e.offset(), "<" + e.name(), e.name());
        return;
      }
    }
  }

  /** Names that only the contents show have no foot of their page. */
  private void inContents(SourceNode.Element footnote) {
    for (SourceNode.Element up = footnote.parent(); up != null; up = up.parent()) {
      if (up.is(PartKind.TOC_TITLE)
          || (up.is(PartKind.TITLE) && up.parent().is(PartKind.SECTION))) {
        log.report("M122", footnote.file(), footnote.offset(), "<footnote", up.name());
      }
    }
  }

  /** What is never parted over pages cannot end one. Directly in a line the schema has none. */
  private void pageEnd(SourceNode.Element pb) {
    if (isDesignedLine(pb.parent())) {
      return;
    }
    for (SourceNode.Element up = pb.parent(); up != null; up = up.parent()) {
      if (up.is(PartKind.ROW)) {
        if (!up.parent().is(PartKind.BODY) || !opens(up, pb)) {
          log.report("M124", pb.file(), pb.offset(), "<pb");
        }
        return;
      }
      if (isDesignedLine(up) || up.is(InlineKind.FOOTNOTE)) {
        log.report("M120", pb.file(), pb.offset(), "<pb", up.name());
        return;
      }
    }
  }

  private static boolean isDesignedLine(SourceNode.Element e) {
    return e.kind().filter(ElementKind::isDesignedLine).isPresent();
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

  private void address(SourceNode.Element e) {
    e.attribute("href").filter(h -> !h.value().isBlank()).ifPresent(h -> link(e, h));
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
    if (!item.holdsElements()) {
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
      } else if (child instanceof SourceNode.Element e && !e.isBlock() && !e.is(InlineKind.PB)) {
        log.report("M073", item.file(), e.offset(), "<" + e.name());
        return;
      }
    }
  }
}
