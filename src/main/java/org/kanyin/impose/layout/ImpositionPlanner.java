package org.kanyin.impose.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.impose.model.Book;
import org.kanyin.impose.model.CellGrid;
import org.kanyin.impose.model.DuplexFlip;
import org.kanyin.impose.model.ImposeFindings;
import org.kanyin.impose.model.ImposeRequest;
import org.kanyin.impose.model.ImposeRequest.MarkKind;
import org.kanyin.impose.model.PaperSize;
import org.kanyin.impose.model.PressSheet;
import org.kanyin.impose.model.SheetSide;
import org.kanyin.impose.order.PageOrder;
import org.kanyin.inspect.model.PdfOverview;

/** Decides where everything goes: order, paper, places, marks. */
public final class ImpositionPlanner {
  private final PdfOverview pdf;
  private final ImposeRequest request;
  private final Book book;
  private final CellLayout layout;
  private final DuplexFlip turning;

  private ImpositionPlanner(PdfOverview pdf, ImposeRequest request) {
    this.pdf = pdf;
    this.request = request;
    this.book = PageOrder.of(request.scheme(), pdf.pages().size(), request.blanks());
    this.layout = layout();
    this.turning = request.printing().turning().orElse(DuplexFlip.upright(layout.sheet()));
  }

  /** The layout, with what there was no room for; or why there is none. */
  public static Outcome<Imposition> of(PdfOverview pdf, ImposeRequest request) {
    List<Finding> faults = RequestValidator.faults(pdf, request);
    if (!faults.isEmpty()) {
      return Outcome.failed(faults);
    }
    ImpositionPlanner work = new ImpositionPlanner(pdf, request);
    Optional<Finding> tooSmall = work.tooSmall();
    if (tooSmall.isPresent()) {
      return Outcome.failed(List.of(tooSmall.get()));
    }
    int sheets = work.book.sheets().size();
    for (int sheet : request.printing().sheets()) {
      if (sheet > sheets) {
        return Outcome.failed(
            List.of(ImposeFindings.finding("P006", Place.NOWHERE, sheet, sheets)));
      }
    }
    List<PrintedSide> sides = work.sides();
    return sides.isEmpty()
        ? Outcome.failed(List.of(ImposeFindings.finding("P009", Place.NOWHERE)))
        : Outcome.of(
            new Imposition(work.book, work.layout, work.turning, sides), work.crowdedOut());
  }

  private CellLayout layout() {
    ImposeRequest.Paper paper = request.paper();
    CellGrid grid = book.grid();
    PaperSize page = RequestValidator.pageSize(pdf);
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
    CellLayout unscaled = new CellLayout(grid, sheet, page, natural, gap, margin);
    return paper.scaling().fit() ? unscaled.fitted(slug) : unscaled;
  }

  private Optional<Finding> tooSmall() {
    CellGrid grid = book.grid();
    Place file = Place.file(pdf.file());
    if (layout.scale() <= 0) {
      return Optional.of(ImposeFindings.finding("P017", file, layout.sheet().label()));
    }
    double width = CellLayout.width(grid, layout.cellWidth(), layout.gap());
    double height = CellLayout.height(grid, layout.cellHeight(), layout.gap());
    if (layout.sheet().holds(width, height)) {
      return Optional.empty();
    }
    String what = "一面排 " + grid.cells() + " 页";
    PaperSize wanted = PaperSize.points(width, height);
    return Optional.of(
        ImposeFindings.finding("P001", file, what, wanted.millimetres(), layout.sheet().label()));
  }

  private List<Finding> crowdedOut() {
    Set<MarkKind> out = new PressMarks(layout, request.paper().marks()).crowdedOut();
    if (out.isEmpty()) {
      return List.of();
    }
    String names = out.stream().map(MarkKind::label).collect(Collectors.joining("、"));
    return List.of(ImposeFindings.finding("P013", Place.file(pdf.file()), names));
  }

  private List<PrintedSide> sides() {
    List<PressSheet> wanted = new ArrayList<>(book.sheets().stream().filter(this::wanted).toList());
    if (request.printing().reversed()) {
      Collections.reverse(wanted);
    }
    List<PrintedSide> sides = new ArrayList<>();
    for (PressSheet sheet : wanted) {
      if (request.printing().sides().front()) {
        sides.add(side(sheet, true, sheet.front()));
      }
      if (request.printing().sides().back()) {
        SheetSide sent = turning.sent(sheet.back(), book.grid(), layout.sheet());
        sides.add(side(sheet, false, sent));
      }
    }
    return sides;
  }

  private boolean wanted(PressSheet sheet) {
    ImposeRequest.Printing printing = request.printing();
    return (printing.pages().isEmpty() || printing.pages().stream().anyMatch(sheet::shows))
        && (printing.sheets().isEmpty() || printing.sheets().contains(sheet.number()));
  }

  private PrintedSide side(PressSheet sheet, boolean front, SheetSide side) {
    double thickness = request.paper().thickness().points();
    List<PagePlacement> pages =
        side.cells().stream()
            .filter(c -> !c.blank())
            .map(c -> PagePlacement.of(pdf.pages().get(c.page() - 1), c, layout, thickness))
            .toList();
    MarkDrawing marks =
        new PressMarks(layout, request.paper().marks()).draw(label(sheet, front, side));
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
