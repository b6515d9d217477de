package org.kanyin.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kanyin.base.Sha256;
import org.kanyin.base.Workspace;
import org.kanyin.batch.archive.IndexPage;
import org.kanyin.batch.archive.OutputFolder;
import org.kanyin.batch.ledger.Installation;
import org.kanyin.batch.model.BatchRequest;
import org.kanyin.batch.model.BatchResult;
import org.kanyin.batch.model.BatchRow;
import org.kanyin.batch.model.ProgressListener;
import org.kanyin.batch.model.WorkerLimits;
import org.kanyin.fonts.FontBook;

/** An installation of a test's own, with styles to change, and small issues to set in it. */
final class TestArchive {
  private static final WorkerLimits LIMITS = new WorkerLimits(384, 100);

  private final Path folder;
  private int issues;

  TestArchive(Path folder) throws IOException {
    this.folder = folder.toRealPath();
    Files.createDirectories(home());
    // Fonts are known in a process by the path that was opened first: not by a link that goes away.
    FontBook.open(Path.of("fonts"));
    Files.createSymbolicLink(home().resolve("fonts"), Path.of("fonts").toRealPath());
    copy(Path.of("styles"), home().resolve("styles"));
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path p : all.sorted().toList()) {
        Path copy = to.resolve(from.relativize(p).toString());
        if (Files.isDirectory(p)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(p, copy);
        }
      }
    }
  }

  Path home() {
    return folder.resolve("home");
  }

  Workspace workspace() {
    return new Workspace(home());
  }

  Path style(String file) {
    return home().resolve("styles").resolve(file);
  }

  /** Writes over a passage of a file. */
  static void edit(Path file, String passage, String by) throws IOException {
    String text = Files.readString(file);
    if (!text.contains(passage)) {
      throw new AssertionError(file + " has no " + passage);
    }
    Files.writeString(file, text.replace(passage, by));
  }

  /** A style that does this with an issue. */
  void addStyle(String name, String instruction) throws IOException {
    Files.createDirectories(style(name));
    Files.writeString(
        style(name).resolve("main.xsl"),
        "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
            + "<xsl:import href='../neibu/main.xsl'/>"
            + "<xsl:template match='/' priority='9'>"
            + instruction
            + "</xsl:template>"
            + "</xsl:stylesheet>");
  }

  /** Goes round and round: a last call of itself takes no room. */
  void addEndlessStyle() throws IOException {
    addStyle(
        "endless",
        "<xsl:call-template name='more'/></xsl:template>"
            + "<xsl:template name='more'><xsl:param name='n' select='1'/>"
            + "<xsl:choose><xsl:when test='$n lt 0'><x/></xsl:when><xsl:otherwise>"
            + "<xsl:call-template name='more'>"
            + "<xsl:with-param name='n' select='($n * 7 + 1) mod 1000003'/></xsl:call-template>"
            + "</xsl:otherwise></xsl:choose>");
  }

  /** Wants a list that no heap of ours holds. */
  void addGreedyStyle() throws IOException {
    addStyle(
        "greedy",
        "<xsl:variable name='all' select='for $i in 1 to 400000000 return string($i)'/>"
            + "<x><xsl:value-of select='count($all), $all[last()], $all[1]'/></x>"
            + "<x><xsl:value-of select='sort($all)[1]'/></x>");
  }

  /** A small issue; each has the next number. */
  Path issue(String place, String attributes, String body) throws IOException {
    return issue(place, ++issues, attributes, body);
  }

  /** A small issue of that number. */
  Path issue(String place, int number, String attributes, String body) throws IOException {
    Path home = Files.createDirectories(archive().resolve(place));
    return Files.writeString(
        home.resolve("issue.xml"),
        "<issue xmlns='urn:kanyin:issue' year='2026' number='"
            + number
            + "' date='2026-01-15' "
            + attributes
            + "><section title='栏目'>"
            + body
            + "</section></issue>");
  }

  static String article(String text) {
    return "<article id='a'><title>题目</title><p>" + text + "</p></article>";
  }

  Path archive() {
    return folder.resolve("archive");
  }

  Path output() {
    return folder.resolve("out");
  }

  BatchRequest request() {
    return request(1, LIMITS);
  }

  BatchRequest request(int workers, WorkerLimits limits) {
    return BatchRequest.of(List.of(archive()), output(), workers).withLimits(limits);
  }

  BatchResult run() {
    return run(request());
  }

  BatchResult run(BatchRequest request) {
    return new Batch(workspace()).run(request, ProgressListener.NONE);
  }

  static List<String> names(BatchResult result, BatchRow.State state) {
    return result.rows(state).stream().map(BatchRow::name).toList();
  }

  /** Every file below a folder with its hash, those left out that say how long things took. */
  static SortedMap<String, String> files(Path top) {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(top)) {
      for (Path p : all.filter(Files::isRegularFile).toList()) {
        String name = top.relativize(p).toString();
        boolean timed = Arrays.asList(OutputFolder.LEDGER, IndexPage.FILE).contains(name);
        files.put(name, timed ? "" : Sha256.of(p));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** What the installation says of itself, for plans without a run. */
  Map<String, String> given(BatchRequest request) throws IOException {
    return Installation.states(workspace(), request);
  }
}
