package org.kanyin.manifest.create;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
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

  /** The whole file. */
  public String text(NextIssue next) {
    List<Heading> sections = sections();
    return resource("new-issue.xml")
        .replace("@attributes@", attributes(next))
        .replace("@masthead@\n", inherited(PartKind.MASTHEAD))
        .replace("@section@", sections.get(0).attributes())
        .replace("@section-title@\n", sections.get(0).title())
        .replace("@sections@\n", others(sections))
        .replace("@colophon@\n", inherited(PartKind.COLOPHON));
  }

  /**
   * A section's name as it is written out.
   *
   * @param title the element with lines that the editor chose, or nothing
   */
  private record Heading(String attributes, String title) {}

  /** The last issue's, in its order, each once. */
  private List<Heading> sections() {
    Map<String, Heading> out = new LinkedHashMap<>();
    for (SourceNode.Element s : previous.map(PreviousIssue::sections).orElse(List.of())) {
      String name = s.value("title").orElseThrow();
      String title =
          s.element(PartKind.TITLE).map(t -> "    <title>" + lines(t) + "</title>\n").orElse("");
      out.putIfAbsent(name, new Heading(escape(name), title));
    }
    return out.isEmpty() ? List.of(new Heading("专题", "")) : List.copyOf(out.values());
  }

  private static String others(List<Heading> sections) {
    StringBuilder out = new StringBuilder();
    for (int i = 1; i < sections.size(); i++) {
      out.append(
          resource("new-section.xml")
              .replace("@section@", sections.get(i).attributes())
              .replace("@section-title@\n", sections.get(i).title())
              .replace("@id@", "a%02d".formatted(i + 1)));
    }
    return out.toString();
  }

  private String attributes(NextIssue next) {
    Map<String, String> out = new LinkedHashMap<>();
    out.put("year", Integer.toString(next.issue().year()));
    out.put("number", Integer.toString(next.issue().number()));
    next.cumulative().ifPresent(n -> out.put("cumulative", Integer.toString(n)));
    out.put("date", next.date().toString());
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
    if (!office.of(kind).isEmpty()) {
      String file = office.of(kind).get(0).file().path().getFileName().toString();
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
