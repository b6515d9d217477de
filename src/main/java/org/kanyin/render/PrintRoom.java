package org.kanyin.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.base.Catalogue;
import org.kanyin.base.Finding;
import org.kanyin.base.Fo;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.base.Places;
import org.kanyin.base.Workspace;
import org.kanyin.fonts.FontBook;
import org.kanyin.manifest.Issue;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.Origins;
import org.kanyin.manifest.Picture;
import org.kanyin.seal.Seal;
import org.kanyin.style.Style;
import org.kanyin.style.Styles;
import org.kanyin.typeset.Typeset;
import org.kanyin.typeset.Typesetter;

/**
 * Renders issues. Made once a process: schema, styles, fonts and the FO engine are opened here and
 * shared by all issues; several threads may render at once.
 */
public final class PrintRoom {
  private static final Catalogue CATALOGUE = Catalogue.of(PrintRoom.class);
  private static final String DEFAULT_STYLE = "neibu";

  /** Publications have a date and no hour: noon in universal time is that date everywhere. */
  private static final int NOON = 12;

  private final ManifestReader manifests = new ManifestReader();
  private final Styles styles;
  private final FontBook fonts;
  private final Typesetter typesetter = new Typesetter();

  /**
   * @throws IOException where the installation's fonts cannot be read
   */
  public PrintRoom(Workspace workspace) throws IOException {
    styles = new Styles(workspace);
    fonts = FontBook.open(workspace.fonts());
  }

  /** The finished issue, or everything that stood in its way. */
  public Outcome<Rendered> render(Path issueXml, Options options) {
    Outcome<Issue> read = manifests.read(issueXml);
    if (read.hasErrors()) {
      return Outcome.failed(read.findings());
    }
    return render(read.value().orElseThrow(), options, read.findings());
  }

  private Outcome<Rendered> render(Issue issue, Options options, List<Finding> before) {
    List<Finding> findings = new ArrayList<>(before);
    String name = options.style().or(issue::style).orElse(DEFAULT_STYLE);
    Outcome<Style> style = styles.style(name);
    findings.addAll(style.findings());
    if (style.hasErrors()) {
      return Outcome.failed(findings);
    }
    Settings settings = Settings.of(issue, options, style.value().orElseThrow(), CATALOGUE);
    findings.addAll(settings.findings());
    if (Finding.anyError(findings)) {
      return Outcome.failed(findings);
    }
    Outcome<Fo> fo =
        style.value().orElseThrow().apply(issue, settings.parameters(), settings.composition());
    findings.addAll(fo.findings());
    if (fo.hasErrors()) {
      return Outcome.failed(findings);
    }
    return set(issue, fo.value().orElseThrow(), findings);
  }

  private Outcome<Rendered> set(Issue issue, Fo fo, List<Finding> findings) {
    Instant date = issue.date().atTime(NOON, 0).toInstant(ZoneOffset.UTC);
    Map<String, byte[]> pictures = pictures(issue, findings);
    FontBook book = fonts(issue, findings);
    if (Finding.anyError(findings)) {
      return Outcome.failed(findings);
    }
    Outcome<Typeset> typeset =
        typesetter.set(new Typesetter.Request(fo, book, pictures, date, places(issue)));
    findings.addAll(typeset.findings());
    if (typeset.hasErrors()) {
      return Outcome.failed(findings);
    }
    Typeset pages = typeset.value().orElseThrow();
    try {
      byte[] sealed = Seal.seal(pages.pdf(), pages.dots(), date);
      return Outcome.of(new Rendered(sealed, pages.trace()), findings);
    } catch (IOException e) {
      throw new IllegalStateException("FOP wrote a PDF that PDFBox cannot read", e);
    }
  }

  private static Places places(Issue issue) {
    Origins origins = new Origins(issue);
    return (id, index) -> origins.placeOf(id, index).orElse(Place.NOWHERE);
  }

  private Map<String, byte[]> pictures(Issue issue, List<Finding> findings) {
    Map<String, byte[]> bytes = new HashMap<>();
    for (Picture picture : issue.pictures().values()) {
      try {
        bytes.put(picture.sha256(), Files.readAllBytes(picture.path()));
      } catch (IOException e) {
        findings.add(CATALOGUE.finding("R002", Place.file(picture.path().toString())));
      }
    }
    return bytes;
  }

  /** The bundled fonts, with the office's own before them where it maps a role. */
  private FontBook fonts(Issue issue, List<Finding> findings) {
    FontBook book = fonts;
    for (Issue.FontMapping mapping : byRole(issue).values()) {
      try {
        book = book.with(mapping.role(), mapping.file(), mapping.index());
      } catch (IOException e) {
        findings.add(
            CATALOGUE.finding("R003", mapping.place(), mapping.role(), mapping.file().getFileName()));
      }
    }
    return book;
  }

  private static Map<String, Issue.FontMapping> byRole(Issue issue) {
    Map<String, Issue.FontMapping> byRole = new LinkedHashMap<>();
    issue.fonts().forEach(f -> byRole.put(f.role(), f));
    return byRole;
  }
}
