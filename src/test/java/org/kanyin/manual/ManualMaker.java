package org.kanyin.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.parser.Parser;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/**
 * Writes the manuals as a PDF that Kanyin sets and as one page for a browser: {@code ManualMaker
 * FOLDER}, from the checkout. The build runs it into {@code target/manual}.
 */
final class ManualMaker {
  static final List<Path> MANUALS =
      List.of(Path.of("docs/manifest.md"), Path.of("docs/styles.md"), Path.of("docs/batch.md"));

  static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

  private ManualMaker() {}

  public static void main(String[] arguments) throws IOException {
    Outcome<Rendered> pdf = make(Path.of(arguments[0]));
    pdf.findings().stream().filter(Finding::isError).forEach(System.err::println);
    if (pdf.value().isEmpty()) {
      throw new IllegalStateException("the manuals cannot be set");
    }
    System.exit(0);
  }

  /** Writes {@code manual.pdf}, {@code manual.html} and the manifest that the PDF is set from. */
  static Outcome<Rendered> make(Path folder) throws IOException {
    Path manifest = write(folder);
    Outcome<Rendered> pdf =
        new IssueRenderer(new Workspace(Path.of(""))).render(manifest, RenderRequest.DEFAULT);
    if (pdf.value().isPresent()) {
      Files.write(folder.resolve("manual.pdf"), pdf.value().get().pdf());
    }
    return pdf;
  }

  /** Writes all but the PDF; the manifest. */
  static Path write(Path folder) throws IOException {
    Map<Path, Document> manuals = read();
    ManualIssue issue = new ManualIssue();
    manuals.forEach(issue::add);
    Path manifest = Files.createDirectories(folder.resolve("manual")).resolve("issue.xml");
    Files.writeString(manifest, issue.text());
    for (Map.Entry<String, Path> picture : issue.pictures().entrySet()) {
      Files.write(
          manifest.resolveSibling(picture.getKey()), Files.readAllBytes(picture.getValue()));
    }
    Files.writeString(folder.resolve("manual.html"), ManualPage.of(manuals));
    return manifest;
  }

  private static Map<Path, Document> read() throws IOException {
    Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    Map<Path, Document> out = new LinkedHashMap<>();
    for (Path file : MANUALS) {
      out.put(file, (Document) parser.parse(Files.readString(file)));
    }
    return out;
  }
}
