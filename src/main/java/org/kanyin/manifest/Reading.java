package org.kanyin.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;

/** One reading of one issue: load, judge, and, where nothing is wrong, normalise. */
final class Reading {
  private final XmlParser parser;
  private final Path given;
  private final Log log = new Log();
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<Raw.Element, List<Raw.Instruction>> prologs = new IdentityHashMap<>();

  Reading(XmlParser parser, Path given) {
    this.parser = parser;
    this.given = given;
  }

  Outcome<Issue> run() {
    Optional<Raw.Element> root = load(given, given.toString());
    if (root.isEmpty()) {
      return Outcome.failed(log.findings());
    }
    Path folderGiven = given.getParent() == null ? Path.of("") : given.getParent();
    try {
      IssueFolder folder = new IssueFolder(folderGiven);
      Optional<Office.Found> office = Office.find(folderGiven);
      Map<Raw.Element, Raw.Element> articles = articles(root.get(), folder);
      Document document =
          new Document(root.get(), articles, office.flatMap(o -> load(o.path(), o.name())));
      return judge(document, folder);
    } catch (IOException e) {
      log.report("M002", Place.file(given.toString()), given);
      return Outcome.failed(log.findings());
    }
  }

  private Outcome<Issue> judge(Document document, IssueFolder folder) {
    if (log.hasErrors()) {
      return Outcome.failed(log.findings());
    }
    return Outcome.of(issue(document, Map.of(), Map.of()), log.findings());
  }

  private Issue issue(
      Document document, Map<Raw.Element, String> keys, Map<String, Picture> pictures) {
    Raw.Element root = document.issue();
    String date = attribute(root, "date");
    Office.Entries office =
        document.office().map(o -> Office.choose(o, date)).orElse(Office.Entries.NONE);
    return new Issue(
        Integer.parseInt(attribute(root, "year")),
        Integer.parseInt(attribute(root, "number")),
        LocalDate.parse(date),
        root.value("style").map(String::strip),
        root.value("composition").map(String::strip),
        new Normaliser(document, office, keys).root(),
        sources,
        pictures,
        List.of());
  }

  private static String attribute(Raw.Element e, String name) {
    return e.value(name).orElseThrow().strip();
  }

  private Map<Raw.Element, Raw.Element> articles(Raw.Element issue, IssueFolder folder) {
    Map<Raw.Element, Raw.Element> out = new LinkedHashMap<>();
    List<Raw.Element> references =
        issue.descendants().filter(e -> e.is("article") && e.attribute("href").isPresent()).toList();
    Map<Path, Integer> seen = new LinkedHashMap<>();
    for (Raw.Element reference : references) {
      Raw.Attribute href = reference.attribute("href").orElseThrow();
      Optional<IssueFolder.Found> found = folder.find(reference, href, log);
      if (found.isEmpty()) {
        continue;
      }
      int line = issue.file().line(reference.offset());
      Integer before = seen.putIfAbsent(found.get().path(), line);
      if (before != null) {
        String value = href.value();
        log.report("M087", issue.file(), href.valueOffset(), value, value, before);
        continue;
      }
      load(found.get().path(), found.get().name()).ifPresent(root -> out.put(reference, root));
    }
    return out;
  }

  private Optional<Raw.Element> load(Path path, String name) {
    log.heardOf(name);
    Optional<SourceFile> file = bytes(path, name).flatMap(b -> Decoder.decode(name, path, b, log));
    file.ifPresent(f -> sources.put(name, f.source()));
    Optional<XmlParser.Parsed> parsed = file.flatMap(f -> parser.parse(f, log));
    parsed.ifPresent(p -> prologs.put(p.root(), p.prolog()));
    return parsed.map(XmlParser.Parsed::root);
  }

  private Optional<byte[]> bytes(Path path, String name) {
    Place place = Place.file(name);
    try {
      if (!Files.exists(path)) {
        log.report("M001", place, name);
      } else if (Files.isDirectory(path)) {
        log.report("M003", place, name);
      } else if (Files.size(path) > Limits.XML_BYTES) {
        log.report("M004", place, name, Limits.XML_BYTES >> 20);
      } else {
        return Optional.of(Files.readAllBytes(path));
      }
    } catch (IOException e) {
      log.report("M002", place, name);
    }
    return Optional.empty();
  }

  /** Kept for the checks to come. */
  List<Raw.Instruction> prolog(Raw.Element root) {
    return new ArrayList<>(prologs.getOrDefault(root, List.of()));
  }
}
