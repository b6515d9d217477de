package org.kanyin.style;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XmlProcessingError;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;

/** Compiles the stylesheet of a style's folder; what is wrong with it is told at its own line. */
final class StyleCompiler {
  /** Every style's first module. */
  static final String MAIN = "main.xsl";

  private Processor saxon;

  /** Opened by whoever compiles first. */
  private synchronized Processor saxon() {
    if (saxon == null) {
      saxon = StyleWall.processor();
    }
    return saxon;
  }

  /**
   * @param name as findings call the style
   * @param folder that holds {@link #MAIN}
   * @param files takes note of every file that is read
   */
  Outcome<Style> compile(String name, Path folder, StyleFiles files) {
    List<Finding> findings = new ArrayList<>();
    XsltCompiler compiler = saxon().newXsltCompiler();
    compiler.setErrorReporter(error -> report(error, folder, findings));
    compiler.setResourceResolver(files);
    try {
      Outcome<CompositionTable> rules = CompositionTable.of(files, folder);
      findings.addAll(rules.findings());
      XsltExecutable main = compiler.compile(files.source(folder.resolve(MAIN)));
      Style style = new Style(name, main, rules.value().orElseThrow());
      return new Outcome<>(Optional.of(style), findings);
    } catch (IOException e) {
      findings.add(StyleFindings.CATALOGUE.finding("S005", Place.file(folder.toString())));
      return Outcome.failed(findings);
    } catch (SaxonApiException e) {
      if (!Finding.anyError(findings)) {
        findings.add(StyleFindings.said("S002", Place.file(folder.toString()), e));
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
    Finding finding = StyleFindings.said("S002", place, code, error.getMessage());
    // Saxon says some things twice.
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
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
}
