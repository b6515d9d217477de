package org.kanyin.manifest.create;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kanyin.manifest.model.IssueNumber;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.IssueLoader;
import org.kanyin.manifest.parse.SourceNode;
import org.kanyin.manifest.parse.XmlParser;

/**
 * What the next issue takes from an issue that is there: read from its root, not validated; a fault
 * in an article of last month is no reason not to begin the next.
 */
public record PreviousIssue(
    SourceNode.Element root,
    Path path,
    int year,
    int number,
    OptionalInt cumulative,
    LocalDate date) {

  /** Empty after findings. */
  public static Optional<PreviousIssue> read(
      XmlParser parser, Path path, String name, FindingLog log) {
    return new IssueLoader(parser, log)
        .load(path, name, PartKind.ISSUE)
        .flatMap(r -> of(r, path, log));
  }

  private static Optional<PreviousIssue> of(SourceNode.Element root, Path path, FindingLog log) {
    OptionalInt year = number(root, "year");
    OptionalInt number = number(root, "number");
    Optional<LocalDate> date = date(root);
    if (year.isEmpty() || number.isEmpty() || date.isEmpty()) {
      String wrong = year.isEmpty() ? "year" : number.isEmpty() ? "number" : "date";
      log.report("M113", root.file(), root.offset(), "", wrong);
      return Optional.empty();
    }
    return Optional.of(
        new PreviousIssue(
            root,
            path,
            year.getAsInt(),
            number.getAsInt(),
            number(root, "cumulative"),
            date.get()));
  }

  private static OptionalInt number(SourceNode.Element root, String attribute) {
    return root.value(attribute)
        .map(String::strip)
        .filter(v -> v.matches("[0-9]{1,6}"))
        .map(v -> OptionalInt.of(Integer.parseInt(v)))
        .orElse(OptionalInt.empty());
  }

  private static Optional<LocalDate> date(SourceNode.Element root) {
    try {
      return root.value("date").map(d -> LocalDate.parse(d.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Which one it is. */
  public IssueNumber issue() {
    return new IssueNumber(year, number);
  }

  /** What its folder's name says, where it says anything. */
  public Optional<IssueNumber> named() {
    return FolderName.issue(path.toAbsolutePath().normalize().getParent());
  }

  /** Its sections, to begin the next issue with. */
  List<SourceNode.Element> sections() {
    return root.elements(PartKind.SECTION).filter(s -> s.value("title").isPresent()).toList();
  }
}
