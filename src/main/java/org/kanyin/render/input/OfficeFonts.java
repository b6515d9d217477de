package org.kanyin.render.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.fonts.FontBook;
import org.kanyin.fonts.FontFile;
import org.kanyin.fonts.FontRole;
import org.kanyin.manifest.model.Issue;
import org.kanyin.render.model.FontRow;
import org.kanyin.render.model.RenderFindings;

/** The bundled fonts, with the office's own before them where it maps a role. */
final class OfficeFonts {
  private OfficeFonts() {}

  /** A mapped font that cannot serve is an error, never a silent swap. */
  static Outcome<FontBook> over(FontBook bundled, Issue issue) {
    Map<String, Issue.FontMapping> byRole = new LinkedHashMap<>();
    issue.fonts().forEach(f -> byRole.put(f.role(), f));
    Outcome<FontBook> book = Outcome.of(bundled, List.of());
    for (Issue.FontMapping mapping : byRole.values()) {
      FontBook so = book.value().orElseThrow();
      Outcome<FontBook> next = with(so, mapping);
      List<Finding> findings = new ArrayList<>(book.findings());
      findings.addAll(next.findings());
      book = Outcome.of(next.value().orElse(so), findings);
    }
    return book;
  }

  private static Outcome<FontBook> with(FontBook book, Issue.FontMapping mapping) {
    String role = mapping.role();
    String file = mapping.file().getFileName().toString();
    if (book.roles().stream().noneMatch(r -> r.name().equals(role))) {
      String known =
          book.roles().stream().map(FontRole::name).distinct().collect(Collectors.joining("、"));
      return failed("R006", mapping, role, role, known);
    }
    try {
      FontBook mapped = book.with(role, mapping.file(), mapping.index());
      FontFile own = mapped.role(role, FontRow.REGULAR).orElseThrow().files().get(0);
      return own.facts().permission().allowed()
          ? Outcome.of(mapped, List.of())
          : failed("R007", mapping, file, file);
    } catch (IOException e) {
      return failed("R003", mapping, file, role, file);
    }
  }

  private static Outcome<FontBook> failed(
      String code, Issue.FontMapping mapping, String text, Object... arguments) {
    return Outcome.failed(
        List.of(RenderFindings.finding(code, mapping.place(), arguments).withText(text)));
  }
}
