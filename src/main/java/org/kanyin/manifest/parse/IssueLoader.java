package org.kanyin.manifest.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.base.Place;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.model.SourceText;

/** Loads the XML files of one issue: bytes, decoding, parsing, each with its findings. */
public final class IssueLoader {
  private final XmlParser parser;
  private final FindingLog log;
  private final Map<Path, byte[]> unsaved;
  private final Map<String, SourceText> sources = new LinkedHashMap<>();
  private final Map<SourceNode.Element, List<SourceNode.Instruction>> prologs =
      new IdentityHashMap<>();

  public IssueLoader(XmlParser parser, FindingLog log) {
    this(parser, log, Map.of());
  }

  /**
   * @param unsaved what files are read as instead of what they hold, by their paths
   */
  public IssueLoader(XmlParser parser, FindingLog log, Map<Path, byte[]> unsaved) {
    this.parser = parser;
    this.log = log;
    this.unsaved = Map.copyOf(unsaved);
  }

  /** Every file read so far, by the name findings use. */
  public Map<String, SourceText> sources() {
    return sources;
  }

  /** The processing instructions before a root. */
  public List<SourceNode.Instruction> prolog(SourceNode.Element root) {
    return prologs.getOrDefault(root, List.of());
  }

  /**
   * @param wanted the root element
   */
  public Optional<SourceNode.Element> load(Path path, String name, PartKind wanted) {
    return load(path, name).filter(r -> RootCheck.accepts(r, wanted, log));
  }

  /** The root element, whatever it is. */
  public Optional<SourceNode.Element> load(Path path, String name) {
    log.heardOf(name);
    Optional<SourceFile> file = bytes(path, name).flatMap(b -> Decoder.decode(name, path, b, log));
    file.ifPresent(f -> sources.put(name, f.source()));
    Optional<XmlParser.Parsed> parsed = file.flatMap(f -> parser.parse(f, log));
    parsed.ifPresent(p -> prologs.put(p.root(), p.prolog()));
    return parsed.map(XmlParser.Parsed::root);
  }

  private Optional<byte[]> bytes(Path path, String name) {
    Place place = Place.file(name);
    log.asked(path);
    try {
      if (unsaved.containsKey(path)) {
        return xml(unsaved.get(path), place, name);
      } else if (!Files.exists(path)) {
        log.report("M001", place, name);
      } else if (Files.isDirectory(path)) {
        log.report("M003", place, name);
      } else if (!Files.isRegularFile(path)) {
        log.report("M002", place, name);
      } else if (Files.size(path) > ManifestLimits.XML_BYTES) {
        log.report("M004", place, name, ManifestLimits.XML_BYTES >> 20);
      } else {
        return xml(Files.readAllBytes(path), place, name);
      }
    } catch (IOException e) {
      log.report("M002", place, name);
    }
    return Optional.empty();
  }

  /** The bytes, unless they are plainly of another program. */
  private Optional<byte[]> xml(byte[] bytes, Place place, String name) {
    Optional<ForeignFile> foreign = ForeignFile.of(bytes, name);
    foreign.ifPresent(
        f ->
            log.report(
                FindingLog.CATALOGUE
                    .finding("M136", place, name, f.called())
                    .withSuggestion(f.remedy())));
    return foreign.isPresent() ? Optional.empty() : Optional.of(bytes);
  }

  /** The article files an issue names, by the element that names them. */
  public Map<SourceNode.Element, SourceNode.Element> articles(
      SourceNode.Element issue, IssueFolder folder) {
    Map<SourceNode.Element, SourceNode.Element> out = new LinkedHashMap<>();
    List<SourceNode.Element> references =
        issue
            .descendants()
            .filter(e -> e.is(PartKind.ARTICLE) && e.attribute("href").isPresent())
            .toList();
    Map<Path, Integer> seen = new LinkedHashMap<>();
    if (references.size() > ManifestLimits.FILES) {
      int offset = references.get(ManifestLimits.FILES).offset();
      log.report("M009", issue.file(), offset, "<article", ManifestLimits.FILES);
      return out;
    }
    for (SourceNode.Element reference : references) {
      SourceNode.Attribute href = reference.attribute("href").orElseThrow();
      if (href.value().isBlank()) {
        continue;
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
      load(found.get().path(), found.get().name(), PartKind.ARTICLE)
          .ifPresent(root -> out.put(reference, root));
    }
    return out;
  }
}
