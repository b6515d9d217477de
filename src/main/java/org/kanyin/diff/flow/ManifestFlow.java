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
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Byline;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.IssueText;
import org.kanyin.manifest.model.ManuscriptSourceMap;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.model.TextBlock;

/**
 * A manifest's text in the order it is read, with what a style adds (目录, numbers of lists, the
 * marks of notes) marked as generated.
 */
public final class ManifestFlow {
  private static final List<PartKind> COVER_ORDER =
      List.of(
          PartKind.CLASSIFICATION,
          PartKind.PERMIT,
          PartKind.NOTICE,
          PartKind.NAME,
          PartKind.PUBLISHER);

  private final Issue issue;
  private final IssueText issueText;
  private final Map<Flow, SignCollector> flows = new EnumMap<>(Flow.class);
  private int notes;
  private boolean afterParagraph;

  private ManifestFlow(Issue issue) {
    this.issue = issue;
    this.issueText = IssueText.of(issue);
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
    root.element(PartKind.MASTHEAD)
        .ifPresent(
            m -> {
              boolean drawn = m.element(PartKind.LOGO).isPresent();
              for (PartKind field : COVER_ORDER) {
                if (!(drawn && field == PartKind.NAME)) {
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
    if (e.is(PartKind.SECTION)) {
      e.element(PartKind.TITLE).ifPresent(t -> block(Flow.LABELS, t));
      e.elements(PartKind.ARTICLE).forEach(this::article);
    } else if (e.is(PartKind.ARTICLE)) {
      article(e);
    } else if (e.is(PartKind.PLATE)) {
      e.elements().forEach(this::inBody);
    } else if (e.is(PartKind.COLOPHON)) {
      colophon(e);
    }
  }

  private void article(Node.Element article) {
    notes = 0;
    article
        .element(PartKind.TOC_TITLE)
        .or(() -> article.element(PartKind.TITLE))
        .ifPresent(t -> block(Flow.CONTENTS, t));
    List<Node.Element> authors = article.elements(PartKind.AUTHOR).toList();
    authors.forEach(a -> run(Flow.CONTENTS, a));
    Byline byline = Byline.of(article);
    for (Node.Element e : IssueText.inReadingOrder(article)) {
      if (!e.is(PartKind.AUTHOR)) {
        inBody(e);
      } else if (byline == Byline.HEAD) {
        open(Flow.BODY);
        e.attribute("affiliation").ifPresent(a -> attribute(Flow.BODY, e, a));
        run(Flow.BODY, e);
      }
    }
    if (byline.isAtTail() && !authors.isEmpty()) {
      generated(Flow.BODY, article, "（");
      authors.forEach(a -> run(Flow.BODY, a));
      generated(Flow.BODY, article, "）");
    }
  }

  /** A title, a block or a part of one; what the contents alone show is not in the body. */
  private void inBody(Node.Element e) {
    if (e.kind() instanceof BlockKind kind) {
      switch (kind) {
        case P, HEADING, SALUTE -> block(Flow.BODY, e);
        case QUOTE, NOTE, FIGURE -> e.elements().forEach(this::inBody);
        case LIST -> list(e);
        case TABLE -> table(e);
      }
    } else if (issueText.block(e).filter(b -> b.part() == TextBlock.Part.BODY).isPresent()) {
      block(Flow.BODY, e);
    }
  }

  private void list(Node.Element list) {
    String kind = list.attribute("kind").orElse("plain");
    int number = 0;
    for (Node.Element item : list.elements(PartKind.ITEM).toList()) {
      number++;
      open(Flow.BODY);
      switch (kind) {
        case "number" -> generated(Flow.BODY, item, number + ".");
        case "bullet" -> generated(Flow.BODY, item, "●");
        default -> {}
      }
      if (item.holdsElements()) {
        item.elements().forEach(this::inBody);
      } else {
        block(Flow.BODY, item);
      }
    }
  }

  private void table(Node.Element table) {
    table.element(PartKind.CAPTION).ifPresent(c -> block(Flow.BODY, c));
    flows.get(Flow.BODY).cells(true);
    for (PartKind part : List.of(PartKind.HEAD, PartKind.BODY)) {
      table
          .element(part)
          .ifPresent(rows -> CellColumns.cells(rows).forEach(c -> block(Flow.BODY, c.cell())));
    }
    flows.get(Flow.BODY).cells(false);
  }

  private void colophon(Node.Element c) {
    for (PartKind line :
        List.of(PartKind.WEBSITE, PartKind.ADDRESS, PartKind.EMAIL, PartKind.PHONE)) {
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
    c.element(PartKind.DISTRIBUTION).ifPresent(d -> labelled(d, "送发："));
    Set<String> roles =
        c.elements(PartKind.STAFF)
            .map(s -> s.attribute("role").orElse(""))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (String role : roles) {
      Stream<Node.Element> staff =
          c.elements(PartKind.STAFF).filter(s -> s.attribute("role").orElse("").equals(role));
      open(Flow.BODY);
      attribute(Flow.BODY, c, role);
      generated(Flow.BODY, c, "：");
      staff.forEach(s -> run(Flow.BODY, s));
    }
    c.element(PartKind.PRINTER).ifPresent(p -> labelled(p, "印刷："));
    c.element(PartKind.PRINT_RUN).ifPresent(p -> labelled(p, "印数："));
  }

  private void labelled(Node.Element e, String label) {
    open(Flow.BODY);
    generated(Flow.BODY, e, label);
    run(Flow.BODY, e);
  }

  private void block(Flow flow, Node.Element e) {
    // The number of a list's item and its first words are one block.
    boolean paragraph = flow == Flow.BODY && e.is(BlockKind.P);
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
    for (TextBlock.Piece piece : issueText.block(e).orElseThrow().pieces()) {
      if (piece instanceof TextBlock.Piece.Characters c) {
        text(flow, c.run());
      } else if (piece instanceof TextBlock.Piece.NoteCall n) {
        note(flow, n.note());
      } else if (piece instanceof TextBlock.Piece.LineBreak) {
        flows.get(flow).lineEnd();
      }
    }
  }

  private void note(Flow flow, Node.Element note) {
    notes++;
    String mark = notes <= 20 ? Character.toString('①' + notes - 1) : "[" + notes + "]";
    if (flow == Flow.BODY) {
      generated(flow, note, mark);
      open(Flow.NOTES);
      generated(Flow.NOTES, note, mark);
      run(Flow.NOTES, note);
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
