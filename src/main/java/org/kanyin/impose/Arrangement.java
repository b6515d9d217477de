package org.kanyin.impose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kanyin.base.Catalogue;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.impose.Job.MarkKind;
import org.kanyin.inspect.PdfSizes;

/** Decides where everything goes: order, paper, places, marks. */
final class Arrangement {
  private static final Catalogue CATALOGUE = Catalogue.of(Arrangement.class);

  private final PdfSizes pdf;
  private final Job job;
  private final Book book;
  private final Plan plan;
  private final Turning turning;

  private Arrangement(PdfSizes pdf, Job job) {
    this.pdf = pdf;
    this.job = job;
    this.book = PageOrder.of(job.scheme(), pdf.pages().size(), job.blanks());
    this.plan = plan();
    this.turning =
        job.printing()
            .turning()
            .orElse(Turning.upright(plan.sheet().width(), plan.sheet().height()));
  }

  /** The layout, with what there was no room for; or why there is none. */
  static Outcome<Layout> of(PdfSizes pdf, Job job) {
    List<Finding> faults = Requests.faults(pdf, job);
    if (!faults.isEmpty()) {
      return Outcome.failed(faults);
    }
    Arrangement work = new Arrangement(pdf, job);
    Optional<Finding> tooSmall = work.tooSmall();
    if (tooSmall.isPresent()) {
      return Outcome.failed(List.of(tooSmall.get()));
    }
    int sheets = work.book.sheets().size();
    for (int sheet : job.printing().sheets()) {
      if (sheet > sheets) {
        return Outcome.failed(List.of(CATALOGUE.finding("P006", Place.NOWHERE, sheet, sheets)));
      }
    }
    List<PrintedSide> sides = work.sides();
    return sides.isEmpty()
        ? Outcome.failed(List.of(CATALOGUE.finding("P009", Place.NOWHERE)))
        : Outcome.of(new Layout(work.book, work.plan, work.turning, sides), work.crowdedOut());
  }

  private Plan plan() {
    Job.Paper paper = job.paper();
    Grid grid = book.grid();
    Size page = Requests.pageSize(pdf);
    double gap = paper.gap().points();
    double margin = paper.margin().points();
    double slug = paper.marks().stream().anyMatch(m -> m != MarkKind.FOLD) ? Plan.SLUG : 0;
    double natural = paper.scaling().fit() ? 1 : paper.scaling().factor();
    double width = Plan.width(grid, page.width() * natural, gap);
    double height = Plan.height(grid, page.height() * natural, gap);
    double beside = slug > 0 ? 2 * (slug + margin) : 0;
    Size sheet =
        paper
            .size()
            .map(s -> s.lyingAs(width, height))
            .orElseGet(() -> Size.holding(width + beside, height + beside));
    double scale = natural;
    if (paper.scaling().fit()) {
      double free = 2 * (slug + margin);
      double gapsAcross = width - grid.columns() * page.width();
      double gapsAlong = height - grid.rows() * page.height();
      scale =
          Math.min(
              (sheet.width() - free - gapsAcross) / (grid.columns() * page.width()),
              (sheet.height() - free - gapsAlong) / (grid.rows() * page.height()));
    }
    return new Plan(grid, sheet, page, scale, gap, margin);
  }

  private Optional<Finding> tooSmall() {
    Grid grid = book.grid();
    Place file = Place.file(pdf.file());
    if (plan.scale() <= 0) {
      return Optional.of(CATALOGUE.finding("P017", file, plan.sheet().label()));
    }
    double width = Plan.width(grid, plan.cellWidth(), plan.gap());
    double height = Plan.height(grid, plan.cellHeight(), plan.gap());
    if (plan.sheet().holds(width, height)) {
      return Optional.empty();
    }
    String what = "一面排 " + grid.cells() + " 页";
    Size wanted = Size.points(width, height);
    return Optional.of(
        CATALOGUE.finding(
            "P001", file, what, wanted.millimetres(), plan.sheet().label()));
  }

  private List<Finding> crowdedOut() {
    Set<MarkKind> out = new Marks(plan, job.paper().marks()).crowdedOut();
    if (out.isEmpty()) {
      return List.of();
    }
    String names = out.stream().map(MarkKind::label).collect(Collectors.joining("、"));
    return List.of(CATALOGUE.finding("P013", Place.file(pdf.file()), names));
  }

  private List<PrintedSide> sides() {
    List<Sheet> wanted = new ArrayList<>(book.sheets().stream().filter(this::wanted).toList());
    if (job.printing().reversed()) {
      Collections.reverse(wanted);
    }
    List<PrintedSide> sides = new ArrayList<>();
    for (Sheet sheet : wanted) {
      if (job.printing().sides().front()) {
        sides.add(side(sheet, true, sheet.front()));
      }
      if (job.printing().sides().back()) {
        Size paper = plan.sheet();
        Side sent = turning.sent(sheet.back(), book.grid(), paper.width(), paper.height());
        sides.add(side(sheet, false, sent));
      }
    }
    return sides;
  }

  private boolean wanted(Sheet sheet) {
    Job.Printing printing = job.printing();
    return (printing.pages().isEmpty() || printing.pages().stream().anyMatch(sheet::shows))
        && (printing.sheets().isEmpty() || printing.sheets().contains(sheet.number()));
  }

  private PrintedSide side(Sheet sheet, boolean front, Side side) {
    double thickness = job.paper().thickness().points();
    List<Placing> pages =
        side.cells().stream()
            .filter(c -> !c.blank())
            .map(c -> Placing.of(pdf.pages().get(c.page() - 1), c, plan, thickness))
            .toList();
    Drawing marks = new Marks(plan, job.paper().marks()).draw(label(sheet, front, side));
    return new PrintedSide(sheet.number(), front, side.cells(), pages, marks);
  }

  private String label(Sheet sheet, boolean front, Side side) {
    String section =
        book.sections().size() == 1
            ? ""
            : "第 " + sheet.section() + "/" + book.sections().size() + " 帖　";
    String pages =
        side.cells().stream()
            .filter(c -> !c.blank())
            .map(c -> String.valueOf(c.page()))
            .collect(Collectors.joining("、"));
    return section
        + "第 " + sheet.number() + "/" + book.sheets().size() + " 张　"
        + (front ? "正面" : "背面")
        + (pages.isEmpty() ? "　空白" : "　第 " + pages + " 页");
  }
}
