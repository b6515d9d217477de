package org.kanyin.manifest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.manifest.model.Acceptance;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.normalise.Normaliser;
import org.kanyin.manifest.normalise.OfficeData;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.IssueFolder;
import org.kanyin.manifest.parse.IssueLoader;
import org.kanyin.manifest.parse.RootCheck;
import org.kanyin.manifest.parse.SourceDocument;
import org.kanyin.manifest.parse.SourceNode;
import org.kanyin.manifest.parse.XmlParser;
import org.kanyin.manifest.picture.PictureCheck;
import org.kanyin.manifest.rules.AcceptanceFilter;
import org.kanyin.manifest.rules.AmountCheck;
import org.kanyin.manifest.rules.ArticleCheck;
import org.kanyin.manifest.rules.BylineFormCheck;
import org.kanyin.manifest.rules.CharacterCheck;
import org.kanyin.manifest.rules.InlineCheck;
import org.kanyin.manifest.rules.IssueCheck;
import org.kanyin.manifest.rules.LetterCheck;
import org.kanyin.manifest.rules.ManuscriptFormCheck;
import org.kanyin.manifest.rules.OfficeCheck;
import org.kanyin.manifest.rules.TableCheck;
import org.kanyin.manifest.schema.HouseSchema;
import org.kanyin.manifest.schema.SchemaCheck;
import org.kanyin.manifest.svg.SvgCheck;

/** One reading of one issue: load, validate, and, where nothing is wrong, normalise. */
final class ManifestPipeline {
  private final HouseSchema schema;
  private final Path given;
  private final Path folderGiven;
  private final XmlParser svgParser;
  private final FindingLog log = new FindingLog();
  private final IssueLoader loader;
  private final AcceptanceFilter acceptances = new AcceptanceFilter(log);

  ManifestPipeline(HouseSchema schema, XmlParser parser, XmlParser svgParser, Path given) {
    this(schema, parser, svgParser, given, Map.of());
  }

  ManifestPipeline(
      HouseSchema schema,
      XmlParser parser,
      XmlParser svgParser,
      Path given,
      Map<Path, byte[]> unsaved) {
    this.schema = schema;
    this.given = given;
    this.folderGiven = given.getParent() == null ? Path.of("") : given.getParent();
    this.svgParser = svgParser;
    this.loader = new IssueLoader(parser, log, unsaved);
  }

  /** Every path that was asked for so far. */
  List<Path> asked() {
    return log.asked();
  }

  /** What is wrong with the file if it is an office's; empty where it is something else. */
  Optional<List<Finding>> office() {
    try {
      return loader
          .load(given, given.toString())
          .filter(root -> root.is(PartKind.OFFICE))
          .map(
              root -> {
                if (RootCheck.accepts(root, PartKind.OFFICE, log)) {
                  officeAlone(root);
                }
                return log.findings();
              });
    } catch (java.io.UncheckedIOException e) {
      log.report("M002", Place.file(given.toString()), given);
      return Optional.of(log.findings());
    }
  }

  private void officeAlone(SourceNode.Element office) {
    acceptances.find(office, loader.prolog(office));
    new SchemaCheck(schema, log).check(office);
    CharacterCheck.run(office, log);
    new OfficeCheck(office, log).run(Optional.empty());
    IssueFolder home = folder("office.xml 所在的文件夹", folderGiven);
    officeFiles(office, home, new PictureCheck(home, new SvgCheck(svgParser, log), log));
  }

  Outcome<Issue> run() {
    try {
      return loader
          .load(given, given.toString(), PartKind.ISSUE)
          .map(this::read)
          .orElseGet(() -> Outcome.failed(log.findings()));
    } catch (java.io.UncheckedIOException e) {
      log.report("M002", Place.file(given.toString()), given);
      return Outcome.failed(log.findings());
    }
  }

