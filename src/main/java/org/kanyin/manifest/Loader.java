package org.kanyin.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.base.Place;

/** Loads the XML files of one issue: bytes, decoding, parsing, each with its findings. */
final class Loader {
  private final XmlParser parser;
  private final Log log;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<Raw.Element, List<Raw.Instruction>> prologs = new IdentityHashMap<>();

  Loader(XmlParser parser, Log log) {
    this.parser = parser;
    this.log = log;
  }

  /** Every file read so far, by the name findings use. */
  Map<String, Source> sources() {
    return sources;
  }

  /** The processing instructions before a root. */
  List<Raw.Instruction> prolog(Raw.Element root) {
    return prologs.getOrDefault(root, List.of());
  }

  /** @param wanted the name of the root element */
  Optional<Raw.Element> load(Path path, String name, String wanted) {
    log.heardOf(name);
    Optional<SourceFile> file = bytes(path, name).flatMap(b -> Decoder.decode(name, path, b, log));
    file.ifPresent(f -> sources.put(name, f.source()));
    Optional<XmlParser.Parsed> parsed = file.flatMap(f -> parser.parse(f, log));
    parsed.ifPresent(p -> prologs.put(p.root(), p.prolog()));
    return parsed.map(XmlParser.Parsed::root).filter(r -> RootCheck.accepts(r, wanted, log));
  }

  private Optional<byte[]> bytes(Path path, String name) {
    Place place = Place.file(name);
    log.asked(path);
    try {
      if (!Files.exists(path)) {
        log.report("M001", place, name);
      } else if (Files.isDirectory(path)) {
        log.report("M003", place, name);
      } else if (!Files.isRegularFile(path)) {
        log.report("M002", place, name);
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

  /** The article files an issue names, by the element that names them. */
  Map<Raw.Element, Raw.Element> articles(Raw.Element issue, IssueFolder folder) {
    Map<Raw.Element, Raw.Element> out = new LinkedHashMap<>();
    List<Raw.Element> references =
        issue
            .descendants()
            .filter(e -> e.is("article") && e.attribute("href").isPresent())
            .toList();
    Map<Path, Integer> seen = new LinkedHashMap<>();
    for (Raw.Element reference : references) {
      Raw.Attribute href = reference.attribute("href").orElseThrow();
      if (href.value().isBlank()) {
        continue;
      }
      if (seen.size() >= Limits.FILES) {
        log.report("M009", issue.file(), reference.offset(), "<article", Limits.FILES);
        break;
      }
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
      load(found.get().path(), found.get().name(), "article")
          .ifPresent(root -> out.put(reference, root));
    }
    return out;
  }
}
