package org.kanyin.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.kanyin.base.Workspace;
import org.kanyin.desk.model.DeskRequest;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.RenderRequest;

/** A desk with a copy of the sample on it, and what it told in its log. */
final class OpenDesk implements AutoCloseable {
  private static final IssueRenderer RENDERER = renderer();

  final Path issue;
  final Desk desk;
  final List<String> log = new CopyOnWriteArrayList<>();

  private OpenDesk(Path issue) throws IOException {
    this.issue = issue;
    this.desk =
        Desk.open(
            new DeskRequest(issue, 0, RenderRequest.DEFAULT, new Workspace(Path.of(""))),
            RENDERER,
            log::add);
  }

  private static IssueRenderer renderer() {
    try {
      return new IssueRenderer(new Workspace(Path.of("")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** With the sample copied into that folder. */
  static OpenDesk withSample(Path folder) throws IOException {
    return withCopyOf(Path.of("samples", "demo"), folder);
  }

  /** With an issue's folder copied into that folder. */
  static OpenDesk withCopyOf(Path sample, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(sample)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(sample.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return new OpenDesk(folder.resolve("issue.xml"));
  }

  /** With a small issue of that text. */
  static OpenDesk with(Path folder, String manifest) throws IOException {
    return new OpenDesk(Files.writeString(folder.resolve("issue.xml"), manifest));
  }

  int port() {
    return Integer.parseInt(desk.address().replaceAll("http://127\\.0\\.0\\.1:(\\d+)/.*", "$1"));
  }

  String token() {
    return desk.address().replaceAll(".*token=", "");
  }

  @Override
  public void close() throws IOException {
    desk.close();
  }
}
