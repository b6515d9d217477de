package org.kanyin.intake.structure;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.intake.document.TypeFace;
import org.kanyin.intake.report.RemarkLog;

/** The headings of a text, each by several clues together. */
final class HeadingFinder {
  private static final int LENGTH_MAX = 60;
  private static final int SHORT = 40;
  private static final int ENOUGH = 5;
  private static final int CERTAIN = 8;

  private final BodyLook body;
  private final AuthorHabits habits;
  private final RemarkLog log;

  HeadingFinder(BodyLook body, AuthorHabits habits, RemarkLog log) {
    this.body = body;
    this.habits = habits;
    this.log = log;
  }

  /** The headings among these, with their levels. */
  Map<ParagraphFacts, Integer> find(List<Piece> pieces) {
    List<ParagraphFacts> found = new ArrayList<>();
    List<Evidence> reasons = new ArrayList<>();
    boolean opened = false;
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Piece.Text t) {
        Evidence evidence = evidence(t.facts(), pieces, i);
        // Between a title and the first paragraph a line is rather something of the head.
        boolean above = !opened && HeadingNumber.of(t.facts().text()).isEmpty();
        evidence.add(above, t.facts().centred() ? -4 : -1, "");
        opened |= t.facts().isRunning();
        // The line under a picture is its caption.
        evidence.add(isUnderPicture(pieces, i), -6, "");
        if (evidence.score() >= ENOUGH && isHeading(t.facts())) {
          found.add(t.facts());
          reasons.add(evidence);
        }
      }
    }
    for (int i = 0; i < found.size(); i++) {
      ParagraphFacts p = found.get(i);
      long alike = found.stream().filter(other -> other != p && isAlike(other, p)).count();
      reasons.get(i).add(alike > 0, 2, "同样的另有 " + alike + " 处");
    }
    List<Integer> levels = HeadingLevels.of(found);
    Map<ParagraphFacts, Integer> headings = new IdentityHashMap<>();
    for (int i = 0; i < found.size(); i++) {
      ParagraphFacts p = found.get(i);
      Evidence why = reasons.get(i);
      headings.put(p, levels.get(i));
      log.guess("W056", why.doubt(CERTAIN), p.spot(), levels.get(i), why.reasons());
    }
    return headings;
  }

  /** Whether two look alike and are numbered alike. */
  private static boolean isAlike(ParagraphFacts a, ParagraphFacts b) {
    return HeadingNumber.of(a.text()).equals(HeadingNumber.of(b.text()))
        && a.face() == b.face()
        && a.bold() == b.bold()
        && a.size() == b.size()
        && a.centred() == b.centred();
  }

  private static boolean isUnderPicture(List<Piece> pieces, int at) {
    return at > 0 && pieces.get(at - 1) instanceof Piece.Text above && above.facts().hasPicture();
  }

  private static boolean isHeading(ParagraphFacts p) {
    return p.length() > 0
        && p.length() <= LENGTH_MAX
        && !p.hasPicture()
        && p.paragraph().label().filter(l -> l.bullet()).isEmpty()
        && !p.text().matches("^(?:图|表)\\s*[\\d一二三四五六七八九十].*")
        && !p.text().startsWith("附件");
  }

  private Evidence evidence(ParagraphFacts p, List<Piece> pieces, int at) {
    Optional<HeadingNumber> number = HeadingNumber.of(p.text());
    boolean ownFace = p.face() != body.face() && isHeadingFace(p.face());
    boolean ends = p.text().matches("(?s).*[。；;，,、][”’）]?");
    boolean sentence = p.text().matches("(?s).*[。！？；].+");
    return new Evidence()
        .add(p.paragraph().look().outline() > 0, 4, "用了标题样式")
        .add(habits.areHeadings(number), 4, "这位作者的小标题这样写")
        .add(habits.areParagraphs(number), -6, "")
        .add(number.isPresent(), 2, number.map(n -> "以“" + n.written(p.text()) + "”开头").orElse(""))
        .add(p.length() <= SHORT && !ends, 2, "短，末尾没有句号")
        .add(ownFace, 3, "全段用" + p.face().label())
        .add(p.bold() && !body.bold(), 3, "全段加粗")
        .add(p.centred(), 2, "居中")
        .add(p.size() > body.size() + 0.4, 2, "字号比正文大")
        .add(leads(pieces, at), 1, "后面是正文")
        .add(p.emptyLineBefore(), 1, "前面空行")
        .add(ends, p.text().endsWith("。") ? -2 : -5, "")
        .add(p.text().matches("(?s).*[:：]") && number.isEmpty(), -4, "")
        .add(sentence, -5, "")
        .add(p.length() > SHORT, -3, "")
        .add(p.text().matches("[（(].*[）)]") && number.isEmpty(), -4, "")
        .add(HeadWording.isDate(p.text()), -5, "")
        .add(
            p.paragraph().look().alignment()
                == org.kanyin.intake.document.ParagraphLook.Alignment.END,
            -6,
            "")
        .add(BylineParser.namesPeople(p.text()), -4, "");
  }

  private static boolean isHeadingFace(TypeFace face) {
    return face == TypeFace.HEI || face == TypeFace.KAI || face == TypeFace.XIAOBIAOSONG;
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
