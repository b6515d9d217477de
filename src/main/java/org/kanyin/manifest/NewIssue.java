package org.kanyin.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kanyin.base.AtomicFile;
import org.kanyin.base.IoReasons;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.base.RoomResource;
import org.kanyin.manifest.create.FolderName;
import org.kanyin.manifest.create.InheritedLogo;
import org.kanyin.manifest.create.NewIssueText;
import org.kanyin.manifest.create.NextIssue;
import org.kanyin.manifest.create.PreviousIssue;
import org.kanyin.manifest.model.IssueNumber;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.normalise.OfficeData;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.IssueLoader;
import org.kanyin.manifest.parse.ManifestLimits;
import org.kanyin.manifest.parse.SourceNode;
import org.kanyin.manifest.parse.XmlParser;

/** Begins an issue: a folder with an {@code issue.xml} that an editor types over. */
public final class NewIssue {
  private static final String FILE = "issue.xml";

  /** Where a new issue keeps the schema, for editors that complete and explain elements. */
  private static final String SCHEMA_FOLDER = "schema";

  private static final List<String> SCHEMAS = List.of("issue.xsd", "xml.xsd");

  private final XmlParser parser = new XmlParser(ManifestLimits.ATTRIBUTE_LENGTH);
  private final Request request;
  private final FindingLog log = new FindingLog();

  private NewIssue(Request request) {
    this.request = request;
  }

  /**
   * What is asked for.
   *
   * @param folder that is to be made; it may exist if it is empty
   * @param from the issue before; without it, the newest in the folders beside {@code folder}
   * @param issue its year and number, where the editor says them; else the folder's name does, else
   *     the issues there are
   * @param date of publication; without it, a guess by the rhythm of the issues there are
   * @param today for the very first issue, where nothing is there to guess from
   */
  public record Request(
      Path folder,
      Optional<Path> from,
      Optional<IssueNumber> issue,
      Optional<LocalDate> date,
      LocalDate today) {
    /** The same, and the editor has said which issue it is. */
    public Request of(IssueNumber said) {
      return new Request(folder, from, Optional.of(said), date, today);
    }
  }

  /**
   * What would be made.
   *
   * @param named whether the folder's name or the editor says which issue it is
   */
  public record Proposal(IssueNumber issue, boolean named) {}

  /**
   * What was made.
   *
   * @param issueXml the new manifest
   * @param previous the manifest it follows, as findings would name it
   */
  public record Made(Path issueXml, IssueNumber issue, LocalDate date, Optional<String> previous) {}

  /** Which issue it would be; nothing is made. */
  public static Outcome<Proposal> propose(Request request) {
    NewIssue creation = new NewIssue(request);
    return creation.run(
        (previous, office) ->
            new Proposal(
                creation.next(previous).issue(),
                request.issue().isPresent() || creation.named().isPresent()));
  }

  /** Makes the folder, or says why not; then nothing is made. */
  public static Outcome<Made> create(Request request) {
    NewIssue creation = new NewIssue(request);
    return creation.run(creation::write);
  }

  /** What is done when it is known that the issue can be made. */
  private interface Step<T> {
    T take(Optional<PreviousIssue> previous, Optional<SourceNode.Element> office)
        throws IOException;
  }

  private <T> Outcome<T> run(Step<T> step) {
    try {
      checkFolder();
      Optional<PreviousIssue> previous = log.hasErrors() ? Optional.empty() : previous();
      Optional<SourceNode.Element> office =
          OfficeData.find(request.folder())
              .flatMap(o -> new IssueLoader(parser, log).load(o.path(), o.name(), PartKind.OFFICE));
      return log.hasErrors()
          ? Outcome.failed(log.findings())
          : Outcome.of(step.take(previous, office), log.findings());
    } catch (IOException e) {
      log.report("M114", Place.file(request.folder().toString()), IoReasons.of(e));
      return Outcome.failed(log.findings());
    }
  }

  private void checkFolder() throws IOException {
    Path folder = request.folder();
    Place place = Place.file(folder.toString());
    if (Files.isDirectory(folder)) {
      try (Stream<Path> entries = Files.list(folder)) {
        if (entries.findAny().isPresent()) {
          log.report("M110", place, folder);
        }
      }
    } else if (Files.exists(folder)) {
      log.report("M111", place, folder);
    }
  }

