package org.kanyin.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.base.Sha256;
import org.kanyin.base.StyleFacts;
import org.kanyin.base.Workspace;
import org.kanyin.fonts.FontBook;
import org.kanyin.fonts.FontRole;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.PageEndWriter;
import org.kanyin.manifest.model.Issue;
import org.kanyin.render.finish.IssueSealer;
import org.kanyin.render.finish.UnderlaidSheets;
import org.kanyin.render.input.IssueFiles;
import org.kanyin.render.input.IssuePreparation;
import org.kanyin.render.input.ParameterSorter;
import org.kanyin.render.input.TypesetInput;
import org.kanyin.render.model.FontRow;
import org.kanyin.render.model.IssuePreview;
import org.kanyin.render.model.PageUnderlay;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;
import org.kanyin.render.pages.PageEndPinner;
import org.kanyin.render.pages.PageStart;
import org.kanyin.render.pages.PageStarts;
import org.kanyin.render.pages.PaginationLoop;
import org.kanyin.style.StyleLoader;
import org.kanyin.typeset.Typesetter;
import org.kanyin.typeset.model.Typeset;

/**
 * Renders issues: the room's door. Made once a process: schema, styles, fonts and the FO engine are
 * opened here and shared by all issues; several threads may render at once.
 *
 * <p>The way of an issue: {@link IssuePreparation}, {@link IssueFiles}, {@link PaginationLoop},
 * {@link IssueSealer}.
 */
public final class IssueRenderer {
  private final ManifestReader manifests = new ManifestReader();
  private final StyleLoader styles;
  private final FontBook fonts;
  private final Typesetter typesetter = new Typesetter();
  private final IssuePreparation preparation;

  /**
   * @throws IOException where the installation's fonts cannot be read
   */
  public IssueRenderer(Workspace workspace) throws IOException {
    this(begin(workspace));
  }

  private IssueRenderer(Opening opening) throws IOException {
    styles = opening.styles;
    fonts = FontBook.open(opening.workspace.fonts());
    preparation = new IssuePreparation(styles, fonts);
  }

  /**
   * Compiles the house style on a second core: the longest part of a cold start. Whoever asks for
   * the style waits for it.
   */
  public static Opening begin(Workspace workspace) {
    StyleLoader styles = new StyleLoader(workspace);
    Thread compiler = new Thread(() -> styles.bundled(IssuePreparation.DEFAULT_STYLE), "style");
    compiler.setDaemon(true);
    compiler.start();
    return new Opening(workspace, styles);
  }

  /** A renderer that is being made. */
  public static final class Opening {
    private final Workspace workspace;
    private final StyleLoader styles;

    private Opening(Workspace workspace, StyleLoader styles) {
      this.workspace = workspace;
      this.styles = styles;
    }

    /**
     * The renderer, with what else it needs opened on this core.
     *
     * @throws IOException where the installation's fonts cannot be read
     */
    public IssueRenderer finish() throws IOException {
      return new IssueRenderer(this);
    }
  }

  /** Reads an issue as {@link #render(Path, RenderRequest)} would, noting what it depends on. */
  public ManifestReader.Read read(Path issueXml) {
    return manifests.readNoting(issueXml);
  }

  /** The same as it would be if some of its text files were saved with other bytes. */
  public ManifestReader.Read read(Path issueXml, Map<Path, byte[]> unsaved) {
    return manifests.readNoting(issueXml, unsaved);
  }

  /** The finished issue, or everything that stood in its way. */
  public Outcome<Rendered> render(Path issueXml, RenderRequest request) {
    return render(manifests.read(issueXml), request);
  }

  /** The same of an issue that has been read. */
  public Outcome<Rendered> render(Outcome<Issue> read, RenderRequest request) {
    read.value().ifPresent(issue -> typesetter.open()); // While the style is being compiled.
    Outcome<TypesetInput> prepared = preparation.of(read, request);
    Outcome<Rendered> rendered =
        prepared.then(
            input ->
                IssueFiles.of(input, typesetter, request)
                    .then(
                        files ->
                            laidOut(input, files, request, prepared.findings())
                                .then(pages -> IssueSealer.of(input, files, pages, request))));
    // Numbered copies are set with figures in the number's place; they are copies of this issue.
    Outcome<Rendered> own =
        rendered.map(r -> new Rendered(read.value().orElseThrow(), r.pdf(), r.trace(), r.style()));
    return told(own, prepared);
  }

  /**
   * What is painted on the pages of an issue that has been read: the layout and the findings of
   * {@link #render(Outcome, RenderRequest)}, but no file is made.
   */
  public Outcome<IssuePreview> preview(Outcome<Issue> read, RenderRequest request) {
    Outcome<TypesetInput> prepared = preparation.of(read, request).map(TypesetInput::onScreen);
    Outcome<IssuePreview> preview =
        prepared.then(
            input ->
                IssueFiles.of(input, typesetter, request)
                    .then(
                        files ->
                            laidOut(input, files, request, prepared.findings())
                                .map(pages -> preview(input, files, pages))));
    return told(preview, prepared);
  }

  private static IssuePreview preview(TypesetInput input, IssueFiles files, Typeset pages) {
    FontBook fonts = input.fonts();
    return new IssuePreview(
        input.issue(),
        pages.drawings(),
        pages.trace(),
        // Drawn pictures are named by their bytes (typeset, DrawnPictures).
        files.pictures().values().stream()
            .collect(Collectors.toMap(Sha256::of, bytes -> bytes, (a, b) -> a)),
        (face, shape) -> fonts.outline(face, shape).orElseThrow());
  }

