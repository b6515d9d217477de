package org.kanyin.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.IssueLoader;
import org.kanyin.manifest.parse.ManifestLimits;
import org.kanyin.manifest.parse.SourceNode;
import org.kanyin.manifest.parse.XmlParser;

/**
 * Puts references to article files into a section of an issue, behind what stands there; every
 * other byte of the file stays. What else is wrong with the issue is {@code validate}'s to say.
 */
public final class ArticleReferenceWriter {
  private final FindingLog log = new FindingLog();
  private final Path issue;

  private ArticleReferenceWriter(Path issue) {
    this.issue = issue;
  }

  /**
   * The issue's file as it is to be.
   *
   * @param bytes the whole file
   * @param hrefs those that were not there yet
   * @param section the title of the section that they went into
   */
  public record Written(byte[] bytes, List<String> hrefs, String section) {
    public Written {
      hrefs = List.copyOf(hrefs);
    }
  }

  /**
   * Adds references.
   *
   * @param section the section's title, or empty for the last section
   * @param hrefs as they are to be written; one that the issue has is not added
   */
  public static Outcome<Written> add(Path issue, Optional<String> section, List<String> hrefs) {
    return new ArticleReferenceWriter(issue).write(section, hrefs);
  }

  /** The article files that an issue names and the ids that it uses itself. */
  public static Outcome<Set<String>> taken(Path issue) {
    ArticleReferenceWriter writer = new ArticleReferenceWriter(issue);
    return writer
        .root()
        .map(
            r ->
                Outcome.of(
                    r.descendants()
                        .filter(e -> e.is(PartKind.ARTICLE))
                        .flatMap(e -> e.value("id").stream())
                        .collect(Collectors.toUnmodifiableSet()),
                    List.of()))
        .orElseGet(() -> Outcome.failed(writer.log.findings()));
  }

  private Optional<SourceNode.Element> root() {
    XmlParser parser = new XmlParser(ManifestLimits.ATTRIBUTE_LENGTH);
    return new IssueLoader(parser, log).load(issue, issue.toString(), PartKind.ISSUE);
  }

  private Outcome<Written> write(Optional<String> section, List<String> hrefs) {
    Optional<SourceNode.Element> root = root();
    if (root.isEmpty()) {
      return Outcome.failed(log.findings());
    }
    List<SourceNode.Element> sections = root.get().elements(PartKind.SECTION).toList();
    Optional<SourceNode.Element> target = target(sections, section);
    if (target.isEmpty()) {
      String asked = section.orElse("");
      String there = sections.stream().map(this::title).collect(Collectors.joining("、"));
      log.report(sections.isEmpty() ? "M240" : "M241", Place.file(issue.toString()), asked, there);
      return Outcome.failed(log.findings());
    }
    Set<String> known =
        root.get()
            .descendants()
            .filter(e -> e.is(PartKind.ARTICLE))
            .flatMap(e -> e.value("href").stream())
            .collect(Collectors.toCollection(HashSet::new));
    List<String> missing = hrefs.stream().filter(known::add).toList();
    return bytes(target.get(), missing)
        .map(b -> Outcome.of(new Written(b, missing, title(target.get())), List.of()))
        .orElseGet(() -> Outcome.failed(log.findings()));
  }

  private String title(SourceNode.Element section) {
    return section.value("title").orElse("").strip();
  }

  private Optional<SourceNode.Element> target(
      List<SourceNode.Element> sections, Optional<String> wanted) {
    if (wanted.isEmpty()) {
      return sections.isEmpty() ? Optional.empty() : Optional.of(sections.get(sections.size() - 1));
    }
    String bare = bare(wanted.get());
    return sections.stream().filter(s -> bare(title(s)).equals(bare)).findFirst();
  }

  private static String bare(String title) {
    return title.replaceAll("[\\s\\u3000]+", "");
  }

  private Optional<byte[]> bytes(SourceNode.Element section, List<String> hrefs) {
    String text = section.file().text();
    int at = end(section, text);
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    String indent = indent(section, text, lineEnd);
    String added =
        hrefs.stream()
            .map(h -> indent + "<article href=\"" + escaped(h) + "\"/>")
            .collect(Collectors.joining());
    try {
      Optional<byte[]> written =
          SourceEdits.apply(
              Files.readAllBytes(issue), text, List.of(new SourceEdits.Replacement(at, at, added)));
      if (written.isEmpty()) {
        log.report("M242", Place.file(issue.toString()));
      }
      return written;
    } catch (IOException e) {
      log.report("M002", Place.file(issue.toString()), issue.toString());
      return Optional.empty();
    }
  }

  /** Behind the last element of the section. */
  private static int end(SourceNode.Element section, String text) {
    List<SourceNode.Element> inside = section.elements().toList();
    return inside.isEmpty()
        ? text.indexOf('>', section.offset()) + 1
        : inside.get(inside.size() - 1).end();
  }

  /**
   * A line end and the blanks before the elements of the section; nothing where all is one line.
   */
  private static String indent(SourceNode.Element section, String text, String lineEnd) {
    List<SourceNode.Element> inside = section.elements().toList();
    int at = inside.isEmpty() ? section.offset() : inside.get(inside.size() - 1).offset();
    int line = at;
    while (line > 0 && (text.charAt(line - 1) == ' ' || text.charAt(line - 1) == '\t')) {
      line--;
    }
    boolean begins = line == 0 || text.charAt(line - 1) == '\n' || text.charAt(line - 1) == '\r';
    return begins ? lineEnd + text.substring(line, at) : "";
  }

  private static String escaped(String href) {
    return href.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
