package org.kanyin.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kanyin.analysis.model.PageRegion;
import org.kanyin.base.FoDocument;
import org.kanyin.base.LayoutTrace;
import org.kanyin.check.model.Fault;
import org.kanyin.inspect.model.Box;
import org.kanyin.render.model.SheetRemark;

/**
 * Draws what stands on proof sheets around the final's pages: line numbers, header, signatures,
 * notes beside their lines and what does not fit there on pages of its own.
 */
final class ProofSheetWriter {
  private static final List<String> SIGNERS = List.of("校对", "编辑", "审核", "签发");
  private static final double EDGE = 18;
  private static final double GUTTER = 12;
  private static final double SIGN_PITCH = 26;

  /** Points between a mark's words and its frame. */
  private static final double PADDING = 1.2;

  private final LayoutTrace trace;
  private final ProofHeader header;
  private final ProofSheetLayout sheet;
  private final List<Fault> faults;
  private final List<ChangedLines> changes;
  private final List<Map<String, Object>> rest = new ArrayList<>();
  private final List<SheetRemark> remarks = new ArrayList<>();

  /**
   * What is drawn on the sheets.
   *
   * @param fo the sheets, typeset apart
   * @param remarks the notes again, as annotations
   * @param layout of every sheet
   */
  record DrawnSheets(FoDocument fo, List<SheetRemark> remarks, ProofSheetLayout layout) {
    DrawnSheets {
      remarks = List.copyOf(remarks);
    }

    DrawnSheets withFo(FoDocument other) {
      return new DrawnSheets(other, remarks, layout);
    }
  }

  static DrawnSheets draw(
      LayoutTrace trace, ProofHeader header, List<Fault> faults, List<ChangedLines> changes) {
    ProofSheetWriter writer = new ProofSheetWriter(trace, header, faults, changes);
    FoDocument fo = writer.fo();
    return new DrawnSheets(fo, writer.remarks, writer.sheet);
  }

  private ProofSheetWriter(
      LayoutTrace trace, ProofHeader header, List<Fault> faults, List<ChangedLines> changes) {
    this.trace = trace;
    this.header = header;
    this.changes = changes;
    LayoutTrace.Page first = trace.pages().get(0);
    sheet = ProofSheetLayout.around(first.width(), first.height());
    this.faults =
        faults.stream()
            .sorted(Comparator.comparingInt(MarginNote::page).thenComparingDouble(MarginNote::top))
            .toList();
  }

  private FoDocument fo() {
    faults.stream().filter(f -> MarginNote.page(f) == 0).forEach(f -> rest.add(rest("全刊", f)));
    List<Map<String, Object>> sheets = trace.pages().stream().map(this::sheet).toList();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("width", points(sheet.width()));
    all.put("height", points(sheet.height()));
    all.put("sheets", sheets);
    all.put("anyRest", !rest.isEmpty());
    all.put("rest", rest);
    return new FoDocument(ReportTemplates.of("sheets.fo").execute(all));
  }

  private Map<String, Object> sheet(LayoutTrace.Page page) {
    List<MarginNote> notes = new ArrayList<>();
    for (Fault fault : faults) {
      if (MarginNote.page(fault) == page.number()) {
        notes.add(new MarginNote(notes.size() + 1, fault));
      }
    }
    Map<String, Object> s = new LinkedHashMap<>();
    s.put("pageLeft", points(sheet.x()));
    s.put("pageWidth", points(sheet.pageWidth()));
    s.put("left", points(sheet.x() - EDGE - GUTTER));
    s.put("signTop", points(sheet.height() - EDGE - SIGNERS.size() * SIGN_PITCH));
    s.put("signLine", points(Math.min(90, sheet.x() - EDGE - GUTTER - 40)));
    s.put("signers", SIGNERS);
    s.put("round", header.round());
    s.put("publication", header.publication());
    s.put("number", header.number());
    s.put("date", MarginNote.writable(header.date()));
    s.put("where", where(page));
    s.put("count", notes.isEmpty() ? "本页没有意见" : "本页意见 " + notes.size() + " 处");
    s.put("lines", LineNumbers.of(page).stream().map(this::line).toList());
    s.put("bars", bars(page));
    s.put("boxes", boxes(page, notes));
    s.put("notes", notes(page, notes));
    return s;
  }