  /** With what is left to say once all is known: not what is accepted, nor what fonts do serve. */
  private <T> Outcome<T> told(Outcome<T> made, Outcome<TypesetInput> prepared) {
    List<Finding> told = withoutServed(made.findings(), prepared);
    return new Outcome<>(
        made.value(),
        prepared.value().map(input -> input.issue().withoutAccepted(told)).orElse(told));
  }

  /**
   * What is wrong with an issue as far as that can be known before its pages are made, at the
   * places and in the words of {@link #render(Path, RenderRequest)}: manuscript, style and
   * settings, fonts and the characters they lack, pictures.
   */
  public List<Finding> validate(Path issueXml) {
    RenderRequest request = RenderRequest.DEFAULT;
    Outcome<TypesetInput> prepared = preparation.of(manifests.read(issueXml), request);
    Outcome<Map<FontRole, Set<String>>> checked =
        prepared.then(
            input ->
                IssueFiles.of(input, typesetter, request)
                    .then(files -> typesetter.missing(input.request(Map.of()))));
    List<Finding> told = withoutServed(checked.findings(), prepared);
    return prepared.value().map(input -> input.issue().withoutAccepted(told)).orElse(told);
  }

  /**
   * Without warnings of variants that the fonts turn out to have: what reads manuscripts cannot.
   */
  private List<Finding> withoutServed(List<Finding> findings, Outcome<TypesetInput> prepared) {
    if (prepared.value().isEmpty()
        || findings.stream().noneMatch(f -> f.code().equals(ManifestReader.VARIANT))) {
      return findings;
    }
    Set<Place> served = typesetter.variants(prepared.value().get().request(Map.of()));
    return findings.stream()
        .filter(f -> !(f.code().equals(ManifestReader.VARIANT) && served.contains(f.place())))
        .toList();
  }

  /**
   * The pages of an issue.
   *
   * @param said findings of the manifest's own rules: what they say of a page end is not said again
   */
  private Outcome<Typeset> laidOut(
      TypesetInput input, IssueFiles files, RenderRequest request, List<Finding> said) {
    boolean pinned = ParameterSorter.isPinned(input.issue(), request.pagination());
    Outcome<Typeset> pages = PaginationLoop.of(typesetter, input, files.pictures(), pinned);
    Set<Place> places = said.stream().map(Finding::place).collect(Collectors.toSet());
    return new Outcome<>(
        pages.value(),
        pages.findings().stream()
            .filter(f -> !(f.code().equals("R012") && places.contains(f.place())))
            .toList());
  }

  /**
   * The files of its style that an issue depends on, absolute, each with the SHA-256 of what this
   * process compiled, or empty where there is none.
   */
  public Map<Path, String> styleFiles(Optional<Issue> issue, RenderRequest request) {
    return request
        .style()
        .map(name -> styles.files(name, true))
        .orElseGet(
            () ->
                styles.files(
                    issue.flatMap(Issue::style).orElse(IssuePreparation.DEFAULT_STYLE), false));
  }

  /** What the issue's style says of its pages; nothing is laid out. */
  public Outcome<StyleFacts> style(Outcome<Issue> read, RenderRequest request) {
    return preparation.of(read, request).map(input -> typesetter.style(input.request(Map.of())));
  }

  /**
   * Copies of the issue's files with a page end wherever the present layout, or an older PDF of the
   * issue, ends a page.
   */
  public Outcome<List<PageEndWriter.Copy>> pin(
      Path issueXml, RenderRequest request, Optional<Path> older) {
    Outcome<TypesetInput> prepared = preparation.of(manifests.read(issueXml), request);
    return prepared.then(
        input ->
            starts(input, request, older, prepared.findings())
                .then(starts -> PageEndPinner.pinned(input.issue(), starts)));
  }

  private Outcome<List<PageStart>> starts(
      TypesetInput input, RenderRequest request, Optional<Path> older, List<Finding> said) {
    return older
        .map(pdf -> PageEndPinner.starts(pdf, input.issue()))
        .orElseGet(
            () ->
                IssueFiles.of(input, typesetter, request)
                    .then(files -> laidOut(input, files, request, said))
                    .map(pages -> PageStarts.of(pages.trace(), input.issue())));
  }

  /**
   * The fonts as they are for any issue, or for this one, with its characters that they do not
   * have.
   */
  public Outcome<List<FontRow>> fonts(Optional<Path> issueXml) {
    if (issueXml.isEmpty()) {
      return Outcome.of(FontRow.of(fonts, Map.of()), List.of());
    }
    return preparation
        .of(manifests.read(issueXml.get()), RenderRequest.DEFAULT)
        .then(this::fontsOf);
  }

  private Outcome<List<FontRow>> fontsOf(TypesetInput input) {
    Outcome<Map<FontRole, Set<String>>> missing = typesetter.missing(input.request(Map.of()));
    return missing.map(characters -> FontRow.of(input.fonts(), characters));
  }

  /** Typesets sheets and puts a finished PDF's pages under them. */
  public Outcome<byte[]> sheets(PageUnderlay underlay) {
    return UnderlaidSheets.of(typesetter, fonts, underlay);
  }
}
