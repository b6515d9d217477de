package org.kanyin.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.InkSpec;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.base.StyleColours;
import org.kanyin.base.Workspace;
import org.kanyin.fonts.FontBook;
import org.kanyin.fonts.FontRole;
import org.kanyin.inspect.PdfReader;
import org.kanyin.inspect.model.PageTexts;
import org.kanyin.inspect.model.PdfSource;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.PageEndWriter;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.IssuePicture;
import org.kanyin.seal.Seal;
import org.kanyin.seal.UnderlayWriter;
import org.kanyin.seal.model.Attachment;
import org.kanyin.seal.model.DocumentInfo;
import org.kanyin.style.Style;
import org.kanyin.style.StyleLoader;
import org.kanyin.typeset.Typesetter;
import org.kanyin.typeset.model.Typeset;

/**
 * Renders issues. Made once a process: schema, styles, fonts and the FO engine are opened here and
 * shared by all issues; several threads may render at once.
 */
public final class IssueRenderer {
  private static final FindingCatalogue CATALOGUE = FindingCatalogue.of(IssueRenderer.class);
  private static final String DEFAULT_STYLE = "neibu";

  private final ManifestReader manifests = new ManifestReader();
  private final StyleLoader styles;
  private final FontBook fonts;
  private final Typesetter typesetter = new Typesetter();

  /**
   * @throws IOException where the installation's fonts cannot be read
   */
  public IssueRenderer(Workspace workspace) throws IOException {
    styles = new StyleLoader(workspace);
    warm();
    fonts = FontBook.open(workspace.fonts());
  }

  /**
   * Compiles the house style on a second core while fonts and schema are opened on this one: a
   * third of a cold start. Whoever asks for the style waits for it.
   */
  private void warm() {
    Thread compiler = new Thread(() -> styles.bundled(DEFAULT_STYLE), "style");
    compiler.setDaemon(true);
    compiler.start();
  }

  /** The finished issue, or everything that stood in its way. */
  public Outcome<Rendered> render(Path issueXml, RenderRequest options) {
    return render(issueXml, manifests.read(issueXml), options);
  }

  /** Reads an issue as {@link #render(Path, Options)} would, noting the files it hangs on. */
  public ManifestReader.Read read(Path issueXml) {
    return manifests.readNoting(issueXml);
  }

  /**
   * The files of its style that an issue hangs on, absolute, each with the SHA-256 of what this
   * process compiled, or empty where there is none.
   */
  public Map<Path, String> styleFiles(Optional<Issue> issue, RenderRequest options) {
    return options
        .style()
        .map(name -> styles.files(name, true))
        .orElseGet(() -> styles.files(issue.flatMap(Issue::style).orElse(DEFAULT_STYLE), false));
  }

  /** An issue that has been read. */
  public Outcome<Rendered> render(Path issueXml, Outcome<Issue> read, RenderRequest options) {
    List<Finding> findings = new ArrayList<>();
    return prepare(read, options, findings)
        .map(manuscript -> finish(issueXml, manuscript, options, findings))
        .orElseGet(() -> Outcome.failed(findings));
  }

  /**
   * Copies of the issue's files with a page end wherever the present layout, or an older PDF of the
   * issue, ends a page.
   */
  public Outcome<List<PageEndWriter.Copy>> pin(
      Path issueXml, RenderRequest options, Optional<Path> older) {
    List<Finding> findings = new ArrayList<>();
    Optional<TypesetInput> manuscript = prepare(issueXml, options, findings);
    Optional<List<PageStart>> starts = manuscript.flatMap(m -> starts(m, options, older, findings));
    if (starts.isEmpty()) {
      return Outcome.failed(findings);
    }
    PageEndWriter writer = new PageEndWriter(manuscript.get().issue());
    for (PageStart start : starts.get()) {
      boolean written =
          start.block().isEmpty()
              ? writer.after(start.before(), start.folio())
              : writer.before(start.block(), start.index(), start.folio());
      if (!written) {
        Place issue = Place.file(issueXml.toString());
        findings.add(CATALOGUE.finding("R009", issue, start.folio()));
      }
    }
    return Outcome.of(writer.copies(), findings);
  }

