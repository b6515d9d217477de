package org.kanyin.intake.structure;

import java.util.List;
import java.util.Optional;
import org.kanyin.intake.document.ParagraphLook.Alignment;
import org.kanyin.intake.document.TypeFace;

/** What speaks for a paragraph being a heading, and what against it. */
final class HeadingEvidence {
  private static final int LENGTH_MAX = 60;
  private static final int SHORT = 40;

  /** A sentence on a line of its own may be a heading with its full stop up to this length. */
  private static final int CLOSED = 20;

  private final BodyLook body;
  private final AuthorHabits habits;
  private final boolean outline;

  /**
   * @param outline whether the styles of headings were used for headings
   */
  HeadingEvidence(BodyLook body, AuthorHabits habits, boolean outline) {
    this.body = body;
    this.habits = habits;
    this.outline = outline;
  }

  /** Whether fewer running paragraphs than short ones have a heading's style. */
  static boolean outlineTells(List<Piece> pieces) {
    int tells = 0;
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Text t && t.facts().paragraph().look().outline() > 0) {
        tells += t.facts().isRunning() ? -1 : 1;
      }
    }
    return tells >= 0;
  }

  private boolean isOutlined(ParagraphFacts p) {
    return outline && p.paragraph().look().outline() > 0;
  }

  /** Whether a paragraph can be one at all. */
  static boolean mayBe(ParagraphFacts p) {
    return p.length() > 0
        && p.length() <= LENGTH_MAX
        && !p.hasPicture()
        && p.paragraph().label().filter(l -> l.bullet()).isEmpty()
        && p.text().codePoints().anyMatch(Character::isLetterOrDigit)
        && !p.text().matches("^(?:图|表)\\s*[\\d一二三四五六七八九十].*")
        && !p.text().matches("^(?:问|答|[记作读学观]者|主持人|嘉宾)\\s*[:：].*")
        && !AttachmentLine.begins(p.text())
        && !p.text().startsWith("附件");
  }

  /** Whether it looks other than the text. */
  boolean standsOut(ParagraphFacts p) {
    return isOwnFace(p)
        || (p.bold() && !body.bold())
        || p.centred()
        || p.size() > body.size() + 0.4
        || isOutlined(p);
  }

  /** A few words and a colon, with something behind it and no text below: 时间：3月5日. */
  static boolean isItem(ParagraphFacts p, List<Piece> pieces, int at) {
    boolean text =
        at + 1 < pieces.size()
            && pieces.get(at + 1) instanceof Piece.Text t
            && t.facts().isRunning();
    return !text && p.text().matches("(?s).{2,14}?[:：].+");
  }

  Evidence of(ParagraphFacts p, List<Piece> pieces, int at) {
    Optional<HeadingNumber> number = HeadingNumber.of(p.text());
    boolean bold = p.bold() && !body.bold();
    boolean ends = p.text().matches("(?s).*[。；;，,、][”’）]?");
    boolean closed = p.text().matches("[^。！？；]*。") && number.isPresent() && p.length() <= CLOSED;
    boolean sentence = p.text().matches("(?s).*[。！？；][”’）》]*[^”’）》].*");
    boolean marked = bold || p.face() == TypeFace.HEI || p.size() > body.size() + 0.4;
    return new Evidence()
        .add(isOutlined(p), 4, "用了标题样式")
        .add(habits.areHeadings(number), 4, "这位作者的小标题这样写")
        .add(habits.areParagraphs(number), -6, "")
        .add(number.isPresent(), 2, number.map(n -> "以“" + n.written(p.text()) + "”开头").orElse(""))
        .add(p.length() <= SHORT && !ends, 2, "短，末尾没有句号")
        .add(isOwnFace(p), 3, "全段用" + p.face().label())
        .add(bold, 3, "全段加粗")
        .add(p.centred(), 2, "居中")
        .add(p.size() > body.size() + 0.4, 2, "字号比正文大")
        .add(leads(pieces, at), 1, "后面是正文")
        .add(p.emptyLineBefore(), 1, "前面空行")
        .add(ends && !closed, p.text().endsWith("。") ? -2 : -5, "")
        .add(p.text().matches("(?s).*[:：]") && number.isEmpty(), -4, "")
        .add(number.isPresent() && !standsOut(p) && isItem(p, pieces, at), -3, "")
        .add(sentence, -5, "")
        .add(p.length() > SHORT, -3, "")
        .add(p.text().matches("[（(].*[）)]") && number.isEmpty(), -4, "")
        .add(HeadWording.isDate(p.text()), -5, "")
        .add(p.paragraph().look().alignment() == Alignment.END, -6, "")
        .add(!marked && BylineParser.namesPeople(p.text()), -4, "")
        // The line under a picture is its caption.
        .add(isUnderPicture(pieces, at) && number.isEmpty(), -6, "");
  }

  private boolean isOwnFace(ParagraphFacts p) {
    TypeFace face = p.face();
    return face != body.face()
        && (face == TypeFace.HEI || face == TypeFace.KAI || face == TypeFace.XIAOBIAOSONG);
  }

  private static boolean isUnderPicture(List<Piece> pieces, int at) {
    return at > 0 && pieces.get(at - 1) instanceof Piece.Text above && above.facts().hasPicture();
  }

  /** Whether running text follows, at once or after a deeper heading. */
  private static boolean leads(List<Piece> pieces, int at) {
    for (int i = at + 1; i < pieces.size() && i <= at + 2; i++) {
      if (!(pieces.get(i) instanceof Piece.Text t)) {
        return true;
      }
      if (t.facts().isRunning()) {
        return true;
      }
      if (HeadingNumber.of(t.facts().text()).isEmpty()) {
        return false;
      }
    }
    return false;
  }
}
