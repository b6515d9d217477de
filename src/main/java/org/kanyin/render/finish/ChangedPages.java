package org.kanyin.render.finish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.kanyin.base.Finding;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.inspect.PdfReader;
import org.kanyin.inspect.model.PageFingerprints;
import org.kanyin.inspect.model.PdfSource;
import org.kanyin.render.model.RenderFindings;

/** Which pages of an issue are no longer as an older PDF shows them: those are printed again. */
final class ChangedPages {
  private ChangedPages() {}

  /**
   * Compares page by page, to the glyph.
   *
   * @param forms the whole issue as it is now, as it may have been made: that which is most like
   *     the older counts
   */
  static List<Finding> findings(Path older, List<byte[]> forms, LayoutTrace trace)
      throws IOException {
    Outcome<PageFingerprints> read = PdfReader.fingerprints(PdfSource.of(older));
    if (read.value().isEmpty()) {
      return read.findings();
    }
    Place place = Place.file(older.toString());
    List<String> was = read.value().get().pages();
    List<Finding> findings = new ArrayList<>();
    int count = trace.pages().size();
    if (was.size() != count) {
      findings.add(RenderFindings.finding("R016", place, was.size(), count));
    }
    List<List<Integer>> changes = new ArrayList<>();
    for (byte[] form : forms) {
      changes.add(changed(was, PdfReader.fingerprints(form).pages()));
    }
    List<Integer> changed = changes.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
    findings.add(
        changed.isEmpty()
            ? RenderFindings.finding("R015", place)
            : RenderFindings.finding(
                "R014", place, changed.size(), names(changed, trace), count - changed.size()));
    return findings;
  }

  private static List<Integer> changed(List<String> was, List<String> is) {
    List<Integer> changed = new ArrayList<>();
    for (int i = 0; i < is.size(); i++) {
      if (i >= was.size() || !was.get(i).equals(is.get(i))) {
        changed.add(i);
      }
    }
    return changed;
  }

  /** By folio where there is one; cover and contents by their sheet. */
  private static String names(List<Integer> pages, LayoutTrace trace) {
    int first = trace.bodyStart();
    return pages.stream()
        .map(i -> i < first ? "正文前第 " + (i + 1) + " 页" : "第 " + (i - first + 1) + " 页")
        .collect(Collectors.joining("、"));
  }
}
