package org.kanyin.style;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XmlProcessingError;
import net.sf.saxon.s9api.XsltCompiler;
import org.kanyin.base.Catalogue;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.base.Workspace;

/** Finds and compiles house styles, each once a process. */
public final class Styles {
  static final Catalogue CATALOGUE = Catalogue.of(Styles.class);

  private static final String MAIN = "main.xsl";

  private final Workspace workspace;
  private final Processor saxon = processor();
  private final Map<Path, Outcome<Style>> compiled = new ConcurrentHashMap<>();

  public Styles(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * The style of that name among the bundled ones, or in that folder.
   *
   * @param name {@code neibu}, {@code neibu@1} (a version the bundled style keeps), or a folder
   */
  public Outcome<Style> style(String name) {
    Path folder = folder(name);
    if (!Files.isRegularFile(folder.resolve(MAIN))) {
      return Outcome.failed(
          List.of(CATALOGUE.finding("S001", Place.NOWHERE, name, known()).withText(name)));
    }
    return compiled.computeIfAbsent(folder.toAbsolutePath().normalize(), f -> compile(name, f));
  }

  private Path folder(String name) {
    boolean plain = name.matches("[A-Za-z0-9_-]+(@[A-Za-z0-9.]+)?");
    Path bundled = workspace.styles().resolve(name);
    return plain && Files.isDirectory(bundled) ? bundled : Path.of(name);
  }

  private String known() {
    try (var folders = Files.list(workspace.styles())) {
      return folders
          .filter(f -> Files.isRegularFile(f.resolve(MAIN)))
          .map(f -> f.getFileName().toString())
          .sorted()
          .reduce((a, b) -> a + "、" + b)
          .orElse("");
    } catch (java.io.IOException e) {
      return "";
    }
  }

  private Outcome<Style> compile(String name, Path folder) {
    List<Finding> findings = new ArrayList<>();
    XsltCompiler compiler = saxon.newXsltCompiler();
    compiler.setErrorReporter(error -> report(error, findings));
    compiler.setResourceResolver(new StyleFiles(workspace.styles(), folder));
    try {
      StreamSource main = new StreamSource(folder.resolve(MAIN).toUri().toString());
      return Outcome.of(new Style(name, compiler.compile(main)), findings);
    } catch (SaxonApiException e) {
      if (!Finding.anyError(findings)) {
        findings.add(CATALOGUE.finding("S002", Place.file(folder.toString()), e.getMessage()));
      }
      return Outcome.failed(findings);
    }
  }

  private static void report(XmlProcessingError error, List<Finding> findings) {
    if (!error.isWarning()) {
      var at = error.getLocation();
      Place place =
          at == null || at.getLineNumber() <= 0
              ? Place.NOWHERE
              : Place.at(
                  fileName(at.getSystemId()), at.getLineNumber(), Math.max(1, at.getColumnNumber()));
      findings.add(CATALOGUE.finding("S002", place, error.getMessage()));
    }
  }

  private static String fileName(String systemId) {
    return systemId == null ? "" : systemId.substring(systemId.lastIndexOf('/') + 1);
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
