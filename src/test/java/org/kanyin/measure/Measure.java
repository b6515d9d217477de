package org.kanyin.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.model.Issue;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/**
 * Prints the table of an issue: of a PDF given (any program's), or of one rendered now.
 *
 * <pre>
 * mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) \
 *     org.kanyin.measure.Measure samples/demo/issue.xml [some.pdf]
 * </pre>
 *
 * {@code -Dset=composition=print-2023} renders with settings, {@code -Dexamples=20} shows more
 * faults of each kind. {@code mvn -q -Dtest=CompositionBarsTest test} prints the tables too.
 */
public final class Measure {
  private Measure() {}

  /** See the class. */
  public static void main(String[] arguments) throws IOException {
    Path issueXml = Path.of(arguments[0]);
    int examples = Integer.getInteger("examples", 5);
    if (arguments.length > 1) {
      Path pdf = Path.of(arguments[1]);
      Report report = Report.of(issue(issueXml), pdf, Optional.empty());
      System.out.print(report.table(pdf.toString(), examples));
      return;
    }
    Report report = Report.of(issue(issueXml), render(issueXml, settings()));
    System.out.print(report.table(issueXml.toString(), examples));
  }

  private static Map<String, String> settings() {
    String[] set = System.getProperty("set", "").split("=", 2);
    return set.length == 2 ? Map.of(set[0], set[1]) : Map.of();
  }

  static Issue issue(Path issueXml) {
    return new ManifestReader().read(issueXml).value().orElseThrow();
  }

  /** The issue as our print room renders it, from the checkout. */
  static Rendered render(Path issueXml, Map<String, String> settings) throws IOException {
    RenderRequest options =
        RenderRequest.DEFAULT.withPagination(RenderRequest.Pagination.FREE).withSettings(settings);
    IssueRenderer renderer = new IssueRenderer(new Workspace(Path.of("")));
    Outcome<Rendered> outcome = renderer.render(issueXml, options);
    return outcome
        .value()
        .orElseThrow(() -> new IllegalStateException(outcome.findings().toString()));
  }
}
