package org.kanyin.intake.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.intake.document.TypeFace;
import org.kanyin.intake.document.WordBreak;
import org.kanyin.intake.document.WordInline;
import org.kanyin.intake.draft.DraftAuthor;
import org.kanyin.intake.report.RemarkLog;

/** Title, kicker, subtitle and authors above a text. */
final class HeadFinder {
  private static final int LINES_MAX = 12;
  private static final int TITLE_MAX = 60;

  /** The score from which a title is certain: largest, centred, first. */
  private static final int CERTAIN = 10;

  private final List<Piece> pieces;
  private final BodyLook body;
  private final RemarkLog log;

  HeadFinder(List<Piece> pieces, BodyLook body, RemarkLog log) {
    this.pieces = pieces;
    this.body = body;
    this.log = log;
  }

  /**
   * Finds the head from a piece on.
   *
   * @param fallback the title where the manuscript has none: its file's name
   */
  ArticleHead find(int from, String fallback) {
    List<Integer> lines = lines(from);
    int best = -1;
    Evidence why = new Evidence();
    for (int i : lines) {
      Evidence evidence = evidence(i, lines);
      if (best < 0 || evidence.score() > why.score()) {
        best = i;
        why = evidence;
      }
    }
    return best < 0 || why.score() < 2 ? without(fallback, log) : around(lines, best, why);
  }

  /** The head of a text that has no title. */
  static ArticleHead without(String fallback, RemarkLog log) {
    log.guessTaking("W051", 95, RemarkLog.Spot.FILE, "", fallback, fallback);
    return new ArticleHead(
        Optional.empty(),
        List.of(),
        List.of(plain(fallback)),
        List.of(),
        List.of(),
        "",
        List.of(),
        0);
  }

  private static WordInline plain(String text) {
    return new org.kanyin.intake.document.WordText(
        text,
        new org.kanyin.intake.document.RunLook(
            "",
            0,
            false,
            false,
            false,
            org.kanyin.intake.document.RunLook.Position.LINE,
            false,
            false),
        Optional.empty());
  }

  private ParagraphFacts facts(int i) {
    return ((Piece.Text) pieces.get(i)).facts();
  }

  /** The lines that may be of the head: to the first running paragraph. */
  private List<Integer> lines(int from) {
    List<Integer> lines = new ArrayList<>();
    for (int i = from; i < pieces.size() && lines.size() < LINES_MAX; i++) {
      if (!(pieces.get(i) instanceof Piece.Text t) || t.facts().hasPicture()) {
        break;
      }
      ParagraphFacts p = t.facts();
      boolean large = p.size() > body.size() * 1.15 && p.length() <= TITLE_MAX;
      boolean opens =
          HeadWording.isNote(p.text()) || (HeadWording.isGreeting(p.text()) && !p.centred());
      boolean numbered = HeadingNumber.of(p.text()).isPresent() && !large && !lines.isEmpty();
      boolean text = p.isRunning() && !p.centred();
      if (!large && (text || opens || numbered)) {
        break;
      }
      lines.add(i);
    }
    return lines;
  }

  private Evidence evidence(int i, List<Integer> lines) {
    ParagraphFacts p = facts(i);
    double largest = lines.stream().mapToDouble(l -> facts(l).size()).max().orElse(0);
    String style = p.paragraph().look().style().toLowerCase(java.util.Locale.ROOT);
    boolean titleStyle = style.equals("title") || style.equals("标题");
    boolean headingStyle = p.paragraph().look().outline() == 1;
    boolean byline = BylineParser.namesPeople(p.text());
    return new Evidence()
        .add(i == lines.get(0), 2, "在最前")
        .add(titleStyle, 5, "用了“标题”样式")
        .add(headingStyle && !titleStyle, 3, "用了一级标题样式")
        .add(p.centred(), 3, "居中")
        .add(p.size() >= body.size() * 1.2, 4, sizes(p))
        .add(p.size() > body.size() && p.size() < body.size() * 1.2, 2, sizes(p))
        .add(p.size() < largest, -3, "")
        .add(p.face() == TypeFace.XIAOBIAOSONG, 3, "用小标宋体")
        .add(p.face() == TypeFace.HEI && body.face() != TypeFace.HEI, 2, "用黑体")
        .add(p.bold() && !body.bold(), 1, "加粗")
        .add(HeadWording.isTitle(p.text()), 1, "像标题的措辞")
        .add(p.length() >= 4 && p.length() <= 45, 1, "长短合适")
        .add(p.length() > TITLE_MAX, -4, "")
        .add(p.text().matches("(?s).*[。；;，,]"), -4, "")
        .add(p.text().matches("(?s).*[:：]"), -3, "")
        .add(byline, -6, "")
        .add(HeadWording.isDate(p.text()), -6, "")
        .add(HeadWording.isSubtitle(p.text()), -5, "")
        .add(p.text().matches("[（(].*[）)]|[【\\[].*[】\\]]"), -4, "");
  }

