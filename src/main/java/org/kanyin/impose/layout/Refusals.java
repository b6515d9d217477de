package org.kanyin.impose.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.Length;
import org.kanyin.base.Place;
import org.kanyin.impose.model.ImposeRequest;
import org.kanyin.impose.model.PaperSize;
import org.kanyin.impose.model.Scheme;
import org.kanyin.inspect.model.PageSize;
import org.kanyin.inspect.model.PdfOverview;

/** What forbids a job on a PDF, before anything is laid out. */
final class Refusals {
  private static final FindingCatalogue CATALOGUE = FindingCatalogue.of(Refusals.class);

  /** Points that a page's sides may have (PDF 32000-1, Annex C, table C.1). */
  private static final double LEAST = 3;

  private static final double MOST = 14_400;

  /** What is stouter is board, or a slip for hundredths of a millimetre. */
  private static final Length THICKEST = Length.millimetres(1);

  private Refusals() {}

  static List<Finding> faults(PdfOverview pdf, ImposeRequest job) {
    List<Finding> faults = new ArrayList<>();
    Place file = Place.file(pdf.file());
    int count = pdf.pages().size();
    if (pdf.encrypted()) {
      faults.add(CATALOGUE.finding("P003", file));
    }
    beyond(job.printing().pages(), count, "--pages", faults);
    beyond(
        job.blanks().after().stream().filter(p -> p != Integer.MAX_VALUE).toList(),
        count,
        "--blanks",
        faults);
    faults.addAll(sections(job.scheme()));
    Length thickness = job.paper().thickness();
    if (thickness.compareTo(THICKEST) > 0) {
      String said = PaperSize.millimetres(thickness.points());
      faults.add(CATALOGUE.finding("P019", Place.NOWHERE, said));
    }
    List<Finding> nonsense = nonsense(pdf);
    faults.addAll(nonsense.isEmpty() ? mixed(pdf) : nonsense);
    return faults;
  }

  private static List<Finding> sections(Scheme scheme) {
    if (scheme.binding() == Scheme.Binding.SEWN) {
      for (int size : List.of(scheme.sectionFrom(), scheme.sectionTo())) {
        if (size < scheme.step() || size % scheme.step() != 0) {
          return List.of(CATALOGUE.finding("P007", Place.NOWHERE, size, scheme.step()));
        }
      }
    } else if (scheme.sectionTo() > 0) {
      return List.of(CATALOGUE.finding("P016", Place.NOWHERE));
    }
    return List.of();
  }

  private static void beyond(List<Integer> pages, int count, String option, List<Finding> faults) {
    pages.stream()
        .filter(p -> p > count)
        .findFirst()
        .ifPresent(p -> faults.add(CATALOGUE.finding("P005", Place.NOWHERE, p, count, option)));
  }

  private static List<Finding> nonsense(PdfOverview pdf) {
    return pdf.pages().stream()
        .filter(
            p -> Math.min(p.width(), p.height()) < LEAST || Math.max(p.width(), p.height()) > MOST)
        .findFirst()
        .map(
            p ->
                CATALOGUE.finding(
                    "P018",
                    Place.page(pdf.file(), p.number()),
                    p.number(),
                    PaperSize.points(p.width(), p.height()).millimetres()))
        .stream()
        .toList();
  }

  private static List<Finding> mixed(PdfOverview pdf) {
    PaperSize book = pageSize(pdf);
    for (PageSize page : pdf.pages()) {
      PaperSize size = size(page);
      if (!size.about(book) && !PagePlacement.lies(page, book)) {
        Place place = Place.page(pdf.file(), page.number());
        return List.of(
            CATALOGUE.finding(
                "P002", place, page.number(), size.millimetres(), book.millimetres()));
      }
    }
    return List.of();
  }

  /** The size that most pages have; of several, the one that comes first. */
  static PaperSize pageSize(PdfOverview pdf) {
    Map<PaperSize, Integer> counts = new LinkedHashMap<>();
    for (PageSize page : pdf.pages()) {
      PaperSize size = size(page);
      PaperSize like = counts.keySet().stream().filter(size::about).findFirst().orElse(size);
      counts.merge(like, 1, Integer::sum);
    }
    int most = counts.values().stream().mapToInt(n -> n).max().orElseThrow();
    return counts.entrySet().stream()
        .filter(e -> e.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static PaperSize size(PageSize page) {
    return PaperSize.points(page.trim().width(), page.trim().height());
  }
}
