package org.kanyin.intake.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.intake.document.ParagraphLook.Alignment;
import org.kanyin.intake.document.WordInline;
import org.kanyin.intake.document.WordParagraph;
import org.kanyin.intake.document.WordPicture;
import org.kanyin.intake.draft.DraftBlock;
import org.kanyin.intake.report.RemarkLog;

/** The blocks of a text. */
final class BodyBuilder {
  private final List<Piece> pieces;
  private final Map<ParagraphFacts, Integer> headings;
  private final BodyLook body;
  private final QuoteFinder quotes;
  private final RemarkLog log;

  /** How many of the pieces are lines of the head. */
  private final int dateline;

  private final List<DraftBlock> blocks = new ArrayList<>();

  /** Paragraphs that stood at the right or in the middle, and are set as text. */
  private final List<String> asText = new ArrayList<>();

  private int at;

  BodyBuilder(
      List<Piece> pieces,
      int dateline,
      Map<ParagraphFacts, Integer> headings,
      BodyLook body,
      RemarkLog log) {
    this.body = body;
    quotes = new QuoteFinder(pieces, body);
    this.dateline = dateline;
    this.pieces = pieces;
    this.headings = headings;
    this.log = log;
  }

  List<DraftBlock> build() {
    while (at < pieces.size()) {
      Piece piece = pieces.get(at++);
      if (piece instanceof Piece.Grid grid) {
        blocks.add(new DraftBlock.Table(List.of(), grid.table()));
      } else {
        text(((Piece.Text) piece).facts());
      }
    }
    if (!asText.isEmpty()) {
      log.told("W100", RemarkLog.Spot.FILE, asText.size(), String.join("、", asText));
    }
    return List.copyOf(blocks);
  }

  private void text(ParagraphFacts p) {
    Integer level = headings.get(p);
    if (level == null && !p.hasPicture() && isClosing(p)) {
      return;
    }
    if (p.hasPicture()) {
      pictures(p);
    } else if (level != null) {
      blocks.add(new DraftBlock.Heading(level, p.paragraph().inlines()));
    } else if (isSalute(p)) {
      log.guess("W057", p.isIndented() ? 30 : 10, p.spot());
      blocks.add(new DraftBlock.Salute(p.paragraph().inlines()));
    } else if (HeadWording.isNote(p.text())) {
      note(p);
    } else if (p.paragraph().label().filter(l -> l.bullet()).isPresent()) {
      bullets(p);
    } else if (isTableCaption(p)) {
      log.guess("W059", 10, p.spot(), "表题");
      Piece.Grid grid = (Piece.Grid) pieces.get(at++);
      blocks.add(new DraftBlock.Table(p.paragraph().inlines(), grid.table()));
    } else if (quotes.end(at - 1) > at - 1) {
      quote(p);
    } else {
      placed(p);
      blocks.add(paragraph(p.paragraph()));
    }
  }

  /** Whether 附件说明 or 落款 begins here and is certain: then it is a block already. */
  private boolean isClosing(ParagraphFacts p) {
    ClosingLines lines = new ClosingLines(pieces);
    Optional<ClosingLines.Attachments> attachments = lines.attachments(at - 1);
    Optional<ClosingLines.Closer> closer = lines.closer(at - 1);
    if (blocks.isEmpty() || (attachments.isEmpty() && closer.isEmpty())) {
      return false;
    }
    attachments.ifPresent(
        a -> {
          String taken = ClosingLines.taken(pieces.subList(at - 1, a.end()), a.items());
          log.guessTaking("W102", 10, p.spot(), taken, "", a.items().size());
          blocks.add(new DraftBlock.Attachments(a.items().stream().map(this::paragraph).toList()));
          at = a.end();
        });
    closer.ifPresent(
        c -> {
          String taken = ClosingLines.taken(pieces.subList(at - 1, c.end()), c.signed());
          log.guessTaking("W103", 10, p.spot(), taken, "", c.signed().size(), c.date());
          List<DraftBlock.Paragraph> signed = c.signed().stream().map(this::paragraph).toList();
          blocks.add(new DraftBlock.Closer(signed, c.date().toString()));
          at = c.end();
        });
    return true;
  }

  /** What may be 落款, a date, 附件说明, and is not certain. */
  private void placed(ParagraphFacts p) {
    Alignment alignment = p.paragraph().look().alignment();
    boolean placed = alignment == Alignment.END || alignment == Alignment.CENTER;
    if (placed || p.text().matches("(?s)附\\s*件.*")) {
      asText.add("第 " + p.paragraph().number() + " 段“" + p.spot().words() + "”");
    }
  }

