package org.kanyin.impose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/** The samples, set once for all tests of this renderer. */
final class Sample {
  private static final Map<Path, Path> SET = new HashMap<>();

  private Sample() {}

  static Path demo() throws IOException {
    return of(Path.of("samples/demo/issue.xml"));
  }

  static synchronized Path of(Path issue) throws IOException {
    if (!SET.containsKey(issue)) {
      IssueRenderer renderer = new IssueRenderer(new Workspace(Path.of(".")));
      Outcome<Rendered> rendered = renderer.render(issue, RenderRequest.DEFAULT);
      assertThat(rendered.findings()).filteredOn(Finding::isError).isEmpty();
      Path pdf = Files.createTempFile("sample", ".pdf");
      pdf.toFile().deleteOnExit();
      SET.put(issue, Files.write(pdf, rendered.value().orElseThrow().pdf()));
    }
    return SET.get(issue);
  }
}
