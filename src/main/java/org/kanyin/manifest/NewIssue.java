package org.kanyin.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kanyin.base.AtomicFile;
import org.kanyin.base.IoReasons;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.manifest.create.InheritedLogo;
import org.kanyin.manifest.create.NewIssueText;
import org.kanyin.manifest.create.PreviousIssue;
import org.kanyin.manifest.create.PublicationCalendar;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.normalise.OfficeData;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.IssueLoader;
import org.kanyin.manifest.parse.ManifestLimits;
import org.kanyin.manifest.parse.SourceNode;
import org.kanyin.manifest.parse.XmlParser;

/** Begins an issue: a folder with an {@code issue.xml} that an editor types over. */
public final class NewIssue {
  private static final Pattern NAMED = Pattern.compile("(\\d{4})[-_.年 ]+第?0*([1-9]\\d{0,2})期?");

  private static final String FILE = "issue.xml";

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
   * @param date of publication; without it, a guess by the rhythm of the issues there are
   * @param today for the very first issue, where nothing is there to guess from
   */
  public record Request(
      Path folder, Optional<Path> from, Optional<LocalDate> date, LocalDate today) {}

  /**
   * What was made.
   *
   * @param issueXml the new manifest
   * @param previous the manifest it follows, as findings would name it
   */
  public record Made(
      Path issueXml, int year, int number, LocalDate date, Optional<String> previous) {}

  /** Makes the folder, or says why not; then nothing is made. */
  public static Outcome<Made> create(Request request) {
    return new NewIssue(request).run();
  }

  private Outcome<Made> run() {
    try {
      checkFolder();
      Optional<PreviousIssue> previous = log.hasErrors() ? Optional.empty() : previous();
      Optional<SourceNode.Element> office =
          OfficeData.find(request.folder())
              .flatMap(o -> new IssueLoader(parser, log).load(o.path(), o.name(), PartKind.OFFICE));
      return log.hasErrors()
          ? Outcome.failed(log.findings())
          : Outcome.of(write(previous, office), log.findings());
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

  private Optional<PreviousIssue> previous() {
    if (request.from().isEmpty()) {
      return newest(beside(request.folder()));
    }
    Path given = request.from().get();
    Path file = Files.isDirectory(given) ? given.resolve(FILE) : given;
    return PreviousIssue.read(parser, file, file.toString(), log);
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

  private Optional<PreviousIssue> newest(Optional<Path> archive) {
    return archive.flatMap(a -> newest(issues(a)));
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
    LocalDate date = request.date().orElseGet(() -> guess(previous));
    int year = Math.max(date.getYear(), previous.map(PreviousIssue::year).orElse(0));
    int first = previous.isEmpty() ? named(request.folder(), year) : 1;
    int number = previous.filter(p -> p.year() == year).map(p -> p.number() + 1).orElse(first);
    OfficeData.Entries entries =
        office.map(o -> OfficeData.choose(o, date.toString())).orElse(OfficeData.Entries.NONE);
    var logo = new InheritedLogo(previous, request.folder(), log);
    String text = new NewIssueText(previous, entries, logo).text(year, number, date);
    Path file = request.folder().resolve(FILE);
    logo.copy();
    AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    return new Made(file, year, number, date, previous.map(p -> p.root().file().name()));
  }

  /** The very first issue: a folder called {@code 2026-07} is the seventh of its year. */
  private static int named(Path folder, int year) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    Matcher m = NAMED.matcher(name == null ? "" : name.toString());
    return m.matches() && m.group(1).equals(Integer.toString(year))
        ? Integer.parseInt(m.group(2))
        : 1;
  }

  private LocalDate guess(Optional<PreviousIssue> previous) {
    if (previous.isEmpty()) {
      return request.today();
    }
    PreviousIssue last = previous.get();
    List<PreviousIssue> earlier =
        beside(last.path().toAbsolutePath().normalize().getParent())
            .map(this::issues)
            .orElse(List.of())
            .stream()
            .filter(i -> i.date().isBefore(last.date()))
            .toList();
    return PublicationCalendar.after(last.date(), newest(earlier).map(PreviousIssue::date));
  }
}