  private Optional<List<PageStart>> starts(
      TypesetInput manuscript,
      RenderRequest options,
      Optional<Path> older,
      List<Finding> findings) {
    if (older.isPresent()) {
      Optional<PageTexts> texts = taken(PdfReader.texts(PdfSource.of(older.get())), findings);
      Optional<List<PageStart>> starts = texts.map(t -> PageStarts.of(t, manuscript.issue()));
      if (starts.isPresent() && starts.get().isEmpty()) {
        findings.add(CATALOGUE.finding("R010", Place.file(older.get().toString())));
        return Optional.empty();
      }
      return starts;
    }
    Map<String, byte[]> pictures = pictures(manuscript.issue(), false, findings);
    return layout(manuscript, options, pictures, findings)
        .map(set -> PageStarts.of(set.trace(), manuscript.issue()));
  }

  /** The colours of the issue's style; nothing is laid out. */
  public Outcome<StyleColours> colours(Outcome<Issue> read, RenderRequest options) {
    List<Finding> findings = new ArrayList<>();
    Optional<TypesetInput> manuscript = prepare(read, options, findings);
    return manuscript
        .map(m -> Outcome.of(typesetter.colours(m.fo()), findings))
        .orElseGet(() -> Outcome.failed(findings));
  }

  /** Sets sheets and puts a finished PDF's pages under them. */
  public Outcome<byte[]> overprint(PageUnderlay order) {
    var request =
        new Typesetter.Request(
            order.fo(), fonts, Map.of(), order.date(), (id, index) -> Place.NOWHERE);
    Outcome<Typeset> set = typesetter.set(request);
    if (set.value().isEmpty()) {
      return Outcome.failed(set.findings());
    }
    Typeset drawn = set.value().get();
    DocumentInfo about =
        new DocumentInfo(
            "校样", "", "", order.date(), Publication.LANGUAGE, drawn.pageLabels(), drawn.inks());
    var work = new Seal.Work(drawn.pdf(), drawn.dots(), about, List.of(), List.of());
    try (UnderlayWriter sheets = new UnderlayWriter(Seal.seal(work))) {
      sheets.put(order.beneath(), order.x(), order.y());
      for (SheetRemark r : order.remarks()) {
        sheets.remark(r.sheet(), r.left(), r.top(), r.right(), r.bottom(), r.author(), r.text());
      }
      return Outcome.of(sheets.finish(), set.findings());
    } catch (IOException e) {
      throw new IllegalStateException("a PDF of ours that PDFBox cannot read", e);
    }
  }

  /** The fonts as they are for any issue. */
  public List<FontRow> fonts() {
    return FontRow.of(fonts, Map.of());
  }

  /** The fonts as they are for this issue, and its characters that they do not have. */
  public Outcome<List<FontRow>> fonts(Path issueXml) {
    List<Finding> findings = new ArrayList<>();
    Optional<TypesetInput> manuscript = prepare(issueXml, RenderRequest.DEFAULT, findings);
    if (manuscript.isEmpty()) {
      return Outcome.failed(findings);
    }
    Typesetter.Request request = manuscript.get().request(Map.of());
    Outcome<Map<FontRole, Set<String>>> missing = typesetter.missing(request);
    findings.addAll(missing.findings());
    return Outcome.of(FontRow.of(request.fonts(), missing.value().orElseThrow()), findings);
  }

  /** Empty where the findings hold an error. */
  private Optional<TypesetInput> prepare(
      Path issueXml, RenderRequest options, List<Finding> findings) {
    return prepare(manifests.read(issueXml), options, findings);
  }

  private Optional<TypesetInput> prepare(
      Outcome<Issue> outcome, RenderRequest options, List<Finding> findings) {
    Optional<Issue> read = taken(outcome, findings);
    Optional<Style> style = read.flatMap(issue -> taken(style(issue, options), findings));
    if (style.isEmpty()) {
      return Optional.empty();
    }
    Issue issue = read.get();
    ParameterSorter settings = ParameterSorter.of(issue, options, style.get(), CATALOGUE);
    findings.addAll(settings.findings());
    FontBook book = OfficeFonts.over(fonts, issue, CATALOGUE, findings);
    if (Finding.anyError(findings)) {
      return Optional.empty();
    }
    return taken(style.get().apply(issue, settings.parameters(), settings.composition()), findings)
        .map(fo -> new TypesetInput(issue, style.get(), settings, fo, book));
  }

