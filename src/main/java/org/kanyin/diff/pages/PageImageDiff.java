package org.kanyin.diff.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.kanyin.base.Finding;
import org.kanyin.base.Length;
import org.kanyin.base.Outcome;
import org.kanyin.diff.model.PageState;
import org.kanyin.inspect.PageRasterizer;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.PagePicture;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfLimits;
import org.kanyin.inspect.model.PdfPage;
import org.kanyin.inspect.model.PdfSource;

/**
 * Compares the pictures of pages with the same text, pixel by pixel. A pixel differs where no pixel
 * within one of it (0.17 mm at 150 dpi) is nearly of its colour: edges may fall a little otherwise.
 */
public final class PageImageDiff {
  static final double DPI = 150;

  /** Channels may differ by so much, of 255. */
  private static final int COLOUR = 72;

  /** Pictures in memory at once, of each round: an A4 page at 150 dpi takes 9 MB. */
  private static final int AT_ONCE = 6;

  /** Differing pixels nearer than this are shown in one frame. */
  private static final int CELL = 24;

  private static final int MOST_MARKS = 40;

  /** A round to be drawn, and its facts. */
  public record RoundPages(PdfSource source, Pdf pdf) {}

  /**
   * What the pictures show.
   *
   * @param states of all pages, those that look different said to
   * @param findings pages that could not be drawn
   */
  public record Compared(List<PageState> states, List<Finding> findings) {}

  private record Drawn(Map<Integer, PagePicture> pages, List<Finding> findings) {}

  private final RoundPages old;
  private final RoundPages revised;
  private final int tolerance;

  /**
   * @param tolerance so many pixels of a page may differ
   */
  public PageImageDiff(RoundPages old, RoundPages revised, int tolerance) {
    this.old = old;
    this.revised = revised;
    this.tolerance = tolerance;
  }

  /** The states; pages whose text stayed are compared by their pictures. */
  public Compared compare(List<PageState> states) {
    List<PageState> same =
        states.stream()
            .filter(s -> s.state() == PageState.State.SAME && s.oldPage() > 0)
            .filter(s -> !areIdentical(s))
            .toList();
    Map<Integer, PageState> seen = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < same.size(); i += AT_ONCE) {
      List<PageState> some = same.subList(i, Math.min(same.size(), i + AT_ONCE));
      CompletableFuture<Drawn> before =
          CompletableFuture.supplyAsync(
              () -> pictures(old, some.stream().map(PageState::oldPage).toList()));
      Drawn after = pictures(revised, some.stream().map(PageState::newPage).toList());
      Drawn was = before.join();
      findings.addAll(was.findings());
      findings.addAll(after.findings());
      for (PageState state : some) {
        PagePicture a = was.pages().get(state.oldPage());
        PagePicture b = after.pages().get(state.newPage());
        if (a != null && b != null) {
          seen.put(state.newPage(), compared(state, a, b));
        }
      }
    }
    return new Compared(
        states.stream().map(s -> seen.getOrDefault(s.newPage(), s)).toList(), findings);
  }

  private boolean areIdentical(PageState s) {
    PdfPage was = old.pdf().pages().get(s.oldPage() - 1);
    PdfPage is = revised.pdf().pages().get(s.newPage() - 1);
    return IdenticalPages.are(old.pdf(), was, revised.pdf(), is);
  }

  private static Drawn pictures(RoundPages side, List<Integer> pages) {
    Outcome<List<PagePicture>> drawn =
        PageRasterizer.of(side.source(), pages, DPI, PdfLimits.ORDINARY);
    Map<Integer, PagePicture> byPage = new HashMap<>();
    drawn.value().orElse(List.of()).forEach(p -> byPage.put(p.page(), p));
    return new Drawn(byPage, drawn.findings());
  }

  private PageState compared(PageState state, PagePicture a, PagePicture b) {
    if (Math.abs(a.width() - b.width()) > 1 || Math.abs(a.height() - b.height()) > 1) {
      return state.looks(a.width() * a.height(), List.of());
    }
    int width = Math.min(a.width(), b.width());
    int height = Math.min(a.height(), b.height());
    int across = width / CELL + 1;
    boolean[] cells = new boolean[across * (height / CELL + 1)];
    int count = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int p = a.rgb()[y * a.width() + x];
        int q = b.rgb()[y * b.width() + x];
        if (p != q && isOtherColour(p, q) && (isUnlike(p, b, x, y) || isUnlike(q, a, x, y))) {
          count++;
          cells[y / CELL * across + x / CELL] = true;
        }
      }
    }
    return count <= tolerance ? state : state.looks(count, frames(cells, across, b.dpi()));
  }

  private static boolean isOtherColour(int p, int q) {
    return Math.abs((p >> 16 & 0xFF) - (q >> 16 & 0xFF)) > COLOUR
        || Math.abs((p >> 8 & 0xFF) - (q >> 8 & 0xFF)) > COLOUR
        || Math.abs((p & 0xFF) - (q & 0xFF)) > COLOUR;
  }

  /** Whether no pixel of the picture about that place is nearly of this colour. */
  private static boolean isUnlike(int p, PagePicture picture, int x, int y) {
    for (int v = Math.max(0, y - 1); v <= Math.min(picture.height() - 1, y + 1); v++) {
      for (int u = Math.max(0, x - 1); u <= Math.min(picture.width() - 1, x + 1); u++) {
        if (!isOtherColour(p, picture.rgb()[v * picture.width() + u])) {
          return false;
        }
      }
    }
    return true;
  }

  /** One frame for each group of neighbouring cells, in points. */
  private static List<Box> frames(boolean[] cells, int across, double dpi) {
    List<Box> frames = new ArrayList<>();
    double points = CELL * Length.POINTS_PER_INCH / dpi;
    for (int start = 0; start < cells.length && frames.size() < MOST_MARKS; start++) {
      if (cells[start]) {
        frames.add(frame(cells, across, start, points));
      }
    }
    return frames;
  }

  private static Box frame(boolean[] cells, int across, int start, double points) {
    List<Integer> open = new ArrayList<>(List.of(start));
    cells[start] = false;
    Box box = null;
    while (!open.isEmpty()) {
      int cell = open.remove(open.size() - 1);
      int x = cell % across;
      int y = cell / across;
      Box here = new Box(x * points, y * points, (x + 1) * points, (y + 1) * points);
      box = box == null ? here : box.with(here);
      for (int dy = -1; dy <= 1; dy++) {
        for (int dx = -1; dx <= 1; dx++) {
          int next = (y + dy) * across + x + dx;
          boolean inside = x + dx >= 0 && x + dx < across && next >= 0 && next < cells.length;
          if (inside && cells[next]) {
            cells[next] = false;
            open.add(next);
          }
        }
      }
    }
    return box;
  }
}
