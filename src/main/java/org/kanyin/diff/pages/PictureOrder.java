package org.kanyin.diff.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.analysis.CommonSubsequence;
import org.kanyin.analysis.model.PageRegion;
import org.kanyin.diff.align.AlignedFlow;
import org.kanyin.diff.flow.Sign;
import org.kanyin.diff.flow.SignSource;
import org.kanyin.diff.model.PageState;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfImage;
import org.kanyin.inspect.model.PdfPage;

/**
 * The pictures of both rounds, one after another. Pages with the same lines are drawn and compared;
 * where lines have moved, a picture is known by its pixels and the size at which it is shown.
 */
public final class PictureOrder {
  /** Comparisons of two pictures in all. */
  private static final long WORK = 4_000_000;

  private record Shown(int page, PdfImage image) {
    /** Whole points: a page may stand a little otherwise. */
    List<Integer> key() {
      return List.of(
          image.width(),
          image.height(),
          (int) Math.round(image.box().width()),
          (int) Math.round(image.box().height()));
    }

    PageRegion mark() {
      return new PageRegion(page, image.box());
    }
  }

  /**
   * A picture that only one round has there.
   *
   * @param page of the new round on which that shows, from 1
   * @param old where it stood; empty for a new one
   * @param revised where it stands, or nothing
   */
  public record Difference(int page, List<PageRegion> old, List<PageRegion> revised) {
    public Difference {
      old = List.copyOf(old);
      revised = List.copyOf(revised);
    }
  }

  private final AlignedFlow body;

  /**
   * @param body the running text: it says where a picture that is gone would stand
   */
  public PictureOrder(AlignedFlow body) {
    this.body = body;
  }

  /** One difference for each page on which lines have moved and pictures are others. */
  public List<Difference> differences(Pdf old, Pdf revised, List<PageState> states) {
    List<Shown> a = shown(old);
    List<Shown> b = shown(revised);
    boolean[] stays = new boolean[a.size()];
    boolean[] known = new boolean[b.size()];
    Map<List<Integer>, Integer> names = new HashMap<>();
    for (CommonSubsequence.Run run :
        new CommonSubsequence(WORK).of(named(a, names), named(b, names), WORK).orElse(List.of())) {
      Arrays.fill(stays, run.first(), run.first() + run.length(), true);
      Arrays.fill(known, run.second(), run.second() + run.length(), true);
    }
    List<Difference> differences = new ArrayList<>();
    for (PageState state : states) {
      boolean drawn =
          state.state() == PageState.State.SAME || state.state() == PageState.State.LOOKS;
      List<PageRegion> was = new ArrayList<>();
      List<PageRegion> is = new ArrayList<>();
      for (int i = 0; i < stays.length; i++) {
        if (!stays[i] && pageNow(a.get(i)) == state.newPage()) {
          was.add(a.get(i).mark());
        }
      }
      for (int j = 0; j < known.length; j++) {
        if (!known[j] && b.get(j).page() == state.newPage()) {
          is.add(b.get(j).mark());
        }
      }
      if (!drawn && !(was.isEmpty() && is.isEmpty())) {
        differences.add(new Difference(state.newPage(), was, is));
      }
    }
    return differences;
  }

  private static List<Shown> shown(Pdf pdf) {
    List<Shown> shown = new ArrayList<>();
    for (PdfPage page : pdf.pages()) {
      page.images().forEach(image -> shown.add(new Shown(page.number(), image)));
    }
    return shown;
  }

  private static List<Integer> named(List<Shown> shown, Map<List<Integer>, Integer> names) {
    return shown.stream().map(s -> names.computeIfAbsent(s.key(), k -> names.size())).toList();
  }

  /** The page on which the words above the old picture, or the first of its page, stand now. */
  private int pageNow(Shown gone) {
    List<Sign> signs = body.oldSigns();
    int now = 0;
    for (int i = 0; i < signs.size(); i++) {
      int j = body.alignment().newOf()[i];
      if (j >= 0
          && signs.get(i).source() instanceof SignSource.OnPage p
          && p.page() == gone.page()) {
        boolean above = p.box().bottom() <= gone.image().box().top() + 1;
        now = now == 0 || above ? body.newSigns().get(j).source().page() : now;
      }
    }
    return now == 0 ? gone.page() : now;
  }
}
