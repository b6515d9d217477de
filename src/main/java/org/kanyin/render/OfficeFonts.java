package org.kanyin.render;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.fonts.FontBook;
import org.kanyin.fonts.FontFile;
import org.kanyin.fonts.FontRole;
import org.kanyin.manifest.model.Issue;

/** The bundled fonts, with the office's own before them where it maps a role. */
final class OfficeFonts {
  private OfficeFonts() {}

  static FontBook over(
      FontBook bundled, Issue issue, FindingCatalogue catalogue, List<Finding> findings) {
    Map<String, Issue.FontMapping> byRole = new LinkedHashMap<>();
    issue.fonts().forEach(f -> byRole.put(f.role(), f));
    FontBook book = bundled;
    for (Issue.FontMapping mapping : byRole.values()) {
      book = with(book, mapping, catalogue, findings);
    }
    return book;
  }

  /** A mapped font that cannot serve is an error, never a silent swap. */
  private static FontBook with(
      FontBook book,
      Issue.FontMapping mapping,
      FindingCatalogue catalogue,
      List<Finding> findings) {
    String role = mapping.role();
    String file = mapping.file().getFileName().toString();
    if (book.roles().stream().noneMatch(r -> r.name().equals(role))) {
      String known =
          book.roles().stream().map(FontRole::name).distinct().collect(Collectors.joining("、"));
      findings.add(catalogue.finding("R006", mapping.place(), role, known).withText(role));
      return book;
    }
    try {
      FontBook mapped = book.with(role, mapping.file(), mapping.index());
      FontFile own = mapped.role(role, FontRow.REGULAR).orElseThrow().files().get(0);
      if (!own.facts().permission().allowed()) {
        findings.add(catalogue.finding("R007", mapping.place(), file).withText(file));
      }
      return mapped;
    } catch (IOException e) {
      findings.add(catalogue.finding("R003", mapping.place(), role, file).withText(file));
      return book;
    }
  }
}