  /** The one given; else the newest that is older than what the folder's name says. */
  private Optional<PreviousIssue> previous() {
    if (request.from().isPresent()) {
      Path given = request.from().get();
      Path file = Files.isDirectory(given) ? given.resolve(FILE) : given;
      return PreviousIssue.read(parser, file, file.toString(), log);
    }
    List<PreviousIssue> all = beside(request.folder()).map(this::issues).orElse(List.of());
    Optional<IssueNumber> said = request.issue().or(this::named);
    return said.flatMap(s -> newest(all.stream().filter(i -> i.issue().isBefore(s)).toList()))
        .or(() -> newest(all));
  }

  private Optional<IssueNumber> named() {
    return FolderName.issue(request.folder().toAbsolutePath().normalize());
  }

  private static Optional<Path> beside(Path folder) {
    return Optional.ofNullable(folder.toAbsolutePath().normalize().getParent());
  }

  private static Optional<PreviousIssue> newest(List<PreviousIssue> issues) {
    return issues.stream()
        .max(
            Comparator.comparing(PreviousIssue::date)
                .thenComparing(PreviousIssue::year)
                .thenComparing(PreviousIssue::number));
  }

  /** The issues in the folders of an archive; one that cannot be read is a warning. */
  private List<PreviousIssue> issues(Path archive) {
    List<PreviousIssue> found = new ArrayList<>();
    for (Path file : files(archive)) {
      FindingLog quiet = new FindingLog();
      String name = shown(file);
      Optional<PreviousIssue> read = PreviousIssue.read(parser, file, name, quiet);
      read.ifPresent(found::add);
      if (read.isEmpty()) {
        log.report("M112", Place.file(name), name);
      }
    }
    return found;
  }

  private static List<Path> files(Path archive) {
    if (!Files.isDirectory(archive)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(archive)) {
      return folders.map(f -> f.resolve(FILE)).filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the user would write it, who wrote {@code 2024/07} or {@code 07}. */
  private String shown(Path file) {
    Path parent = request.folder().getParent();
    Path last = file.getParent().getFileName().resolve(FILE);
    return (parent == null ? last : parent.resolve(last)).toString();
  }

  private Made write(Optional<PreviousIssue> previous, Optional<SourceNode.Element> office)
      throws IOException {
    NextIssue next = next(previous);
    warnOfTwins(next.issue());
    OfficeData.Entries entries =
        office
            .map(o -> OfficeData.choose(o, next.date().toString()))
            .orElse(OfficeData.Entries.NONE);
    var logo = new InheritedLogo(previous, request.folder(), log);
    String text = new NewIssueText(previous, entries, logo).text(next);
    Path file = request.folder().resolve(FILE);
    Map<Path, byte[]> files = new LinkedHashMap<>(logo.copy());
    for (String schema : SCHEMAS) {
      try (InputStream in = RoomResource.open(NewIssue.class, schema)) {
        files.put(request.folder().resolve(SCHEMA_FOLDER).resolve(schema), in.readAllBytes());
      }
    }
    files.put(file, text.getBytes(StandardCharsets.UTF_8));
    AtomicFile.writeAll(files);
    return new Made(file, next.issue(), next.date(), previous.map(p -> p.root().file().name()));
  }

  private NextIssue next(Optional<PreviousIssue> previous) {
    var known = new NextIssue.Known(request.issue(), named(), request.date(), request.today());
    return previous
        .map(p -> NextIssue.after(p, before(p), known))
        .orElseGet(() -> NextIssue.first(known));
  }

  /** Two folders for one issue: one of them is a slip, or an old draft. */
  private void warnOfTwins(IssueNumber issue) {
    beside(request.folder()).map(this::issues).orElse(List.of()).stream()
        .filter(i -> i.issue().equals(issue))
        .findFirst()
        .ifPresent(
            i -> {
              String name = i.root().file().name();
              log.report("M211", Place.file(name), issue);
            });
  }

  /**
   * When the issue before an issue appeared: what lies between them is the rhythm. Where numbers
   * are missing between them, when the missing one would have.
   */
  private Optional<LocalDate> before(PreviousIssue last) {
    List<PreviousIssue> earlier =
        beside(last.path().toAbsolutePath().normalize().getParent())
            .map(this::issues)
            .orElse(List.of())
            .stream()
            .filter(i -> i.date().isBefore(last.date()))
            .toList();
    return newest(earlier).map(e -> oneBefore(last, e));
  }

  private static LocalDate oneBefore(PreviousIssue last, PreviousIssue earlier) {
    int steps = last.year() == earlier.year() ? last.number() - earlier.number() : 1;
    long days = ChronoUnit.DAYS.between(earlier.date(), last.date());
    return last.date().minusDays(days / Math.max(1, steps));
  }
}
