package org.kanyin.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.kanyin.base.Workspace;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.model.Issue;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.RenderRequest;

/** The sample issue and its PDF, rendered once for all tests that damage it. */
final class PrintedDemo {
  private static final Path MANIFEST = Path.of("samples/demo/issue.xml");
  private static final Map<RenderRequest, byte[]> PDFS = new HashMap<>();

  private PrintedDemo() {}

  static Issue issue() {
    return new ManifestReader().read(MANIFEST).value().orElseThrow();
  }

  static byte[] pdf() throws IOException {
    return pdf(RenderRequest.DEFAULT);
  }

  /** For a print shop. */
  static byte[] pressPdf() throws IOException {
    return pdf(RenderRequest.DEFAULT.forPress());
  }

  private static synchronized byte[] pdf(RenderRequest request) throws IOException {
    if (!PDFS.containsKey(request)) {
      IssueRenderer renderer = new IssueRenderer(new Workspace(Path.of("")));
      PDFS.put(request, renderer.render(MANIFEST, request).value().orElseThrow().pdf());
    }
    return PDFS.get(request).clone();
  }
}