  private Outcome<Issue> read(SourceNode.Element root) {
    IssueFolder folder = folder("本期的文件夹", folderGiven);
    var articles = loader.articles(root, folder);
    Optional<OfficeData.Found> office = OfficeData.find(folderGiven, log);
    Optional<SourceNode.Element> officeRoot =
        office.flatMap(o -> loader.load(o.path(), o.name(), PartKind.OFFICE));
    SourceDocument document = new SourceDocument(root, articles, officeRoot);
    document.roots().forEach(r -> acceptances.find(r, loader.prolog(r)));
    if (!AmountCheck.accepts(document, log)) {
      return Outcome.failed(log.findings());
    }
    validate(document);
    PictureCheck pictures = new PictureCheck(folder, new SvgCheck(svgParser, log), log);
    document
        .reading()
        .filter(e -> e.is(BlockKind.FIGURE) || e.is(PartKind.LOGO) || e.is(PartKind.COVER_PICTURE))
        .forEach(e -> pictures.look(e, folder));
    document.reading().filter(e -> e.is(BlockKind.QRCODE)).forEach(pictures::draw);
    document.office().ifPresent(o -> codes(o, pictures));
    List<Issue.FontMapping> fonts =
        document
            .office()
            .map(o -> officeFiles(o, folder(office.orElseThrow()), pictures))
            .orElse(List.of());
    if (log.hasErrors()) {
      return Outcome.failed(log.findings());
    }
    return Outcome.of(issue(document, pictures, fonts), log.findings());
  }

  private static IssueFolder folder(String called, Path given) {
    try {
      return new IssueFolder(called, given);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static IssueFolder folder(OfficeData.Found office) {
    Path shown = Path.of(office.name()).getParent();
    return folder("office.xml 所在的文件夹", shown == null ? Path.of("") : shown);
  }

  private void validate(SourceDocument document) {
    SchemaCheck check = new SchemaCheck(schema, log);
    document.roots().forEach(check::check);
    new IssueCheck(document, log).run();
    new ArticleCheck(document, log).run();
    LetterCheck.run(document, log);
    TableCheck.run(document, log);
    InlineCheck.run(document, log);
    CharacterCheck.run(document, log);
    ManuscriptFormCheck.run(document, log);
    BylineFormCheck.run(document, log);
    document.office().ifPresent(o -> new OfficeCheck(o, log).run(date(document.issue())));
  }

  /** The issue's date as written, if there is such a day. */
  private static Optional<String> date(SourceNode.Element issue) {
    try {
      return issue.value("date").map(d -> LocalDate.parse(d.strip()).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Looks at the office's logos; its fonts that were found. */
  private List<Issue.FontMapping> officeFiles(
      SourceNode.Element office, IssueFolder home, PictureCheck pictures) {
    List<Issue.FontMapping> fonts = new ArrayList<>();
    office
        .elements(PartKind.MASTHEAD)
        .flatMap(m -> m.elements())
        .filter(e -> e.is(PartKind.LOGO) || e.is(PartKind.COVER_PICTURE))
        .forEach(picture -> pictures.look(picture, home));
    for (SourceNode.Element font : office.elements(PartKind.FONT).toList()) {
      font.attribute("file")
          .filter(f -> !f.value().isBlank())
          .flatMap(f -> home.find(font, f, log))
          .ifPresent(found -> fonts.add(font(font, found.path())));
    }
    return fonts;
  }

  private static void codes(SourceNode.Element office, PictureCheck pictures) {
    office
        .elements(PartKind.COLOPHON)
        .flatMap(c -> c.elements(BlockKind.QRCODE))
        .forEach(pictures::draw);
  }

  private static Issue.FontMapping font(SourceNode.Element font, Path path) {
    String role = font.value("role").orElse("").strip();
    int index = font.value("index").map(IssueCheck::number).map(n -> n.orElse(0)).orElse(0);
    Place place = font.file().place(font.offset());
    return new Issue.FontMapping(role, path, index, place);
  }

  private Issue issue(
      SourceDocument document, PictureCheck pictures, List<Issue.FontMapping> fonts) {
    SourceNode.Element root = document.issue();
    String date = date(root).orElseThrow();
    OfficeData.Entries office =
        document.office().map(o -> OfficeData.choose(o, date)).orElse(OfficeData.Entries.NONE);
    Normaliser normaliser = new Normaliser(document, office, pictures.keys());
    Node.Element normalised = normaliser.root();
    return new Issue(
        Integer.parseInt(root.value("year").orElseThrow().strip()),
        Integer.parseInt(root.value("number").orElseThrow().strip()),
        LocalDate.parse(date),
        root.value("style").map(String::strip),
        root.value("composition").map(String::strip),
        normalised,
        loader.sources(),
        pictures.byKey(),
        fonts,
        accepted(normaliser));
  }

  private List<Acceptance> accepted(Normaliser normaliser) {
    return acceptances.said().stream()
        .map(
            s ->
                new Acceptance(
                    s.code(),
                    s.reason(),
                    normaliser.idOf(s.of()),
                    s.file().place(s.instruction().offset()),
                    s.of().file().place(s.of().offset()),
                    s.of().file().place(s.of().end())))
        .toList();
  }
}