  private static <T> Optional<T> taken(Outcome<T> outcome, List<Finding> findings) {
    findings.addAll(outcome.findings());
    return outcome.hasErrors() ? Optional.empty() : outcome.value();
  }

  /** What the command line says, else the manifest; only the former may name any folder. */
  private Outcome<Style> style(Issue issue, RenderRequest options) {
    if (options.style().isPresent()) {
      return styles.style(options.style().get());
    }
    Outcome<Style> named = styles.bundled(issue.style().orElse(DEFAULT_STYLE));
    return new Outcome<>(
        named.value(),
        named.findings().stream()
            .map(f -> f.place().equals(Place.NOWHERE) ? f.at(issue.root().place()) : f)
            .toList());
  }

  private Outcome<Rendered> finish(
      Path issueXml, TypesetInput manuscript, RenderRequest options, List<Finding> findings) {
    Map<String, byte[]> pictures = pictures(manuscript.issue(), options.press(), findings);
    List<Attachment> attachments =
        options.attachSource()
            ? ManuscriptAttachments.of(issueXml, manuscript.issue(), CATALOGUE, findings)
            : List.of();
    if (Finding.anyError(findings)) {
      return Outcome.failed(findings);
    }
    Optional<Typeset> set = layout(manuscript, options, pictures, findings);
    if (set.isEmpty()) {
      return Outcome.failed(findings);
    }
    Typeset pages = set.get();
    try {
      DocumentInfo about = Publication.about(manuscript.issue(), manuscript.date(), pages);
      Optional<InkSpec> press = Optional.of(pages.plates()).filter(plates -> options.press());
      Seal.Work whole =
          new Seal.Work(pages.pdf(), pages.dots(), about, attachments, List.of(), press);
      byte[] sealed = Seal.seal(whole.only(options.pages()));
      if (options.against().isPresent()) {
        List<byte[]> forms = new ArrayList<>();
        forms.add(options.pages().isEmpty() ? sealed : Seal.seal(whole));
        if (options.press()) {
          // The older one may have been made to be read, without the marks of a print shop.
          forms.add(Seal.seal(whole.toBeRead()));
        }
        Path older = options.against().get();
        findings.addAll(new ChangedPages(CATALOGUE).findings(older, forms, pages.trace()));
      }
      return Outcome.of(
          new Rendered(sealed, pages.trace(), pages.colours()),
          manuscript.issue().withoutAccepted(findings));
    } catch (IOException e) {
      throw new IllegalStateException("FOP wrote a PDF that PDFBox cannot read", e);
    }
  }

  private Optional<Typeset> layout(
      TypesetInput manuscript,
      RenderRequest options,
      Map<String, byte[]> pictures,
      List<Finding> findings) {
    boolean pinned = ParameterSorter.isPinned(manuscript.issue(), options.pagination());
    Set<Place> said = findings.stream().map(Finding::place).collect(Collectors.toSet());
    Optional<Typeset> set =
        taken(PaginationLoop.of(typesetter, manuscript, pictures, pinned, CATALOGUE), findings);
    // What the manifest's own rules have said of a page end is not said again.
    findings.removeIf(f -> f.code().equals("R012") && said.contains(f.place()));
    return set;
  }

  private Map<String, byte[]> pictures(Issue issue, boolean press, List<Finding> findings) {
    Map<String, byte[]> bytes = new HashMap<>();
    for (IssuePicture picture : issue.pictures().values()) {
      try {
        PictureNormalizer plain = PictureNormalizer.of(Files.readAllBytes(picture.path()), press);
        bytes.put(picture.sha256(), plain.bytes());
        Place place = Place.file(picture.path().toString());
        plain.repair().ifPresent(code -> findings.add(CATALOGUE.finding(code, place)));
      } catch (IOException e) {
        findings.add(CATALOGUE.finding("R002", Place.file(picture.path().toString())));
      }
    }
    return bytes;
  }
}
