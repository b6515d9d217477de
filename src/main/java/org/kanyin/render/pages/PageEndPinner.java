package org.kanyin.render.pages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.inspect.PdfReader;
import org.kanyin.inspect.model.PdfSource;
import org.kanyin.manifest.PageEndWriter;
import org.kanyin.manifest.model.Issue;
import org.kanyin.render.model.RenderFindings;

/** Writes where pages begin into copies of the manuscript. */
public final class PageEndPinner {
  private PageEndPinner() {}

  /** Where the pages of an older PDF of the issue begin. */
  public static Outcome<List<PageStart>> starts(Path older, Issue issue) {
    return PdfReader.texts(PdfSource.of(older))
        .then(
            texts -> {
              List<PageStart> starts = PageStarts.of(texts, issue);
              Place place = Place.file(older.toString());
              return starts.isEmpty()
                  ? Outcome.failed(List.of(RenderFindings.finding("R010", place)))
                  : Outcome.of(starts, List.of());
            });
  }

  /** Copies of the issue's files with a page end before each of these. */
  public static Outcome<List<PageEndWriter.Copy>> pinned(Issue issue, List<PageStart> starts) {
    List<Finding> findings = new ArrayList<>();
    PageEndWriter writer = new PageEndWriter(issue);
    for (PageStart start : starts) {
      boolean written =
          start.block().isEmpty()
              ? writer.after(start.before(), start.folio())
              : writer.before(start.block(), start.index(), start.folio());
      if (!written) {
        Place manifest = Place.file(issue.root().place().file());
        findings.add(RenderFindings.finding("R009", manifest, start.folio()));
      }
    }
    List<PageEndWriter.Copy> copies = writer.copies();
    findings.addAll(taken(issue, copies));
    return Finding.anyError(findings) ? Outcome.failed(findings) : Outcome.of(copies, findings);
  }

  /** Copies whose place one of the issue's own files or another copy has. */
  private static List<Finding> taken(Issue issue, List<PageEndWriter.Copy> copies) {
    Set<Path> places = new HashSet<>();
    issue.sources().values().forEach(s -> places.add(s.path().toAbsolutePath().normalize()));
    return copies.stream()
        .map(c -> c.original().resolveSibling(c.name()))
        .filter(target -> !places.add(target.toAbsolutePath().normalize()))
        .map(target -> RenderFindings.finding("R025", Place.file(target.toString())))
        .toList();
  }
}
