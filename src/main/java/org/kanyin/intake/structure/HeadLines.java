package org.kanyin.intake.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.intake.document.WordInline;
import org.kanyin.intake.draft.DraftAuthor;
import org.kanyin.intake.report.RemarkLog;

/** The lines around a title: kicker above; subtitle, authors, date below. */
final class HeadLines {
  private final BodyLook body;
  private final RemarkLog log;
  private final List<ParagraphFacts> subtitle = new ArrayList<>();
  private final List<DraftAuthor> authors = new ArrayList<>();
  private final List<ParagraphFacts> dateline = new ArrayList<>();
  private String affiliation = "";

  HeadLines(BodyLook body, RemarkLog log) {
    this.body = body;
    this.log = log;
  }

  /**
   * @param end the piece after the title's last line; the lines below follow one by one
   */
  ArticleHead head(
      List<ParagraphFacts> above, List<ParagraphFacts> title, List<ParagraphFacts> below, int end) {
    List<ParagraphFacts> kicker = new ArrayList<>();
    for (ParagraphFacts line : above) {
      if (!author(line)) {
        kicker.add(line);
        log.guess("W053", line.centred() ? 15 : 45, line.spot(), line.text());
      }
    }
    int taken = 0;
    for (ParagraphFacts line : below) {
      if (!takes(line)) {
        break;
      }
      taken++;
    }
    List<WordInline> under = HeadFinder.joined(subtitle);
    return new ArticleHead(
        Optional.of(title.get(0)),
        HeadFinder.joined(kicker),
        HeadFinder.joined(title),
        under,
        HeadFinder.placed(authors, affiliation),
        authors.isEmpty() ? affiliation : "",
        List.copyOf(dateline),
        end + taken);
  }

  private boolean takes(ParagraphFacts line) {
    if (author(line)) {
      return true;
    }
    boolean dash = HeadWording.isSubtitle(line.text());
    if (HeadWording.isDate(line.text())) {
      dateline.add(line);
      log.guess("W055", 30, line.spot(), line.text());
      return true;
    }
    boolean bracketed = line.text().matches("[（(].*[）)]");
    boolean ownLook = line.centred() && authors.isEmpty() && line.length() <= 45;
    if (dash
        || (ownLook
            && !bracketed
            && HeadingNumber.of(line.text()).isEmpty()
            && subtitle.isEmpty())) {
      subtitle.add(line);
      log.guess("W052", dash ? 5 : 30, line.spot(), line.text(), dash ? "以破折号开头" : "在标题下面居中");
      return true;
    }
    if (line.centred() && bracketed) {
      dateline.add(line);
      log.guess("W055", 35, line.spot(), line.text());
      return true;
    }
    return false;
  }

  private boolean author(ParagraphFacts line) {
    Optional<ParsedByline> parsed = BylineParser.parse(line.text().replace("\n", " "));
    boolean fits =
        parsed.isPresent()
            && line.size() <= Math.max(body.size() + 3, 18)
            && !line.text().endsWith("。");
    if (!fits) {
      return false;
    }
    ParsedByline byline = parsed.get();
    authors.addAll(byline.authors());
    if (!byline.affiliation().isEmpty()) {
      affiliation = byline.affiliation();
    }
    int doubt = Math.max(0, byline.doubt() + (line.centred() ? 0 : 10));
    Bylines.tell(log, line.spot(), byline, doubt, "在标题下面");
    return true;
  }
}
