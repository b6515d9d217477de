package org.kanyin.manifest.create;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kanyin.base.RoomResource;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.normalise.OfficeData;
import org.kanyin.manifest.parse.SourceNode;

/** The text of a new manifest: a template's frame with what is inherited put in. */
public final class NewIssueText {
  private static final String INDENT = "  ";

  private final Optional<PreviousIssue> previous;
  private final OfficeData.Entries office;
  private final InheritedLogo logo;

  public NewIssueText(
      Optional<PreviousIssue> previous, OfficeData.Entries office, InheritedLogo logo) {
    this.previous = previous;
    this.office = office;
    this.logo = logo;
  }

  public String text(int year, int number, LocalDate date) {
    return resource("new-issue.xml")
        .replace("@attributes@", attributes(year, number, date))
        .replace("@masthead@\n", inherited(PartKind.MASTHEAD))
        .replace("@section@", escape(previous.flatMap(PreviousIssue::section).orElse("本刊专稿")))
        .replace("@colophon@\n", inherited(PartKind.COLOPHON));
  }

  private String attributes(int year, int number, LocalDate date) {
    Map<String, String> out = new LinkedHashMap<>();
    out.put("year", Integer.toString(year));
    out.put("number", Integer.toString(number));
    previous
        .map(PreviousIssue::cumulative)
        .ifPresent(c -> c.ifPresent(n -> out.put("cumulative", Integer.toString(n + 1))));
    out.put("date", date.toString());
    out.put("style", previous.flatMap(p -> p.root().value("style")).orElse("neibu"));
    previous
        .flatMap(p -> p.root().value("composition"))
        .ifPresent(preset -> out.put("composition", preset));
    return out.entrySet().stream()
        .map(a -> a.getKey() + "=\"" + escape(a.getValue()) + "\"")
        .collect(Collectors.joining(" "));
  }

  /** The office's entry is merged in when the issue is read; else last time's is written out. */
  private String inherited(PartKind kind) {
    if (office.of(kind).isPresent()) {
      String file = office.of(kind).get().file().path().getFileName().toString();
      String what = kind == PartKind.MASTHEAD ? "刊名、主办单位等" : "网址、电话、发行范围、编审人员等";
      return INDENT + "<!-- " + what + "取自上层文件夹里的 " + file + "，这里不用写。 -->\n";
    }
    return previous
        .flatMap(p -> p.root().element(kind))
        .map(e -> element(e, INDENT))
        .orElseGet(() -> previous.isPresent() ? "" : resource("new-" + kind.tag() + ".xml"));
  }

  /** Written anew, not copied: the old file may use prefixes, another encoding, its own layout. */
  private String element(SourceNode.Element e, String indent) {
    StringBuilder out = new StringBuilder(indent).append('<').append(e.name());
    for (SourceNode.Attribute a : e.attributes()) {
      String value = e.is(PartKind.LOGO) && a.name().equals("src") ? logo.src() : a.value();
      if (a.namespace().isEmpty() && !a.name().equals("since")) {
        out.append(' ').append(a.name()).append("=\"").append(escape(value)).append('"');
      }
    }
    String inside =
        e.elements()
            .filter(c -> !c.is(PartKind.LOGO) || logo.isThere())
            .map(c -> element(c, indent + INDENT))
            .collect(Collectors.joining());
    if (e.is(PartKind.NAME) && !inside.isEmpty()) {
      out.append('>').append(lines(e));
    } else if (!inside.isEmpty()) {
      out.append(">\n").append(inside).append(indent);
    } else if (e.hasText()) {
      out.append('>').append(escape(unwrapped(e.text().strip())));
    } else {
      return out.append("/>\n").toString();
    }
    return out.append("</").append(e.name()).append(">\n").toString();
  }

  /** A name in lines that the editor chose. */
  private static String lines(SourceNode.Element e) {
    StringBuilder out = new StringBuilder();
    for (SourceNode child : e.children()) {
      out.append(
          child instanceof SourceNode.Text t ? escape(unwrapped(t.chars().value())) : "<br/>");
    }
    return out.toString().strip();
  }

  private static String unwrapped(String text) {
    return text.replaceAll("\\s*\n\\s*", "");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String resource(String name) {
    try (InputStream in = RoomResource.open(NewIssueText.class, name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