  private String where(LayoutTrace.Page page) {
    String folio = page.folio().isEmpty() ? "" : "（页码 " + page.folio() + "）";
    return "第 " + page.number() + " 页" + folio + "，共 " + trace.pages().size() + " 页";
  }

  private Map<String, Object> line(LineNumbers.Numbered line) {
    // Seven points on seven: the baseline stands 0.88 of them under the top.
    return Map.of(
        "number", line.number(),
        "x", points(sheet.x() + line.left() - 26),
        "y", points(sheet.y() + line.baseline() - 0.88 * 7));
  }

  private List<Map<String, Object>> bars(LayoutTrace.Page page) {
    double right =
        page.lines().stream().mapToDouble(l -> l.x() + l.measure()).max().orElse(page.width());
    return changes.stream()
        .filter(c -> c.page() == page.number())
        .map(
            c ->
                Map.<String, Object>of(
                    "x", points(sheet.x() + Math.min(right + 10, page.width() - 12)),
                    "y", points(sheet.y() + c.top()),
                    "height", points(Math.max(1, c.bottom() - c.top()))))
        .toList();
  }

  private List<Map<String, Object>> boxes(LayoutTrace.Page page, List<MarginNote> notes) {
    List<Map<String, Object>> boxes = new ArrayList<>();
    for (MarginNote note : notes) {
      boolean first = true;
      for (PageRegion mark : note.fault().marks()) {
        if (mark.page() == page.number()) {
          boxes.add(box(mark.box(), first ? String.valueOf(note.number()) : ""));
          remarks.add(remark(mark, note));
          first = false;
        }
      }
    }
    return boxes;
  }

  private Map<String, Object> box(Box box, String number) {
    Map<String, Object> b = new LinkedHashMap<>();
    b.put("x", points(sheet.x() + box.left() - PADDING));
    b.put("y", points(sheet.y() + box.top() - PADDING));
    b.put("width", points(box.width() + 2 * PADDING));
    b.put("height", points(box.height() + 2 * PADDING));
    b.put("number", number);
    b.put("numberX", points(sheet.x() + box.right() + PADDING + 0.8));
    b.put("numberY", points(sheet.y() + box.top() - 5));
    return b;
  }

  private SheetRemark remark(PageRegion mark, MarginNote note) {
    Box b = mark.box();
    return new SheetRemark(
        mark.page(),
        sheet.x() + b.left(),
        sheet.y() + b.top(),
        sheet.x() + b.right(),
        sheet.y() + b.bottom(),
        "刊印",
        note.text());
  }

  private List<Map<String, Object>> notes(LayoutTrace.Page page, List<MarginNote> notes) {
    double x = sheet.x() + sheet.pageWidth() + GUTTER;
    double width = sheet.width() - x - EDGE;
    List<Double> wanted = notes.stream().map(n -> sheet.y() + MarginNote.top(n.fault())).toList();
    List<Double> heights = notes.stream().map(n -> n.height(width)).toList();
    List<Double> tops = NoteColumn.tops(wanted, heights, EDGE, sheet.height() - EDGE);
    List<Map<String, Object>> placed = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      if (i < tops.size()) {
        Map<String, Object> fields = notes.get(i).fields();
        fields.put("x", points(x));
        fields.put("y", points(tops.get(i)));
        fields.put("width", points(width));
        placed.add(fields);
      } else {
        rest.add(rest("第 " + page.number() + " 页 " + notes.get(i).number(), notes.get(i).fault()));
      }
    }
    return placed;
  }

  private static Map<String, Object> rest(String where, Fault fault) {
    Map<String, Object> fields = new MarginNote(0, fault).fields();
    fields.put("where", where);
    return fields;
  }

  private static String points(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
