package org.kanyin.style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XmlProcessingError;
import net.sf.saxon.s9api.XsltCompiler;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.MessageTable;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.base.Sha256;
import org.kanyin.base.Workspace;

/** Finds and compiles house styles, each once a process. */
public final class StyleLoader {
  static final FindingCatalogue CATALOGUE = FindingCatalogue.of(StyleLoader.class);

  private static final MessageTable WORDS = MessageTable.of(StyleLoader.class, "saxon.tsv");

  /** The first name of something in what Saxon says: a variable, an element, a function. */
  private static final Pattern NAME = Pattern.compile("\\$[\\w.-]+|\\b[a-z]+:[\\w.-]+");

  private static final String MAIN = "main.xsl";
  private static final String VERSION = "version";
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+(@[A-Za-z0-9.]+)?");

  private final Workspace workspace;
  private final Processor saxon = processor();
  private final Map<Path, Compiled> compiled = new ConcurrentHashMap<>();

  /**
   * A style, and every file that was asked for, with the SHA-256 of what it held, empty if absent.
   */
  private record Compiled(Outcome<Style> style, Map<Path, String> files) {}

  public StyleLoader(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * The style of that name among the bundled ones. A manifest may name no other: a style is a
   * program, and which program runs is not for a manuscript to say.
   *
   * @param name {@code neibu}, or {@code neibu@1} (a version the bundled style keeps)
   */
  public Outcome<Style> bundled(String name) {
    return PLAIN.matcher(name).matches() ? in(folder(name), name) : none(name);
  }

  /** The same, or the style in that folder. */
  public Outcome<Style> style(String name) {
    Path bundled = folder(name);
    boolean plain = PLAIN.matcher(name).matches() && Files.isDirectory(bundled);
    return in(plain ? bundled : Path.of(name), name);
  }

  /**
   * What the style of that name hangs on: every file asked for, absolute, with the SHA-256 of what
   * was compiled, or empty where there was no file.
   *
   * @param anywhere whether the name may be a folder's, as in {@link #style}
   */
  public Map<Path, String> files(String name, boolean anywhere) {
    SortedMap<Path, String> files = new TreeMap<>();
    boolean plain = PLAIN.matcher(name).matches();
    if (plain) {
      files.putAll(pin(name));
    }
    if (plain || anywhere) {
      boolean bundled = plain && (!anywhere || Files.isDirectory(folder(name)));
      Path folder = (bundled ? folder(name) : Path.of(name)).toAbsolutePath().normalize();
      (bundled ? bundled(name) : style(name)).findings();
      Compiled found = compiled.get(folder);
      files.putAll(found == null ? Map.of(folder.resolve(MAIN), "") : found.files());
    }
    return files;
  }

  /** What decides which folder a pinned name means. */
  private Map<Path, String> pin(String name) {
    int at = name.indexOf('@');
    if (at < 0) {
      return Map.of();
    }
    Path frozen = workspace.styles().resolve(name).resolve(MAIN);
    Path version = workspace.styles().resolve(name.substring(0, at)).resolve(VERSION);
    Map<Path, String> files = new TreeMap<>();
    for (Path file : List.of(frozen, version)) {
      try {
        files.put(file, Files.exists(file) ? Sha256.of(file) : "");
      } catch (IOException e) {
        files.put(file, "");
      }
    }
    return files;
  }

  /**
   * The folder of a bundled style. {@code neibu@1} is a folder of that name, kept when {@code
   * neibu} moves on, or {@code neibu} itself while it is at version 1: its file {@code version}
   * says so.
   */
  private Path folder(String name) {
    Path folder = workspace.styles().resolve(name);
    int at = name.indexOf('@');
    if (at < 0 || Files.isDirectory(folder)) {
      return folder;
    }
    Path current = workspace.styles().resolve(name.substring(0, at));
    return name.substring(at + 1).equals(version(current)) ? current : folder;
  }

  private static String version(Path folder) {
    try {
      return Files.readString(folder.resolve(VERSION)).strip();
    } catch (IOException e) {
      return ""; // A style without a version cannot be pinned to one.
    }
  }

  private Outcome<Style> in(Path folder, String name) {
    if (!Files.isRegularFile(folder.resolve(MAIN))) {
      return none(name);
    }
    return compiled
        .computeIfAbsent(folder.toAbsolutePath().normalize(), f -> compile(name, folder))
        .style();
  }

  private Outcome<Style> none(String name) {
    return Outcome.failed(
        List.of(CATALOGUE.finding("S001", Place.NOWHERE, name, known()).withText(name)));
  }

  private String known() {
    try (var folders = Files.list(workspace.styles())) {
      return folders
          .filter(f -> Files.isRegularFile(f.resolve(MAIN)))
          .map(f -> f.getFileName().toString())
          .sorted()
          .reduce((a, b) -> a + "、" + b)
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  private Compiled compile(String name, Path folder) {
    StyleFiles files = new StyleFiles(workspace.styles(), folder, this::folder);
    Outcome<Style> style = compile(name, folder, files);
    return new Compiled(style, files.seen());
  }

  private Outcome<Style> compile(String name, Path folder, StyleFiles files) {
    List<Finding> findings = new ArrayList<>();
    XsltCompiler compiler = saxon.newXsltCompiler();
    compiler.setErrorReporter(error -> report(error, folder, findings));
    compiler.setResourceResolver(files);
    try {
      CompositionTable rules = CompositionTable.of(files, folder, findings);
      Style style = new Style(name, compiler.compile(files.source(folder.resolve(MAIN))), rules);
      return new Outcome<>(Optional.of(style), findings);
    } catch (IOException e) {
      findings.add(CATALOGUE.finding("S005", Place.file(folder.toString())));
      return Outcome.failed(findings);
    } catch (SaxonApiException e) {
      if (!Finding.anyError(findings)) {
        findings.add(said("S002", Place.file(folder.toString()), e));
      }
      return Outcome.failed(findings);
    }
  }

  private static void report(XmlProcessingError error, Path folder, List<Finding> findings) {
    if (error.isWarning()) {
      return;
    }
    var at = error.getLocation();
    Place place =
        at == null || at.getLineNumber() <= 0
            ? Place.file(folder.toString())
            : Place.at(
                shown(at.getSystemId(), folder),
                at.getLineNumber(),
                Math.max(1, at.getColumnNumber()));
    String code = error.getErrorCode() == null ? "" : error.getErrorCode().getLocalName();
    Finding finding = said("S002", place, code, error.getMessage());
    // Saxon says some things twice.
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }

  /** What Saxon says, in Chinese by its code; its own words beside it. */
  static Finding said(String code, Place place, SaxonApiException e) {
    String saxons = e.getErrorCode() == null ? "" : e.getErrorCode().getLocalName();
    return said(code, place, saxons, e.getMessage());
  }

  private static Finding said(String code, Place place, String saxons, String message) {
    String words = message == null ? "" : message.strip();
    Matcher name = NAME.matcher(words);
    String about = name.find() ? "，" + name.group() : "";
    String number = WORDS.of(saxons).isPresent() ? "（" + saxons + about + "）" : about;
    return CATALOGUE.finding(code, place, WORDS.or(saxons) + number).withContext(words);
  }

  /** A module's path as the user would write it: the style's folder as given, and the rest. */
  private static String shown(String systemId, Path folder) {
    if (systemId == null) {
      return folder.toString();
    }
    Path module = Path.of(java.net.URI.create(systemId));
    Path home = folder.toAbsolutePath().normalize();
    return module.startsWith(home)
        ? folder.resolve(home.relativize(module)).toString()
        : "" + module;
  }

  /** A processor that reaches nothing but the style's own files. */
  private static Processor processor() {
    Processor processor = new Processor(false);
    processor.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
    processor.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "file");
    processor.setConfigurationProperty(Feature.DTD_VALIDATION, false);
    return processor;
  }
}
