package org.kanyin.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.diff.model.Comparison;
import org.kanyin.diff.model.DiffRequest;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.Rendered;

/**
 * Rounds of an issue: a copy of its folder with something changed, and what it looks like printed.
 */
final class Rounds {
  static final Differ DIFFER = new Differ(new ManifestReader());
  static final DiffRequest TEXT = new DiffRequest(Optional.empty(), false, DiffRequest.TOLERANCE);

  private static final IssueRenderer RENDERER = renderer();

  private Rounds() {}

  private static IssueRenderer renderer() {
    try {
      return new IssueRenderer(new Workspace(Path.of(".")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy of the issue's folder in which one file was edited. */
  static Path copy(Path issue, Path folder, String file, UnaryOperator<String> edit) {
    try (Stream<Path> files = Files.walk(issue)) {
      for (Path from : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(issue.relativize(from).toString());
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
      }
      Path edited = folder.resolve(file);
      String text = Files.readString(edited, StandardCharsets.UTF_8);
      Files.writeString(edited, edit.apply(text), StandardCharsets.UTF_8);
      return folder.resolve("issue.xml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path print(Path issue, Map<String, String> settings) {
    Outcome<Rendered> rendered =
        RENDERER.render(
            issue, org.kanyin.render.model.RenderRequest.DEFAULT.withSettings(settings));
    Path pdf = issue.resolveSibling("out.pdf");
    try {
      Files.write(pdf, rendered.value().orElseThrow().pdf());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf;
  }

  /** Whether it can be set. */
  static boolean isIssue(Path issue) {
    return new ManifestReader().read(issue).findings().stream().noneMatch(Finding::isError);
  }

  /** Replaces words that stand once. */
  static UnaryOperator<String> with(String old, String revised) {
    return text -> {
      if (text.indexOf(old) < 0 || text.indexOf(old) != text.lastIndexOf(old)) {
        throw new AssertionError("not once: " + old);
      }
      return text.replace(old, revised);
    };
  }

  static Comparison compare(Path old, Path revised, DiffRequest options) {
    return DIFFER.compare(old, revised, options).value().orElseThrow();
  }

  /** What is told of changes and corrections, code and message. */
  static List<String> told(Comparison comparison) {
    return comparison.items().stream()
        .map(Comparison.Item::finding)
        .map(f -> f.code() + " " + f.place().page() + " " + f.message())
        .toList();
  }

  static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }
}
