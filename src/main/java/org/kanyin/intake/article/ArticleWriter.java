package org.kanyin.intake.article;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.intake.document.PictureFrame;
import org.kanyin.intake.document.WordInline;
import org.kanyin.intake.document.WordPicture;
import org.kanyin.intake.draft.ArticleDraft;
import org.kanyin.intake.draft.DraftAuthor;
import org.kanyin.intake.draft.DraftBlock;
import org.kanyin.intake.model.ImportedArticle;
import org.kanyin.intake.model.ImportedPicture;
import org.kanyin.intake.report.RemarkLog;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.PartKind;

/** Writes an article file. */
public final class ArticleWriter {
  private static final String NAMESPACE = "urn:kanyin:issue";

  private final String id;
  private final RemarkLog log;
  private final BodyType body;
  private final XmlLines out = new XmlLines();
  private final List<ImportedPicture> pictures = new ArrayList<>();
  private final Map<Shown, ImportedPicture> files = new HashMap<>();
  private int blocks;

  private ArticleWriter(String id, BodyType body, RemarkLog log) {
    this.id = id;
    this.body = body;
    this.log = log;
  }

  /**
   * The article as a file.
   *
   * @param id of the article; its pictures' names begin with it
   */
  public static ImportedArticle write(ArticleDraft draft, String id, RemarkLog log) {
    ArticleWriter writer = new ArticleWriter(id, BodyType.of(draft), log);
    writer.article(draft);
    String title = plain(draft.title());
    return new ImportedArticle(id, title, writer.blocks, writer.out.text(), writer.pictures);
  }

  private static String plain(List<WordInline> inlines) {
    StringBuilder text = new StringBuilder();
    inlines.forEach(i -> text.append(i.plain().replace("\n", "")));
    return text.toString();
  }

  private void article(ArticleDraft draft) {
    if (body.bold()) {
      log.told("W014", RemarkLog.Spot.FILE);
    }
    out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    String byline =
        draft.authors().isEmpty()
            ? ""
            : draft.byline().map(b -> " byline=\"" + b + "\"").orElse("");
    out.open(
        PartKind.ARTICLE.tag()
            + " xmlns=\""
            + NAMESPACE
            + "\" id=\""
            + XmlText.attribute(id)
            + "\""
            + byline);
    line(PartKind.KICKER.tag(), draft.kicker());
    line(PartKind.TITLE.tag(), draft.title());
    line(PartKind.SUBTITLE.tag(), draft.subtitle());
    draft.authors().forEach(this::author);
    draft.blocks().forEach(this::block);
    out.close();
  }

  private void line(String tag, List<WordInline> inlines) {
    if (!inlines.isEmpty()) {
      out.line(tag, InlineXml.ofLine(inlines, body));
    }
  }

  private void author(DraftAuthor author) {
    String tag =
        PartKind.AUTHOR.tag()
            + (author.organization() ? " kind=\"organization\"" : "")
            + (author.affiliation().isEmpty()
                ? ""
                : " affiliation=\"" + XmlText.attribute(author.affiliation()) + "\"");
    out.line(tag, XmlText.escaped(author.name()));
  }

  private void block(DraftBlock block) {
    blocks += block instanceof DraftBlock.Figure ? 0 : 1;
    if (block instanceof DraftBlock.Paragraph p) {
      out.line(BlockKind.P.tag(), InlineXml.ofText(p.inlines(), body));
    } else if (block instanceof DraftBlock.Heading h) {
      String tag = BlockKind.HEADING.tag() + " level=\"" + h.level() + "\"";
      out.line(tag, InlineXml.ofLine(h.inlines(), body));
    } else if (block instanceof DraftBlock.Salute s) {
      out.line(BlockKind.SALUTE.tag(), InlineXml.ofLine(s.inlines(), body));
    } else if (block instanceof DraftBlock.Attachments a) {
      inside(BlockKind.ATTACHMENTS.tag(), PartKind.ITEM.tag(), a.items());
    } else if (block instanceof DraftBlock.Closer c) {
      out.open(BlockKind.CLOSER.tag() + " date=\"" + c.date() + "\"");
      c.signed().forEach(s -> line(PartKind.SIGNED.tag(), s.inlines()));
      out.close();
    } else if (block instanceof DraftBlock.Note n) {
      inside(BlockKind.NOTE.tag(), BlockKind.P.tag(), n.paragraphs());
    } else if (block instanceof DraftBlock.Quote q) {
      inside(BlockKind.QUOTE.tag(), BlockKind.P.tag(), q.paragraphs());
    } else if (block instanceof DraftBlock.Bullets b) {
      inside(BlockKind.LIST.tag() + " kind=\"bullet\"", PartKind.ITEM.tag(), b.items());
    } else if (block instanceof DraftBlock.Table t) {
      TableXml table = new TableXml(body, log);
      table.write(t, out);
      table.pictures().forEach(p -> figure(p, List.of(), "", t.table().number()));
    } else if (block instanceof DraftBlock.Figure f) {
      figure(f.picture(), f.caption(), f.credit(), f.paragraph());
    }
  }

  private void inside(String tag, String item, List<DraftBlock.Paragraph> paragraphs) {
    out.open(tag);
    paragraphs.forEach(p -> out.line(item, InlineXml.ofText(p.inlines(), body)));
    out.close();
  }

  /** A picture that is shown the same twice is one file. */
  private Optional<ImportedPicture> file(WordPicture picture, int paragraph) {
    Shown shown = new Shown(ByteBuffer.wrap(picture.bytes()), picture.frame());
    ImportedPicture known = files.get(shown);
    if (known != null) {
      return Optional.of(known);
    }
    String stem = id + "-" + (pictures.size() + 1);
    Optional<ImportedPicture> made = PictureFile.of(picture, stem, paragraph, log);
    made.ifPresent(
        m -> {
          pictures.add(m);
          files.put(shown, m);
        });
    return made;
  }

  private record Shown(ByteBuffer bytes, PictureFrame frame) {}

  private void figure(WordPicture picture, List<WordInline> caption, String credit, int paragraph) {
    file(picture, paragraph)
        .ifPresent(
            file -> {
              blocks++;
              String said = plain(caption);
              String alt = !picture.alt().isEmpty() ? picture.alt() : said.isEmpty() ? "图片" : said;
              String tag =
                  BlockKind.FIGURE.tag()
                      + " src=\""
                      + XmlText.attribute(file.path())
                      + "\" alt=\""
                      + XmlText.attribute(alt)
                      + "\"";
              if (caption.isEmpty() && credit.isEmpty()) {
                out.line(tag, "");
              } else {
                out.open(tag);
                line(PartKind.CAPTION.tag(), caption);
                if (!credit.isEmpty()) {
                  out.line(PartKind.CREDIT.tag(), XmlText.escaped(credit));
                }
                out.close();
              }
            });
  }
}
