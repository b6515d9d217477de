package org.kanyin.impose.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.impose.model.Book;
import org.kanyin.impose.model.CellGrid;
import org.kanyin.impose.model.DuplexFlip;
import org.kanyin.impose.model.ImposeRequest;
import org.kanyin.impose.model.ImposeRequest.MarkKind;
import org.kanyin.impose.model.PaperSize;
import org.kanyin.impose.model.PressSheet;
import org.kanyin.impose.model.SheetSide;
import org.kanyin.impose.order.PageOrder;
import org.kanyin.inspect.model.PdfOverview;

/** Decides where everything goes: order, paper, places, marks. */
public final class ImpositionPlanner {
  private static final FindingCatalogue CATALOGUE = FindingCatalogue.of(ImpositionPlanner.class);

  private final PdfOverview pdf;
  private final ImposeRequest job;
  private final Book book;
  private final CellLayout plan;
  private final DuplexFlip turning;

  private ImpositionPlanner(PdfOverview pdf, ImposeRequest job) {
    this.pdf = pdf;
    this.job = job;
    this.book = PageOrder.of(job.scheme(), pdf.pages().size(), job.blanks());
    this.plan = plan();
    this.turning =
        job.printing()
            .turning()
            .orElse(DuplexFlip.upright(plan.sheet().width(), plan.sheet().height()));
  }

  /** The layout, with what there was no room for; or why there is none. */
  public static Outcome<Imposition> of(PdfOverview pdf, ImposeRequest job) {
    List<Finding> faults = Refusals.faults(pdf, job);
    if (!faults.isEmpty()) {
      return Outcome.failed(faults);
    }
    ImpositionPlanner work = new ImpositionPlanner(pdf, job);
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
        : Outcome.of(new Imposition(work.book, work.plan, work.turning, sides), work.crowdedOut());
  }

  private CellLayout plan() {
    ImposeRequest.Paper paper = job.paper();
    CellGrid grid = book.grid();
    PaperSize page = Refusals.pageSize(pdf);
    double gap = paper.gap().points();
    double margin = paper.margin().points();
    double slug = paper.marks().stream().anyMatch(m -> m != MarkKind.FOLD) ? CellLayout.SLUG : 0;
    double natural = paper.scaling().fit() ? 1 : paper.scaling().factor();
    double width = CellLayout.width(grid, page.width() * natural, gap);
    double height = CellLayout.height(grid, page.height() * natural, gap);
    double beside = slug > 0 ? 2 * (slug + margin) : 0;
    PaperSize sheet =
        paper
            .size()
            .map(s -> s.lyingAs(width, height))
            .orElseGet(() -> PaperSize.holding(width + beside, height + beside));
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
    return new CellLayout(grid, sheet, page, scale, gap, margin);
  }

  private Optional<Finding> tooSmall() {
    CellGrid grid = book.grid();
    Place file = Place.file(pdf.file());
    if (plan.scale() <= 0) {
      return Optional.of(CATALOGUE.finding("P017", file, plan.sheet().label()));
    }
    double width = CellLayout.width(grid, plan.cellWidth(), plan.gap());
    double height = CellLayout.height(grid, plan.cellHeight(), plan.gap());
    if (plan.sheet().holds(width, height)) {
      return Optional.empty();
    }
    String what = "一面排 " + grid.cells() + " 页";
    PaperSize wanted = PaperSize.points(width, height);
    return Optional.of(
        CATALOGUE.finding("P001", file, what, wanted.millimetres(), plan.sheet().label()));
  }

  private List<Finding> crowdedOut() {
    Set<MarkKind> out = new PressMarks(plan, job.paper().marks()).crowdedOut();
    if (out.isEmpty()) {
      return List.of();
    }
    String names = out.stream().map(MarkKind::label).collect(Collectors.joining("、"));
    return List.of(CATALOGUE.finding("P013", Place.file(pdf.file()), names));
  }

  private List<PrintedSide> sides() {
    List<PressSheet> wanted = new ArrayList<>(book.sheets().stream().filter(this::wanted).toList());
    if (job.printing().reversed()) {
      Collections.reverse(wanted);
    }
    List<PrintedSide> sides = new ArrayList<>();
    for (PressSheet sheet : wanted) {
      if (job.printing().sides().front()) {
        sides.add(side(sheet, true, sheet.front()));
      }
      if (job.printing().sides().back()) {
        PaperSize paper = plan.sheet();
        SheetSide sent = turning.sent(sheet.back(), book.grid(), paper.width(), paper.height());
        sides.add(side(sheet, false, sent));
      }
    }
    return sides;
  }

  private boolean wanted(PressSheet sheet) {
    ImposeRequest.Printing printing = job.printing();
    return (printing.pages().isEmpty() || printing.pages().stream().anyMatch(sheet::shows))
        && (printing.sheets().isEmpty() || printing.sheets().contains(sheet.number()));
  }

  private PrintedSide side(PressSheet sheet, boolean front, SheetSide side) {
    double thickness = job.paper().thickness().points();
    List<PagePlacement> pages =
        side.cells().stream()
            .filter(c -> !c.blank())
            .map(c -> PagePlacement.of(pdf.pages().get(c.page() - 1), c, plan, thickness))
            .toList();
    MarkDrawing marks = new PressMarks(plan, job.paper().marks()).draw(label(sheet, front, side));
    return new PrintedSide(sheet.number(), front, side.cells(), pages, marks);
  }

  private String label(PressSheet sheet, boolean front, SheetSide side) {
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
        + "第 "
        + sheet.number()
        + "/"
        + book.sheets().size()
        + " 张　"
        + (front ? "正面" : "背面")
        + (pages.isEmpty() ? "　空白" : "　第 " + pages + " 页");
  }
}
