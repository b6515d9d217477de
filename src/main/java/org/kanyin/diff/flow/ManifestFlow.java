package org.kanyin.diff.flow;

import java.util.List;
import java.util.Optional;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.manifest.model.ArticleForm;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Byline;
import org.kanyin.manifest.model.ClosingDate;
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
  private final IssueText issueText;
  private final ManifestSigns signs;
  private final ManifestImprint imprint;

  private final boolean printed;
  private String section = "";

  private ManifestFlow(Issue issue, Optional<PageStructure> other) {
    this.printed = other.isPresent();
    this.issueText = IssueText.of(issue);
    this.signs = new ManifestSigns(issue, issueText);
    this.imprint = new ManifestImprint(issue, signs, other);
  }

  /**
   * @param other the other round's pages where it is printed, and has what a style says twice: the
   *     entries of the contents, the names of sections beside them. Two manuscripts are compared as
   *     they are written.
   */
  public static Round of(String file, Issue issue, Optional<PageStructure> other) {
    ManifestFlow text = new ManifestFlow(issue, other);
    text.imprint.cover();
    text.imprint.contentsHead();
    issue.root().elements().forEach(text::part);
    return new Round(
        file, text.signs.all(), Optional.empty(), Optional.of(new ManuscriptSourceMap(issue)));
  }

  private void part(Node.Element e) {
    if (e.is(PartKind.SECTION)) {
      e.element(PartKind.TITLE).filter(this::isNewName).ifPresent(this::sectionTitle);
      e.elements(PartKind.ARTICLE).forEach(this::article);
    } else if (e.is(PartKind.ARTICLE)) {
      article(e);
    } else if (e.is(PartKind.PLATE)) {
      e.elements().forEach(this::inBody);
    } else if (e.is(PartKind.COLOPHON)) {
      imprint.colophon(e);
    }
  }

  /** A page that begins with the name of the section before it does not tell whether it is new. */
  private boolean isNewName(Node.Element title) {
    String name = PrintedText.solid(title.text());
    boolean isNew = !printed || !name.equals(section);
    section = name;
    return isNew;
  }

  private void sectionTitle(Node.Element title) {
    signs.block(printed ? Flow.LABELS : Flow.BODY, title);
  }

  private void article(Node.Element article) {
    signs.restartNotes();
    article
        .element(PartKind.TOC_TITLE)
        .or(() -> article.element(PartKind.TITLE).filter(t -> printed))
        .ifPresent(t -> signs.block(Flow.CONTENTS, t));
    List<Node.Element> authors = article.elements(PartKind.AUTHOR).toList();
    authors.stream().filter(a -> printed).forEach(a -> signs.run(Flow.CONTENTS, a));
    // In two manuscripts authors stand where they are written; the byline's place is a form.
    Byline byline = printed ? Byline.of(article) : Byline.HEAD;
    List<Node.Element> parts =
        printed ? IssueText.inReadingOrder(article) : article.elements().toList();
    for (Node.Element e : parts) {
      if (e.is(PartKind.SUBTITLE) && printed && hasBrackets(article, e)) {
        signs.open(Flow.BODY);
        signs.generated(Flow.BODY, e, "（");
        signs.run(Flow.BODY, e);
        signs.generated(Flow.BODY, e, "）");
      } else if (!e.is(PartKind.AUTHOR)) {
        inBody(e);
      } else if (byline == Byline.HEAD) {
        signs.open(Flow.BODY);
        e.attribute("affiliation").ifPresent(a -> signs.attribute(Flow.BODY, e, a));
        signs.run(Flow.BODY, e);
      }
    }
    if (byline.isAtTail() && !authors.isEmpty()) {
      signs.generated(Flow.BODY, article, "（");
      authors.forEach(a -> signs.run(Flow.BODY, a));
      signs.generated(Flow.BODY, article, "）");
    }
  }

  /** Whether the style puts brackets round it. */
  private static boolean hasBrackets(Node.Element article, Node.Element subtitle) {
    return ArticleForm.of(article).filter(ArticleForm::hasNote).isPresent()
        && !ArticleForm.isBracketed(subtitle);
  }

  /** A title, a block or a part of one; what the contents alone show is not in the body. */
  private void inBody(Node.Element e) {
    if (e.kind() instanceof BlockKind kind) {
      switch (kind) {
        case P, HEADING, SALUTE -> signs.block(Flow.BODY, e);
        case QUOTE, NOTE, FIGURE, FIGURES -> e.elements().forEach(this::inBody);
        case LIST -> list(e, e.attribute("kind").orElse("plain"), "");
        case ATTACHMENTS -> {
          boolean numbered = e.elements(PartKind.ITEM).count() > 1;
          list(e, numbered ? "number" : "plain", "附件：");
        }
        case CLOSER -> closer(e);
        case VERSE -> verse(e);
        case ROSTER -> e.elements(PartKind.GROUP).forEach(this::group);
        case TABLE -> table(e);
        case QRCODE -> signs.codeLabel(e);
      }
    } else if (issueText.block(e).filter(b -> b.part() == TextBlock.Part.BODY).isPresent()) {
      signs.block(Flow.BODY, e);
    }
  }

  private void closer(Node.Element closer) {
    closer.elements().forEach(s -> signs.block(Flow.BODY, s));
    ClosingDate.of(closer)
        .ifPresent(
            d -> {
              signs.open(Flow.BODY);
              signs.attribute(Flow.BODY, closer, d.inFigures());
            });
  }

  /** Each name is told on its own, as a cell is. */
  private void group(Node.Element group) {
    group.element(PartKind.TITLE).ifPresent(t -> signs.block(Flow.BODY, t));
    group.elements(PartKind.NAME).forEach(n -> signs.block(Flow.BODY, n));
  }

  /** Its author stands behind it. */
  private void verse(Node.Element verse) {
    verse.element(PartKind.TITLE).ifPresent(t -> signs.block(Flow.BODY, t));
    verse
        .elements(PartKind.STANZA)
        .flatMap(s -> s.elements(PartKind.LINE))
        .forEach(l -> signs.block(Flow.BODY, l));
    verse.element(PartKind.AUTHOR).ifPresent(a -> signs.block(Flow.BODY, a));
  }

  private void list(Node.Element list, String kind, String label) {
    int number = 0;
    for (Node.Element item : list.elements(PartKind.ITEM).toList()) {
      number++;
      signs.open(Flow.BODY);
      if (number == 1) {
        signs.generated(Flow.BODY, item, label);
      }
      switch (kind) {
        case "number" -> signs.generated(Flow.BODY, item, number + ".");
        case "bullet" -> signs.generated(Flow.BODY, item, "●");
        default -> {}
      }
      if (item.holdsElements()) {
        item.elements().forEach(this::inBody);
      } else {
        signs.block(Flow.BODY, item);
      }
    }
  }

  private void table(Node.Element table) {
    if (table.attribute("turn").isPresent()) {
      turned(table);
      return;
    }
    table.element(PartKind.CAPTION).ifPresent(c -> signs.block(Flow.BODY, c));
    signs.cells(true);
    for (PartKind part : List.of(PartKind.HEAD, PartKind.BODY)) {
      table.element(part).ifPresent(rows -> CellColumns.rows(rows).forEach(this::row));
    }
    signs.cells(false);
    table.element(BlockKind.NOTE).ifPresent(this::inBody);
  }

  /** A table on its side stands where pages have what is not level, as it is drawn. */
  private void turned(Node.Element table) {
    table.element(PartKind.CAPTION).ifPresent(c -> signs.block(Flow.NOTES, c));
    for (PartKind part : List.of(PartKind.HEAD, PartKind.BODY)) {
      table
          .element(part)
          .ifPresent(rows -> CellColumns.drawn(rows).forEach(c -> signs.block(Flow.NOTES, c)));
    }
    table
        .elements(BlockKind.NOTE)
        .forEach(n -> n.elements().forEach(p -> signs.block(Flow.NOTES, p)));
  }

  private void row(List<CellColumns.Cell> cells) {
    signs.entry();
    cells.forEach(c -> signs.block(Flow.BODY, c.cell()));
  }
}
