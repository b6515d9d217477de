package org.kanyin.render.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kanyin.base.Finding;
import org.kanyin.base.LayoutTrace;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.render.model.RenderFindings;
import org.kanyin.typeset.model.ParagraphVariants;
import org.kanyin.typeset.model.Typeset;

/** The page ends a pinned issue asks for, and how the pages of a layout meet them. */
final class PageEnds {
  /** Points: less is no part of a line. */
  private static final double SLACK = 0.5;

  private final TextIndex index;
  private final LayoutTrace trace;
  private final ParagraphVariants paragraphs;
  private final List<TextIndex.LineSpan> lines;
  private final double pitch;
  private final List<End> ends = new ArrayList<>();

  /**
   * One page end.
   *
   * @param pb the element that asks for it
   * @param first index of the page that follows the page end before
   * @param after index of the page on which the text after it stands
   * @param met whether that text begins its page
   * @param full whether nothing but this page end keeps its page from being full
   */
  private record End(Node.Element pb, int first, int after, boolean met, boolean full) {
    Optional<Integer> folio() {
      return pb.attribute("n").map(Integer::valueOf);
    }
  }

  /**
   * A page that does not end where it should by its own lines.
   *
   * @param pb the page end
   * @param page index in the trace of the last page before it
   * @param over lines on that page, where it had better not be at all; 0 where it should be
   * @param under lines free on it, where it should be full; 0 where it may be as it is
   */
  record Misfit(Node.Element pb, int page, int over, int under) {}

  PageEnds(TextIndex index, Typeset set) {
    this.index = index;
    trace = set.trace();
    paragraphs = set.paragraphs();
    lines = index.lines(trace);
    pitch = pitch(lines);
    int first = trace.bodyStart();
    for (Node.Element pb : marks()) {
      Optional<End> end = end(pb, first);
      end.ifPresent(ends::add);
      first = end.map(End::after).orElse(first);
    }
  }

  /** Of page ends without any text between them the last counts. */
  private List<Node.Element> marks() {
    Map<Integer, Node.Element> byPlace = new TreeMap<>();
    index.text().all(InlineKind.PB).forEach(pb -> byPlace.put(index.text().start(pb), pb));
    return List.copyOf(byPlace.values());
  }

  private Optional<End> end(Node.Element pb, int first) {
    int at = index.text().start(pb);
    Optional<TextIndex.LineSpan> next = lines.stream().filter(s -> s.end() > at).findFirst();
    Optional<TextIndex.LineSpan> last =
        lines.stream().filter(s -> s.end() <= at).reduce((a, b) -> b);
    if (next.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    boolean met = next.get().start() >= at && last.get().page() < next.get().page();
    boolean full = met && isFull(last.get(), next.get());
    return Optional.of(new End(pb, first, next.get().page(), met, full));
  }

  /** Whether the line after the page end could as well have stood on the page before. */
  private boolean isFull(TextIndex.LineSpan last, TextIndex.LineSpan next) {
    Node.Element before = index.text().element(last.line().block()).orElseThrow();
    Node.Element after = index.text().element(next.line().block()).orElseThrow();
    boolean flows =
        before == after
            ? !before.is(PartKind.CELL)
            : before.is(BlockKind.P)
                && after.is(BlockKind.P)
                && after.attribute("keep").isEmpty()
                && after.attribute("break").isEmpty();
    int free = lines(trace.pages().get(next.page() - 1).free());
    boolean room = free >= paragraphs.together(after.id());
    return flows && (free == 0 || (room && !index.hasNote(next.start(), next.end())));
  }

  private int lines(double points) {
    return (int) ((points + SLACK) / pitch);
  }

  /** The commonest distance between two lines of one block: the grid. */
  private static double pitch(List<TextIndex.LineSpan> lines) {
    Map<Long, Integer> times = new TreeMap<>();
    for (int i = 1; i < lines.size(); i++) {
      LayoutTrace.Line a = lines.get(i - 1).line();
      LayoutTrace.Line b = lines.get(i).line();
      if (a.block().equals(b.block()) && b.baseline() > a.baseline()) {
        times.merge(Math.round(1000 * (b.baseline() - a.baseline())), 1, Integer::sum);
      }
    }
    return times.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(e -> e.getKey() / 1000.0)
        .orElse(Double.MAX_VALUE);
  }

  /** The pages that do not end by their own lines where they should. */
  List<Misfit> misfits() {
    List<Misfit> misfits = new ArrayList<>();
    int folio = 1;
    for (End end : ends) {
      int pages = end.after() - end.first();
      Optional<Integer> wanted = wanted(end, folio);
      LayoutTrace.Page last = trace.pages().get(end.after() - 1);
      boolean one = wanted.isPresent() ? pages - wanted.get() == 1 : end.full() && pages > 1;
      boolean fill = wanted.isPresent() ? end.full() && pages == wanted.get() : end.full();
      int over = one ? lines(last.body() - last.free()) : 0;
      int under = fill ? lines(last.free()) : 0;
      if (end.met() && under + (wanted.isPresent() ? over : Math.min(over, under)) > 0) {
        misfits.add(new Misfit(end.pb(), end.after() - 1, over, under));
      }
      folio = end.folio().orElse(0);
    }
    return misfits;
  }

  /** Pages from the page end before to this one, where the manuscript says both folios. */
  private static Optional<Integer> wanted(End end, int folio) {
    return folio == 0 ? Optional.empty() : end.folio().map(n -> n - folio);
  }

  /** What the pages could not be made to do. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    int off = 0;
    for (End end : ends) {
      if (!end.met()) {
        findings.add(RenderFindings.finding("R012", end.pb().place()));
      } else if (end.folio().isPresent()) {
        int wanted = end.folio().get();
        int folio = folio(end.after());
        // What is only carried on from an earlier page is not said again.
        if (folio - wanted != off) {
          findings.add(RenderFindings.finding("R008", end.pb().place(), wanted, folio));
          off = folio - wanted;
        }
      }
    }
    misfits().forEach(m -> finding(m).ifPresent(findings::add));
    return findings;
  }

  private Optional<Finding> finding(Misfit misfit) {
    boolean extra = misfit.over() > 0 && (misfit.under() == 0 || misfit.over() < misfit.under());
    if (extra && misfit.pb().attribute("n").isPresent()) {
      return Optional.empty();
    }
    String text = lastLine(misfit);
    Finding finding =
        extra
            ? RenderFindings.finding(
                "R011", misfit.pb().place(), folio(misfit.page() - 1), misfit.over(), text)
            : RenderFindings.finding(
                "R013", misfit.pb().place(), folio(misfit.page()), misfit.under(), text);
    return Optional.of(finding.withText(text));
  }

  private String lastLine(Misfit misfit) {
    return lines.stream()
        .filter(s -> s.page() == misfit.page())
        .reduce((a, b) -> b)
        .map(s -> s.line().text().strip())
        .orElse("");
  }

  int folio(int page) {
    return page - trace.bodyStart() + 1;
  }

  List<TextIndex.LineSpan> lines() {
    return lines;
  }
}