  private String sizes(ParagraphFacts p) {
    return "字号 " + size(p.size()) + " 磅，比正文的 " + size(body.size()) + " 磅大";
  }

  private static String size(double points) {
    return points == Math.rint(points) ? String.valueOf((long) points) : String.valueOf(points);
  }

  private ArticleHead around(List<Integer> lines, int best, Evidence why) {
    int at = lines.indexOf(best);
    int first = at;
    while (first > 0 && continues(lines.get(first - 1), best)) {
      first--;
    }
    int last = at;
    while (last + 1 < lines.size() && continues(lines.get(last + 1), best)) {
      last++;
    }
    List<ParagraphFacts> title = lines.subList(first, last + 1).stream().map(this::facts).toList();
    log.guess("W050", why.doubt(CERTAIN), title.get(0).spot(), joinedText(title), why.reasons());
    List<ParagraphFacts> above = lines.subList(0, first).stream().map(this::facts).toList();
    List<ParagraphFacts> below =
        lines.subList(last + 1, lines.size()).stream().map(this::facts).toList();
    int end = lines.get(last) + 1;
    return new HeadLines(body, line -> recurs(line, end), log).head(above, title, below, end);
  }

  /** Whether a line like this stands again further below, with something else in between. */
  private boolean recurs(ParagraphFacts line, int from) {
    boolean between = false;
    boolean passed = false;
    for (int i = from; i < pieces.size(); i++) {
      boolean alike = pieces.get(i) instanceof Piece.Text t && isAlike(t.facts(), line);
      if (pieces.get(i) instanceof Piece.Text t && t.facts() == line) {
        passed = true;
      } else if (passed && !alike) {
        between = true;
      } else if (passed && between && BylineParser.parse(facts(i).text()).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAlike(ParagraphFacts a, ParagraphFacts b) {
    return Math.abs(a.size() - b.size()) < 0.6
        && a.face() == b.face()
        && a.bold() == b.bold()
        && a.centred() == b.centred()
        && a.length() <= TITLE_MAX;
  }

  /** Whether a line is more of the title: the same look, side by side, and not another thing. */
  private boolean continues(int other, int best) {
    ParagraphFacts a = facts(other);
    ParagraphFacts b = facts(best);
    boolean distinct = b.centred() || b.size() > body.size() || b.face() == TypeFace.XIAOBIAOSONG;
    boolean another =
        HeadWording.isSubtitle(a.text())
            || HeadWording.isDate(a.text())
            || a.text().matches("[（(].*[）)]")
            || HeadingNumber.of(a.text()).isPresent()
            || BylineParser.namesPeople(a.text());
    return distinct && isAlike(a, b) && !another;
  }

  static String joinedText(List<ParagraphFacts> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(l -> text.append(l.text().replace("\n", "")));
    return text.toString();
  }

  /** Lines as one, apart by designed line ends. */
  static List<WordInline> joined(List<ParagraphFacts> lines) {
    List<WordInline> inlines = new ArrayList<>();
    for (ParagraphFacts line : lines) {
      if (!inlines.isEmpty()) {
        inlines.add(WordBreak.LINE);
      }
      inlines.addAll(line.paragraph().inlines());
    }
    return inlines;
  }

  /** Authors with a place that was told apart from them. */
  static List<DraftAuthor> placed(List<DraftAuthor> authors, String affiliation) {
    if (affiliation.isEmpty() || authors.isEmpty()) {
      return authors;
    }
    List<DraftAuthor> placed = new ArrayList<>(authors);
    DraftAuthor first = authors.get(0);
    String all =
        first.affiliation().isEmpty() ? affiliation : first.affiliation() + "，" + affiliation;
    placed.set(0, new DraftAuthor(first.name(), first.organization(), all));
    return placed;
  }
}