  private DraftBlock.Paragraph paragraph(WordParagraph p) {
    return new DraftBlock.Paragraph(RunInLead.setOff(p, log).inlines());
  }

  private void note(ParagraphFacts p) {
    int end = NoteBlocks.end(pieces, at - 1, body);
    log.guess("W058", end > at ? 20 : 10, p.spot(), end - at + 1);
    blocks.add(new DraftBlock.Note(paragraphs(end)));
  }

  private void quote(ParagraphFacts p) {
    log.guess("W059", 35, p.spot(), "引文");
    blocks.add(new DraftBlock.Quote(paragraphs(quotes.end(at - 1))));
  }

  /** The paragraphs from the last piece on. */
  private List<DraftBlock.Paragraph> paragraphs(int end) {
    List<DraftBlock.Paragraph> all = new ArrayList<>();
    for (at--; at < end; at++) {
      all.add(paragraph(((Piece.Text) pieces.get(at)).facts().paragraph()));
    }
    return all;
  }

  /**
   * At the start of a text or of a part, flush left, somebody is spoken to, a paragraph follows.
   */
  private boolean isSalute(ParagraphFacts p) {
    boolean opens =
        blocks.stream()
            .skip(dateline)
            .allMatch(b -> b instanceof DraftBlock.Salute || b instanceof DraftBlock.Note);
    boolean flush = p.paragraph().look().firstLine() < 0.5 && p.paragraph().look().left() < 0.5;
    boolean colon = p.text().endsWith("：") || p.text().endsWith(":");
    boolean follows = at < pieces.size() && pieces.get(at) instanceof Piece.Text;
    boolean greets = HeadWording.isGreeting(p.text());
    boolean placed = opens ? flush || greets : flush && greets;
    return colon && follows && placed && HeadWording.isSalute(p.text());
  }

  private boolean isTableCaption(ParagraphFacts p) {
    boolean before = at < pieces.size() && pieces.get(at) instanceof Piece.Grid;
    return before
        && p.length() <= 40
        && !p.text().matches("(?s).*[。：:；]")
        && (p.centred() || p.text().matches("^表\\s*[\\d一二三四五六七八九十].*"));
  }

  private void bullets(ParagraphFacts first) {
    List<DraftBlock.Paragraph> items = new ArrayList<>();
    items.add(paragraph(first.paragraph()));
    while (at < pieces.size()
        && pieces.get(at) instanceof Piece.Text t
        && t.facts().paragraph().label().filter(l -> l.bullet()).isPresent()
        && !t.facts().hasPicture()) {
      items.add(paragraph(t.facts().paragraph()));
      at++;
    }
    blocks.add(new DraftBlock.Bullets(items));
  }

  private void pictures(ParagraphFacts p) {
    List<WordInline> words =
        p.paragraph().inlines().stream().filter(i -> !(i instanceof WordPicture)).toList();
    WordParagraph rest = p.paragraph().with(words);
    List<WordPicture> pictures =
        p.paragraph().inlines().stream()
            .filter(WordPicture.class::isInstance)
            .map(WordPicture.class::cast)
            .toList();
    boolean caption = !rest.isEmpty() && isCaption(ParagraphFacts.of(rest, false), p);
    if (!rest.isEmpty() && !caption) {
      blocks.add(paragraph(rest));
      log.told("W060", p.spot());
    }
    FigureCaption said = caption ? FigureCaption.of(rest, log) : nextCaption();
    for (int i = 0; i < pictures.size(); i++) {
      boolean last = i == pictures.size() - 1;
      blocks.add(
          new DraftBlock.Figure(
              p.paragraph().number(),
              pictures.get(i),
              last ? said.caption() : List.of(),
              last ? said.credit() : ""));
    }
  }

  private FigureCaption nextCaption() {
    if (at < pieces.size()
        && pieces.get(at) instanceof Piece.Text t
        && headings.get(t.facts()) == null
        && isCaption(t.facts(), t.facts())) {
      at++;
      return FigureCaption.of(t.facts().paragraph(), log);
    }
    return FigureCaption.NONE;
  }

  private static boolean isCaption(ParagraphFacts words, ParagraphFacts look) {
    boolean named = words.text().matches("(?s)^(?:图\\s*[\\d一二三四五六七八九十]|图为|▲|△|上图|下图|左图|右图).*");
    boolean beneath =
        look.centred() && words.length() <= 40 && HeadingNumber.of(words.text()).isEmpty();
    return words.length() <= 60 && (named || beneath);
  }
}
