package org.kanyin.diff.flow;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kanyin.base.CharacterFolding;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.ManuscriptSourceMap;
import org.kanyin.manifest.model.Node;

/**
 * A manifest's text in the order it is read, with what a style adds (目录, numbers of lists, the
 * marks of notes) marked as generated.
 */
public final class ManifestFlow {
  private static final Set<String> TITLES = Set.of("kicker", "title", "subtitle");
  private static final Set<String> NO_BLOCKS =
      Set.of("kicker", "title", "subtitle", "toc-title", "author", "pb");

  private final Issue issue;
  private final Map<Flow, SignCollector> flows = new EnumMap<>(Flow.class);
  private int notes;
  private boolean afterParagraph;

  private ManifestFlow(Issue issue) {
    this.issue = issue;
    for (Flow flow : Flow.values()) {
      flows.put(flow, new SignCollector());
    }
  }

  public static Round of(String file, Issue issue) {
    ManifestFlow text = new ManifestFlow(issue);
    text.cover();
    issue.root().elements().forEach(text::part);
    Map<Flow, List<Sign>> signs = new EnumMap<>(Flow.class);
    text.flows.forEach((flow, s) -> signs.put(flow, s.all()));
    return new Round(file, signs, Optional.empty(), Optional.of(new ManuscriptSourceMap(issue)));
  }

  private void cover() {
    Node.Element root = issue.root();
    root.element("masthead")
        .ifPresent(
            m -> {
              boolean drawn = m.element("logo").isPresent();
              for (String field :
                  List.of("classification", "permit", "notice", "name", "publisher")) {
                if (!(drawn && field.equals("name"))) {
                  m.elements(field).forEach(e -> block(Flow.COVER, e));
                }
              }
            });
    open(Flow.COVER);
    generated(Flow.COVER, root, "内部资料，免费交流");
    open(Flow.COVER);
    generated(Flow.COVER, root, "第");
    attribute(Flow.COVER, root, String.valueOf(issue.number()));
    generated(Flow.COVER, root, "期");
    open(Flow.COVER);
    attribute(Flow.COVER, root, String.valueOf(issue.year()));
    generated(Flow.COVER, root, "年");
    generated(Flow.CONTENTS, root, "目录");
    open(Flow.CONTENTS);
    generated(
        Flow.CONTENTS,
        root,
        issue.date().getYear()
            + "年"
            + issue.date().getMonthValue()
            + "月"
            + issue.date().getDayOfMonth()
            + "日出版"
            + issue.year()
            + "年第"
            + issue.number()
            + "期");
    root.attribute("cumulative")
        .ifPresent(n -> generated(Flow.CONTENTS, root, "（总第" + n.strip() + "期）"));
  }

  private void part(Node.Element e) {
    switch (e.name()) {
      case "section" -> {
        e.element("title").ifPresent(t -> block(Flow.LABELS, t));
        e.elements("article").forEach(this::article);
      }
      case "article" -> article(e);
      case "plate" -> e.elements().forEach(this::bodyBlock);
      case "colophon" -> colophon(e);
      default -> {}
    }
  }

  private void article(Node.Element article) {
    notes = 0;
    List<Node.Element> authors = article.elements("author").toList();
    article
        .element("toc-title")
        .or(() -> article.element("title"))
        .ifPresent(t -> block(Flow.CONTENTS, t));
    authors.forEach(a -> run(Flow.CONTENTS, a));
    String byline = article.attribute("byline").orElse("tail");
    article.elements().filter(e -> TITLES.contains(e.name())).forEach(e -> block(Flow.BODY, e));
    if (byline.equals("head")) {
      for (Node.Element author : authors) {
        open(Flow.BODY);
        author.attribute("affiliation").ifPresent(a -> attribute(Flow.BODY, author, a));
        run(Flow.BODY, author);
      }
    }
    article.elements().filter(e -> !NO_BLOCKS.contains(e.name())).forEach(this::bodyBlock);
    if (byline.startsWith("tail") && !authors.isEmpty()) {
      generated(Flow.BODY, article, "（");
      authors.forEach(a -> run(Flow.BODY, a));
      generated(Flow.BODY, article, "）");
    }
  }

  private void bodyBlock(Node.Element e) {
    switch (e.name()) {
      case "quote", "note", "figure" -> e.elements().forEach(this::bodyBlock);
      case "list" -> list(e);
      case "table" -> table(e);
      case "pb" -> {}
      default -> block(Flow.BODY, e);
    }
  }

  private void list(Node.Element list) {
    String kind = list.attribute("kind").orElse("plain");
    int number = 0;
    for (Node.Element item : list.elements("item").toList()) {
      number++;
      open(Flow.BODY);
      switch (kind) {
        case "number" -> generated(Flow.BODY, item, number + ".");
        case "bullet" -> generated(Flow.BODY, item, "●");
        default -> {}
      }
      if (item.elements()
          .anyMatch(c -> c.name().matches("p|heading|quote|note|list|table|figure"))) {
        item.elements().forEach(this::bodyBlock);
      } else {
        block(Flow.BODY, item);
      }
    }
  }

