package org.kanyin.intake.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kanyin.intake.document.ParagraphLook.Alignment;
import org.kanyin.intake.draft.DraftAuthor;
import org.kanyin.intake.report.RemarkLog;

/** The lines around a title: kicker above; subtitle, authors, date below. */
final class HeadLines {
  private final BodyLook body;
  private final RemarkLog log;
  private final Predicate<ParagraphFacts> recurs;
  private final List<ParagraphFacts> subtitle = new ArrayList<>();
  private final HeadAuthors authors;
  private double titleSize;
  private final List<ParagraphFacts> dateline = new ArrayList<>();

  /**
   * @param recurs whether lines of that look stand in the text too: then they are headings
   */
  HeadLines(BodyLook body, Predicate<ParagraphFacts> recurs, RemarkLog log) {
    this.body = body;
    this.recurs = recurs;
    this.log = log;
    authors = new HeadAuthors(log);
  }

  /**
   * @param end the piece after the title's last line; the lines below follow one by one
   */
  ArticleHead head(
      List<ParagraphFacts> above, List<ParagraphFacts> title, List<ParagraphFacts> below, int end) {
    titleSize = title.get(0).size();
    List<ParagraphFacts> kicker = new ArrayList<>();
    for (ParagraphFacts line : above) {
      if (author(line, "在标题上面")) {
        continue;
      }
      if (isRemark(line)) {
        toText(line, 40, "上面");
      } else {
        kicker.add(line);
        log.guess("W053", kickerDoubt(line), line.spot(), line.text());
      }
    }
    int taken = 0;
    for (ParagraphFacts line : below) {
      if (!takes(line)) {
        break;
      }
      taken++;
    }
    HeadAuthors.Settled settled = authors.settled();
    return new ArticleHead(
        Optional.of(title.get(0)),
        HeadFinder.joined(kicker),
        HeadFinder.joined(title),
        HeadFinder.joined(subtitle),
        settled.authors(),
        settled.affiliation(),
        List.copyOf(dateline),
        end + taken);
  }

  private boolean takes(ParagraphFacts line) {
    if (author(line, "在标题下面")) {
      return true;
    }
    if (HeadWording.isDate(line.text()) || HeadWording.isStaff(line.text())) {
      toText(line, 30, "下面");
      return true;
    }
    boolean right = line.paragraph().look().alignment() == Alignment.END;
    if (right && !line.isRunning() && line.length() <= 40) {
      toText(line, 35, "下面"); // 题记.
      return true;
    }
    boolean dash = HeadWording.isSubtitle(line.text());
    boolean bracketed = line.text().matches("[（(].*[）)]");
    if (dash || (mayBeSubtitle(line) && !bracketed)) {
      subtitle.add(line);
      log.guess("W052", dash ? 5 : 30, line.spot(), line.text(), dash ? "以破折号开头" : "在标题下面居中");
      return true;
    }
    if (line.centred() && bracketed) {
      toText(line, 35, "下面");
      return true;
    }
    return false;
  }

  private void toText(ParagraphFacts line, int doubt, String where) {
    dateline.add(line);
    log.guess("W055", doubt, line.spot(), line.text(), where);
  }

  /** （送审稿）, 附件2, 编号：15: about the manuscript, no words of the title. */
  private static boolean isRemark(ParagraphFacts line) {
    return line.text().matches("[（(].*[）)]")
        || line.text().matches("(?s).*[:：].*[\\d〇].*")
        || AttachmentLine.begins(line.text())
        || HeadWording.isDate(line.text())
        || HeadWording.isStaff(line.text());
  }

  /** The name of a section in square brackets is rather no kicker. */
  private static int kickerDoubt(ParagraphFacts line) {
    boolean section = line.text().matches("[【\\[〔].*[】\\]〕]");
    return !line.centred() ? 45 : section || line.length() < 4 ? 35 : 15;
  }

  private boolean mayBeSubtitle(ParagraphFacts line) {
    return line.centred()
        && authors.isEmpty()
        && line.length() <= 45
        && HeadingNumber.of(line.text()).isEmpty()
        && subtitle.isEmpty()
        && !recurs.test(line);
  }

  private boolean author(ParagraphFacts line, String where) {
    // A short line of its own, centred, that is not repeated: names are what stands there.
    boolean lenient =
        line.centred()
            && line.size() < titleSize - 0.4
            && line.length() <= 12
            && !recurs.test(line);
    String words = line.text().replace("\n", " ");
    Optional<ParsedByline> parsed =
        lenient ? BylineParser.parseLeniently(words) : BylineParser.parse(words);
    boolean bodies =
        parsed
            .filter(b -> !b.authors().isEmpty())
            .filter(b -> b.authors().stream().allMatch(DraftAuthor::organization))
            .isPresent();
    boolean fits =
        parsed.isPresent()
            && !(bodies && recurs.test(line))
            && line.size() <= Math.max(body.size() + 3, 18)
            && !line.text().endsWith("。");
    if (fits) {
      authors.add(line, parsed.get(), where);
    }
    return fits;
  }
}