  private void table(Node.Element table) {
    table.element("caption").ifPresent(c -> block(Flow.BODY, c));
    flows.get(Flow.BODY).cells(true);
    for (String part : List.of("head", "body")) {
      table
          .element(part)
          .ifPresent(rows -> CellColumns.cells(rows).forEach(c -> block(Flow.BODY, c.cell())));
    }
    flows.get(Flow.BODY).cells(false);
  }

  private void colophon(Node.Element c) {
    for (String line : List.of("website", "address", "email", "phone")) {
      for (Node.Element e : c.elements(line).toList()) {
        open(Flow.BODY);
        e.attribute("label")
            .ifPresent(
                label -> {
                  attribute(Flow.BODY, e, label);
                  generated(Flow.BODY, e, label.matches(".*[ -~]$") ? ":" : "：");
                });
        run(Flow.BODY, e);
      }
    }
    c.element("distribution").ifPresent(d -> labelled(d, "送发："));
    Set<String> roles =
        c.elements("staff")
            .map(s -> s.attribute("role").orElse(""))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (String role : roles) {
      Stream<Node.Element> staff =
          c.elements("staff").filter(s -> s.attribute("role").orElse("").equals(role));
      open(Flow.BODY);
      attribute(Flow.BODY, c, role);
      generated(Flow.BODY, c, "：");
      staff.forEach(s -> run(Flow.BODY, s));
    }
    c.element("printer").ifPresent(p -> labelled(p, "印刷："));
    c.element("print-run").ifPresent(p -> labelled(p, "印数："));
  }

  private void labelled(Node.Element e, String label) {
    open(Flow.BODY);
    generated(Flow.BODY, e, label);
    run(Flow.BODY, e);
  }

  private void block(Flow flow, Node.Element e) {
    // The number of a list's item and its first words are one block.
    boolean paragraph = flow == Flow.BODY && e.name().equals("p");
    if (!(flow == Flow.BODY && justNumbered())) {
      if (paragraph && afterParagraph) {
        // Only between two paragraphs is it sure that a style begins a new one, and does not run
        // in.
        flows.get(flow).paragraph();
      } else {
        open(flow);
      }
    }
    run(flow, e);
    afterParagraph = flow == Flow.BODY ? paragraph : afterParagraph;
  }

  private boolean justNumbered() {
    List<Sign> body = flows.get(Flow.BODY).all();
    return !body.isEmpty()
        && body.get(body.size() - 1).generated()
        && ".●".indexOf(body.get(body.size() - 1).key()) >= 0;
  }

  private void run(Flow flow, Node.Element e) {
    for (Node child : e.children()) {
      if (child instanceof Node.Text t) {
        text(flow, t);
      } else if (child instanceof Node.Element inner) {
        inline(flow, inner);
      }
    }
  }

  private void inline(Flow flow, Node.Element e) {
    switch (e.name()) {
      case "footnote" -> {
        notes++;
        String mark = notes <= 20 ? Character.toString('①' + notes - 1) : "[" + notes + "]";
        if (flow == Flow.BODY) {
          generated(flow, e, mark);
          open(Flow.NOTES);
          generated(Flow.NOTES, e, mark);
          run(Flow.NOTES, e);
        }
      }
      case "br" -> flows.get(flow).lineEnd();
      case "pb" -> {}
      default -> run(flow, e);
    }
  }

  private void text(Flow flow, Node.Text t) {
    SignCollector signs = flows.get(flow);
    String value = t.value();
    for (int i = 0; i < value.length(); i = value.offsetByCodePoints(i, 1)) {
      int c = value.codePointAt(i);
      if (CharacterFolding.isBlank(c)) {
        signs.blank();
      } else {
        ManuscriptSourceMap.At at =
            new ManuscriptSourceMap.At(t.origin().file(), t.origin().offsets()[i]);
        signs.add(Character.toString(c), new SignSource.InFile(at), false);
      }
    }
  }

  private void open(Flow flow) {
    afterParagraph &= flow != Flow.BODY;
    flows.get(flow).open();
  }

  private void attribute(Flow flow, Node.Element e, String value) {
    words(flow, e, value, false);
  }

  private void generated(Flow flow, Node.Element e, String value) {
    words(flow, e, value, true);
  }

  private void words(Flow flow, Node.Element e, String value, boolean generated) {
    SignCollector signs = flows.get(flow);
    value
        .codePoints()
        .forEach(
            c -> {
              if (CharacterFolding.isBlank(c)) {
                signs.blank();
              } else {
                signs.add(Character.toString(c), new SignSource.AtElement(e.place()), generated);
              }
            });
  }
}
